package se.saferreturn.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.retention.EndedFile;
import se.saferreturn.retention.EndedFiles;

/** A case in whose own file nothing says that its person is protected; a file that is linked with it does. */
@ApplicationTest
class ProtectedByALinkTest {

    private static final String NAMED = "coordinator.south";

    /** Where the person is, in several answers and inside a list. */
    private static final List<String> PLACES =
            List.of("Hemliga stigen 9", "Skyddsboendet Påhittet", "Gömda byn", "Perrong 4 i Låtsaby", "070-000 00 19");

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    CaseRegister register;

    @Autowired
    NamedStaff staff;

    @Autowired
    EndedFiles endedFiles;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    PlayedCase played;
    CaseNumber number;
    String task;

    @BeforeEach
    void aCaseIsLinkedWithAProtectedOne() {
        played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("not-eligible"), step -> step.does("Assess referral"));
        ClockUtil.reset();
        number = new CaseNumber(played.caseNumber());
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
        caseFile.append(new CaseFileEntry(
                number,
                "referral",
                1,
                CaseFileEntry.WHOLE_CASE,
                null,
                "hotline",
                Answers.of(Map.of(
                        "safePlace", PLACES.get(0),
                        "shelterName", PLACES.get(1),
                        "placeOfReturn", PLACES.get(2),
                        "legs", List.of(Map.of("from", "Centralen i Låtsaby")),
                        "joinedReferrals", List.of(Map.of("safePlace", PLACES.get(3), "whatHappened", "Blev lurad")),
                        "safeContactDetails", PLACES.get(4)))));
        CaseNumber other = caseFile.open(CaseSeries.RETURN_CASE);
        register.register(other, "test-" + other, "12", false);
        caseFile.append(new CaseFileEntry(
                other,
                "a-form",
                1,
                CaseFileEntry.WHOLE_CASE,
                null,
                "somebody",
                Answers.of(Map.of("protectedIdentity", true))));
        register.link(number, other);
        assertThat(caseFile.current(number, CaseFileEntry.WHOLE_CASE).get("protectedIdentity"))
                .isNotEqualTo(true);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void theCasePageShowsNoPlaceNotInListsEither() {
        name();

        HttpResponse<String> page = person().get("/api/cases/" + number + "/file");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("(not shown: protected identity)", "Blev lurad");
        assertThat(page.body()).doesNotContain("Låtsaby");
        PLACES.forEach(place -> assertThat(page.body()).doesNotContain(place));
    }

    @Test
    void theFormIsNotSentWhatItHidesAndIsToldOfTheProtection() {
        name();

        Map<String, Object> sent = RegionalCase.as(
                engine, NAMED, () -> new LinkedHashMap<>(engine.getFormService().getTaskFormVariables(task)));

        assertThat(sent.toString()).doesNotContain(PLACES.get(0), PLACES.get(1));
        assertThat(sent).containsEntry("protectedIdentity", true).doesNotContainKey("safePlace");
        assertThat(sent).containsEntry("safeContactDetails", PLACES.get(4));
    }

    /** Right or wrong, the same is answered: it was never sent, so it is compared with nothing. */
    @Test
    void aGuessAtAHiddenPlaceIsAnsweredAlikeWhetherRightOrWrong() {
        name();

        assertThat(refusal(Map.of("safePlace", PLACES.get(0))))
                .isEqualTo(refusal(Map.of("safePlace", "Fel gissad gata 1")));
    }

    @Test
    void anUnclaimedTaskSaysThatItIsClaimedFirst() {
        assertThatThrownBy(() -> RegionalCase.asDo(
                        engine, NAMED, () -> engine.getFormService().getTaskFormVariables(task)))
                .hasMessageContaining("Claim it first: this case is open to those who are named for it");
        assertThatThrownBy(() -> RegionalCase.asDo(
                        engine,
                        "coordinator.north",
                        () -> engine.getFormService().getTaskFormVariables(task)))
                .hasMessageContaining("with somebody else");

        RegionalCase.asDo(engine, NAMED, () -> engine.getTaskService().claim(task, NAMED));

        Map<String, Object> sent =
                RegionalCase.as(engine, NAMED, () -> engine.getFormService().getTaskFormVariables(task));
        assertThat(sent).isNotEmpty();
    }

    @Test
    void nobodyErasesItWithoutADecision() {
        name();
        for (Task open : engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .list()) {
            engine.getRuntimeService().deleteProcessInstance(open.getProcessInstanceId(), "for a test");
        }

        assertThat(endedFiles.find(number))
                .hasValueSatisfying(file -> assertThat(file)
                        .extracting(EndedFile::protectedIdentity)
                        .isEqualTo(true));
    }

    private void name() {
        transactions.executeWithoutResult(
                status -> staff.name(number, "coordinators-south", Set.of(NAMED), "supervisor"));
    }

    private String refusal(Map<String, Object> answers) {
        return String.valueOf(catchThrowable(() -> RegionalCase.asDo(
                        engine, NAMED, () -> engine.getFormService().submitTaskForm(task, answers)))
                .getMessage());
    }

    private HttpUser person() {
        return HttpUser.withSession(port, "tasklist", NAMED, DemoUsers.password(environment));
    }
}
