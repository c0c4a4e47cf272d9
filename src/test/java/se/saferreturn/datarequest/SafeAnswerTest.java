package se.saferreturn.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;
import se.saferreturn.protection.ProtectedCases;

/** A request was refused, and that is explained to the person. */
@ApplicationTest
class SafeAnswerTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    DataRequests requests;

    private PlayedCase played = new PlayedCase("", "");

    @BeforeEach
    void refuseARequest() {
        played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("data-request-refused"), step -> step.does("Explain refusal"));
        enter(Map.of("dataRequestedBy", "person"));
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void underProtectedIdentityNothingGoesByPostNotEvenToTheGuardian() {
        enter(Map.of("protectedIdentity", true));
        assertRefused("post", "protected identity");

        enter(Map.of("dataRequestedBy", "guardian"));
        assertRefused("post", "protected identity");
    }

    @Test
    void aFileThatMayBeAboutThePersonCountsAsWell() {
        PlayedCase other = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("not-eligible"), step -> step.does("Assess referral"));
        caseFile.append(CaseFileEntry.bySystem(
                new CaseNumber(other.caseNumber()), "test", 1, "", Answers.of(Map.of("protectedIdentity", true))));
        enter(Map.of("dataRequestCaseNumber", other.caseNumber()));

        assertRefused("post", "protected identity");
    }

    @Test
    void norWhenAFileIsProtectedOnlySinceAnotherIs(@Autowired ProtectedCases protectedCases) {
        PlayedCase other = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("not-eligible"), step -> step.does("Assess referral"));
        protectedCases.protect(new CaseNumber(other.caseNumber()));
        enter(Map.of("dataRequestCaseNumber", other.caseNumber()));

        assertRefused("post", "protected identity");
        assertAllowed("inPerson");
    }

    @ParameterizedTest
    @CsvSource({"phone, by phone", "eMailbox, by e-mail", "post, by post"})
    void onlyAWayThatThePersonHasNamedIsSafe(String way, String words) {
        enter(Map.of("safeContactChannels", List.of("contactPerson")));

        assertRefused(way, words);
        assertAllowed("contactPerson");
        assertAllowed("inPerson");
    }

    @Test
    void whereNothingIsKnownTheOfficerDecides() {
        assertAllowed("post");
        assertAllowed("phone");
    }

    @Test
    void theFormIsRefusedAndTheTaskStays() {
        enter(Map.of("protectedIdentity", true));
        Scenario.Step byPost = Scenario.read("data-request-refused").steps().stream()
                .filter(step -> step.does("Explain refusal"))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> new ScenarioPlayer(engine).play(played, byPost))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Explained how:")
                .hasMessageContaining("protected identity");
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .singleResult();
        assertThat(task.getName()).isEqualTo("Explain refusal");
    }

    private void assertRefused(String way, String words) {
        enter(Map.of("refusalExplainedHow", way));
        assertThatThrownBy(() -> requests.checkExplanation(number()))
                .isInstanceOf(DataRequestRefusedException.class)
                .hasMessageStartingWith("Explained how:")
                .hasMessageContaining(words);
    }

    private void assertAllowed(String way) {
        enter(Map.of("refusalExplainedHow", way));
        assertThatCode(() -> requests.checkExplanation(number())).doesNotThrowAnyException();
    }

    private CaseNumber number() {
        return new CaseNumber(played.caseNumber());
    }

    private void enter(Map<String, Object> answers) {
        caseFile.append(CaseFileEntry.bySystem(number(), "test", 1, CaseFileEntry.WHOLE_CASE, Answers.of(answers)));
    }
}
