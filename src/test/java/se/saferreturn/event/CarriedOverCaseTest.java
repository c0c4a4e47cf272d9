package se.saferreturn.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.Outcome;

/** Cases that begin with what another file says: of a closed case, or of an enquiry. */
@ApplicationTest
class CarriedOverCaseTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    CaseRegister register;

    @Autowired
    JdbcClient jdbc;

    private Deployment deployment;

    @BeforeEach
    void deploy() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("events/case-by-message.bpmn")
                .addClasspathResource("events/enquiry.bpmn")
                .deploy();
    }

    @AfterEach
    void remove() {
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @Test
    void aReopenedCaseBeginsWithTheOldAnswersAndIsLinkedToTheOldCase() {
        CaseNumber old = closedCase(
                Outcome.COMPLETED,
                Map.of("personName", "Petra Påhittad", "arrivedOn", "2026-03-01", "minor", true, "consentIom", true));

        reopen("coordinator.south", old);

        CaseNumber opened = successorOf(old);
        assertThat(register.find(opened).orElseThrow().previousCase()).isEqualTo(old);
        assertThat(answers(opened).asMap())
                .containsEntry("personName", "Petra Påhittad")
                .containsEntry("previousCaseNumber", old.value())
                .doesNotContainKey("reopenedAs");
        assertThat(caseFile.hasEntryFor(opened.value())).isTrue();
        assertThat(facts(opened))
                .containsEntry("region", "south")
                .containsEntry("countryOfReturn", "ROU")
                .containsEntry("minor", true)
                .containsEntry("consentIom", true)
                .containsEntry("consentMission", false)
                .containsEntry("arrivedOn", "2026-03-01")
                .containsEntry("county", null)
                .containsEntry("urgent", false)
                .containsEntry("priority", 50)
                .containsEntry("reopened", true)
                .containsEntry("homeAlready", "yes");
    }

    @Test
    void whoNeverCameHomeIsNotAtHomeWhenTheCaseIsReopened() {
        CaseNumber old = closedCase(Outcome.MISSING, Map.of("personName", "Pelle Påhittad"));

        reopen("coordinator.south", old);

        assertThat(facts(successorOf(old))).containsEntry("homeAlready", "no").containsEntry("arrivedOn", null);
    }

    @Test
    void aCaseIsReopenedOnceAndThenTheNewOneIsNamed() {
        CaseNumber old = closedCase(Outcome.WITHDRAWN, Map.of());
        reopen("coordinator.south", old);

        assertThatThrownBy(() -> reopen("coordinator.south", old))
                .hasMessageStartingWith("Case number: ")
                .hasMessageContaining("re-opened as " + successorOf(old));
    }

    @ParameterizedTest
    @CsvSource("JOINED, joined to an earlier case")
    void aReferralThatJoinedACaseIsNotReopened(Outcome outcome, String reason) {
        CaseNumber old = closedCase(outcome, Map.of());
        long keys = keys();

        assertThatThrownBy(() -> reopen("coordinator.south", old))
                .hasMessageStartingWith("Case number: ")
                .hasMessageContaining(reason);
        assertThat(keys()).isEqualTo(keys);
    }

    @Test
    void anOpenCaseIsNotReopened() {
        CaseNumber open = caseFile.open(CaseSeries.RETURN_CASE);
        register.register(open, "test-" + open, "12", false);
        register.place(open, "south", null);

        assertThatThrownBy(() -> reopen("coordinator.south", open)).hasMessageContaining("nothing to re-open");
    }

    @Test
    void anotherRegionDoesNotReopenACase() {
        CaseNumber old = closedCase(Outcome.COMPLETED, Map.of());

        assertThatThrownBy(() -> reopen("coordinator.north", old)).hasMessageContaining("no open case");
    }

    @Test
    void aReferredCaseBeginsWithWhatTheHotlineWasTold() {
        CaseNumber enquiry = caseFile.open(CaseSeries.HOTLINE_ENQUIRY);
        enter(enquiry, Map.of("enquiryQuestion", "May she stay here?", "personName", "Petra Påhittad"));

        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "enquiry",
                        enquiry.value(),
                        Variables.putValue("county", "12")
                                .putValue("minor", false)
                                .putValue("countryOfReturn", null)
                                .putValue("enquiryUrgent", true)
                                .putValue("enquiryOutcome", "refer")
                                .putValue("priority", 80));

        CaseNumber opened = new CaseNumber(answers(enquiry).text("referredAs").orElseThrow());
        assertThat(opened.series()).isEqualTo(CaseSeries.RETURN_CASE);
        assertThat(answers(opened).asMap())
                .containsEntry("personName", "Petra Påhittad")
                .containsEntry("enquiryQuestion", "May she stay here?")
                .containsEntry("enquiryNumber", enquiry.value());
        assertThat(caseFile.hasEntryFor(opened.value())).isTrue();
        assertThat(facts(opened))
                .containsEntry("county", "12")
                .containsEntry("minor", false)
                .containsEntry("countryOfReturn", null)
                .doesNotContainKeys("enquiryUrgent", "enquiryOutcome", "priority");
    }

    private CaseNumber closedCase(Outcome outcome, Map<String, ?> answers) {
        CaseNumber number = caseFile.open(CaseSeries.RETURN_CASE);
        register.register(number, "test-" + number, "12", false);
        enter(number, answers);
        register.close(number, outcome, "south", "ROU");
        return number;
    }

    private void enter(CaseNumber number, Map<String, ?> answers) {
        caseFile.append(new CaseFileEntry(
                number, "a-form", 1, CaseFileEntry.WHOLE_CASE, null, "somebody", Answers.of(answers)));
    }

    private void reopen(String user, CaseNumber number) {
        ReportedCase.report(engine, user, number, "reopen", Map.of());
    }

    @Test
    void theHotlineOpensNoCaseAgainAndIsToldWhomToAsk() {
        CaseNumber old = closedCase(Outcome.WITHDRAWN, Map.of());

        assertThatThrownBy(() -> reopen("hotline", old)).hasMessageContaining("call the coordinators of the region");
        assertThat(answers(old).text("reopenedAs")).isEmpty();
    }

    private CaseNumber successorOf(CaseNumber old) {
        return new CaseNumber(answers(old).text("reopenedAs").orElseThrow());
    }

    private Answers answers(CaseNumber number) {
        return caseFile.current(number, CaseFileEntry.WHOLE_CASE);
    }

    private Map<String, Object> facts(CaseNumber number) {
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
        return engine.getRuntimeService().getVariables(instance.getId());
    }

    private long keys() {
        return jdbc.sql("select count(*) from case_key").query(Long.class).single();
    }
}
