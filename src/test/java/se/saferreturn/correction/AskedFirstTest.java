package se.saferreturn.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.RegisteredCase;
import se.saferreturn.routing.Clocks;

/** What ends or hides a case asks first, names it, and can be undone. */
@ApplicationTest
class AskedFirstTest {

    private static final String OWNER = "coordinator.south";

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    CaseRegister register;

    @Autowired
    AccessLog log;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void consentWithNoLayerTickedDoesNotCloseTheCaseUnlessThatIsSaidAndIsUndoneByOpeningItAgain() {
        PlayedCase played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("S2"), step -> step.does("Inform and obtain consent"));
        ClockUtil.reset();
        CorrectionCalls aCase = calls(played);
        VariableMap nothingTicked = Variables.createVariables()
                .putValue("informationGivenOn", today())
                .putValue("countryOfReturn", "ROU");
        Task task = task(aCase, "Inform and obtain consent");
        RegionalCase.asDo(engine, OWNER, () -> engine.getTaskService().claim(task.getId(), OWNER));

        assertThatThrownBy(() -> submit(task, nothingTicked))
                .hasMessageContaining("Yes, this closes the case: please tick");
        assertThat(register.find(aCase.number())).map(RegisteredCase::isClosed).contains(false);
        String shown = HttpUser.json(aCase.as(OWNER).get("/engine-rest/task/" + task.getId() + "/form-variables"))
                .path("caseNamed")
                .path("value")
                .asText();
        assertThat(shown).startsWith(aCase.number() + " (").endsWith(".)");

        submit(task, nothingTicked.putValue("closingConfirmed", true));
        new ScenarioPlayer(engine).runDueJobs(played);

        assertThat(register.find(aCase.number())).map(RegisteredCase::isClosed).contains(true);
        assertThat(report(aCase, OWNER, Map.of("eventKind", "reopen", "reopeningReason", "Closed by a slip.")))
                .isEqualTo(204);
        String opened = caseFile.current(aCase.number(), CaseFileEntry.WHOLE_CASE)
                .text("reopenedAs")
                .orElseThrow();
        assertThat(register.find(new CaseNumber(opened)))
                .map(RegisteredCase::isClosed)
                .contains(false);
    }

    @Test
    void deathAndWithdrawalAreReportedOnlyOfTheCaseThatIsConfirmed() {
        CorrectionCalls aCase = begun("S2", "Decide admission (IOM)");

        for (String kind : new String[] {"death", "consentWithdrawn", "transfer"}) {
            assertThat(report(aCase, OWNER, Map.of("eventKind", kind, "deathDetails", "Påhittad.")))
                    .isEqualTo(400);
        }
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(aCase.number().value())
                        .list())
                .extracting(Task::getName)
                .contains("Decide admission (IOM)");
        assertThat(report(
                        aCase,
                        OWNER,
                        Map.of("eventKind", "consentWithdrawn", "withdrawalWay", "oral", "caseConfirmed", true)))
                .isEqualTo(204);
    }

    @Test
    void whoMaySeeTheCaseIsToldItsInitialsAndOthersNothing() {
        CorrectionCalls aCase = begun("S5", "Approve high risk");
        String path = "/api/cases/" + aCase.number() + "/named";

        assertThat(aCase.as(OWNER).get(path).body()).contains("\"initials\":\"M. D. E.\"");
        assertThat(log.of(aCase.number()))
                .anySatisfy(row -> assertThat(row.access().subject()).isEqualTo("initials"));
        // the same for a case that is not theirs and for one that is not there
        String neutral = "{\"number\":\"%s\",\"initials\":null}";
        for (String user : new String[] {"hotline", "coordinator.north", "mission.npl"}) {
            assertThat(aCase.as(user).get(path).body()).isEqualTo(neutral.formatted(aCase.number()));
            assertThat(aCase.as(user).get("/api/cases/SR-1999-00009/named").body())
                    .isEqualTo(neutral.formatted("SR-1999-00009"));
        }
        assertThat(aCase.as("finance").get(path).statusCode()).isEqualTo(403);
    }

    private CorrectionCalls begun(String scenario, String stop) {
        PlayedCase played = new ScenarioPlayer(engine).playUntil(Scenario.read(scenario), step -> step.does(stop));
        ClockUtil.reset();
        return calls(played);
    }

    private CorrectionCalls calls(PlayedCase played) {
        return new CorrectionCalls(
                port, DemoUsers.password(environment), caseFile, new CaseNumber(played.caseNumber()));
    }

    private void submit(Task task, VariableMap form) {
        RegionalCase.asDo(engine, OWNER, () -> engine.getFormService().submitTaskForm(task.getId(), form));
    }

    private int report(CorrectionCalls aCase, String user, Map<String, Object> answers) {
        StringBuilder body = new StringBuilder("{\"happenedOn\":\"" + today() + "\"");
        answers.forEach((key, value) -> body.append(",\"")
                .append(key)
                .append("\":")
                .append(value instanceof Boolean ? value : "\"" + value + "\""));
        return aCase.as(user)
                .post(
                        "/api/cases/" + aCase.number() + "/events",
                        body.append('}').toString())
                .statusCode();
    }

    private Task task(CorrectionCalls aCase, String name) {
        return Optional.ofNullable(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(aCase.number().value())
                        .taskName(name)
                        .singleResult())
                .orElseThrow();
    }

    private static String today() {
        return LocalDate.now(Clocks.SWEDEN).toString();
    }
}
