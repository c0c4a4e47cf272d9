package se.saferreturn.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.EmergencyAccess;
import se.saferreturn.access.HttpUser;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.accesslog.LogFilter;
import se.saferreturn.accesslog.LogReader;
import se.saferreturn.accesslog.LoggedAccess;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;
import se.saferreturn.staff.Person;

/** A case in the south, and the coordinator of the central region, who is on duty. */
@ApplicationTest
class EmergencyAccessTest {

    private static final String REASON = "Polisen ringer från Exempelköping, hon är i fara och ingen i söder svarar.";
    private static final Person ON_DUTY =
            new Person("coordinator.central", Set.of("coordinators-central", "duty-coordinators"));

    @Autowired
    ProcessEngine engine;

    @Autowired
    EmergencyAccess emergencyAccess;

    @Autowired
    AccessLog log;

    @Autowired
    LogReader reader;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    PlayedCase played;
    CaseNumber aCase;

    @BeforeEach
    void openCase() {
        played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("not-eligible"), step -> step.does("Assess referral"));
        aCase = new CaseNumber(played.caseNumber());
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void aCaseIsOpenAtOnceAndClosedAgainAfterEightHours() {
        assertThat(emergencyAccess.isOpen(ON_DUTY, aCase)).isFalse();

        HttpResponse<String> answer = open(aCase.value(), REASON);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(HttpUser.json(answer).path("caseNumber").asText()).isEqualTo(aCase.value());
        assertThat(emergencyAccess.isOpen(ON_DUTY, aCase)).isTrue();
        assertThat(emergencyAccess.isOpen(new Person("coordinator.east", Set.of("coordinators-east")), aCase))
                .isFalse();
        ClockUtil.offset(Duration.ofHours(8).minusMinutes(1).toMillis());
        assertThat(emergencyAccess.isOpen(ON_DUTY, aCase)).isTrue();
        ClockUtil.offset(Duration.ofHours(8).plusMinutes(1).toMillis());
        assertThat(emergencyAccess.isOpen(ON_DUTY, aCase)).isFalse();
    }

    @Test
    void theReasonStandsInTheLogAndNowhereElse() {
        open(aCase.value(), REASON);

        assertThat(log.of(aCase))
                .extracting(LoggedAccess::access)
                .contains(new Access(
                        "coordinator.central", Act.EMERGENCY, aCase, "emergency access", Basis.EMERGENCY, REASON));
        assertThat(jdbc.sql("select count(*) from act_hi_varinst where text_ like '%Exempelköping%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(shown(review()).values())
                .noneMatch(value -> String.valueOf(value).contains("Exempelköping"));
    }

    @Test
    void theProgrammeManagementSeesWhoOpenedWhichCaseAndNothingOfThePerson() {
        open(aCase.value(), REASON);

        assertThat(shown(review()))
                .containsEntry("emergencyOpenedBy", "coordinator.central")
                .containsEntry("caseNumber", aCase.value())
                .containsOnlyKeys(
                        "caseNumber", "emergencyOpenedBy", "emergencyOpenedAt", "emergencyOpenUntil", "emergency");
    }

    @Test
    void whatWasNotJustifiedEndsAtOnce() {
        open(aCase.value(), REASON);
        submit("supervisor", review(), "no");

        new ScenarioPlayer(engine).runDueJobs(played);

        assertThat(emergencyAccess.isOpen(ON_DUTY, aCase)).isFalse();
    }

    @Test
    void nobodyReviewsTheirOwnAccess() {
        open(aCase.value(), REASON);
        Task review = review();

        assertThatThrownBy(() -> engine.getTaskService().setAssignee(review.getId(), "coordinator.central"))
                .hasMessageContaining("second person");
    }

    @Test
    void askingAgainWhileItIsOpenIsNoSecondAlarm() {
        HttpResponse<String> first = open(aCase.value(), REASON);
        HttpResponse<String> again = open(aCase.value(), REASON);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(reviews().count()).isEqualTo(1);
    }

    @Test
    void sevenAtOnceAreOneOpeningAndOneReviewThatEndsIt() throws Exception {
        HttpUser onDuty = user("coordinator.central");
        ExecutorService requests = Executors.newFixedThreadPool(7);
        List<Callable<Integer>> same = Collections.nCopies(
                7,
                () -> onDuty.post("/api/cases/" + aCase + "/emergency-access", "{\"reason\": \"" + REASON + "\"}")
                        .statusCode());
        List<Integer> answers = new ArrayList<>();
        try {
            for (Future<Integer> answer : requests.invokeAll(same)) {
                answers.add(answer.get());
            }
        } finally {
            requests.shutdown();
        }

        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(openings()).isEqualTo(1);
        assertThat(reviews().count()).isEqualTo(1);
        submit("supervisor", review(), "no");
        new ScenarioPlayer(engine).runDueJobs(played);
        assertThat(emergencyAccess.isOpen(ON_DUTY, aCase)).isFalse();
        assertThat(user("coordinator.central")
                        .get("/api/cases/" + aCase + "/file")
                        .statusCode())
                .isEqualTo(404);
    }

    /** As two nodes might, past every check. */
    @Test
    void theDatabaseRefusesASecondThatIsOpenAndAReviewOfAnEarlierOneEndsTheOneThatIsOpen() {
        open(aCase.value(), REASON);
        Task first = review();
        ClockUtil.offset(Duration.ofHours(9).toMillis());
        assertThat(open(aCase.value(), REASON).statusCode()).isEqualTo(201);
        assertThat(emergencyAccess.isOpen(ON_DUTY, aCase)).isTrue();
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into emergency_access (case_number, number, person, opened_at, open_until)
                                values (:case, 77, 'coordinator.central', now(), now() + interval '20 hours')
                                """).param("case", aCase.value()).update())
                .isInstanceOf(DuplicateKeyException.class);

        submit("supervisor", first, "no");
        new ScenarioPlayer(engine).runDueJobs(played);

        assertThat(emergencyAccess.isOpen(ON_DUTY, aCase)).isFalse();
    }

    private long openings() {
        return jdbc.sql("select count(*) from emergency_access where case_number = :case")
                .param("case", aCase.value())
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\": null}",
                "{\"reason\": \"\"}",
                "{\"reason\": \"   \"}",
                "{\"reason\": \"behövs\"}",
                "{\"reason\": \"............................\"}",
                "{\"reason\": \"aaaaaaaa aaaaaaaa aaaaaaaa aaaaaaaa\"}"
            })
    void withoutAReasonThatSaysSomethingNothingOpens(String body) {
        HttpResponse<String> answer = post(aCase.value(), body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(HttpUser.json(answer).path("detail").asText()).startsWith("reason: Say in a sentence");
        assertThat(emergencyAccess.isOpen(ON_DUTY, aCase)).isFalse();
        assertThat(reviews().count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SR-1999-00001", "HE-1999-00001", "sr", "Ion-Exemplu"})
    void aNumberThatIsNoCaseLooksLikeOneThatIsNotOpenAndIsRecorded(String number) {
        long before = refusals();

        HttpResponse<String> answer = open(number, REASON);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(HttpUser.json(answer).path("detail").asText())
                .isEqualTo("There is no case with this number that you work with. Check the number.");
        assertThat(refusals()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator.south", "coordinator.north", "supervisor", "iom.sweden", "admin", "hotline"})
    void nobodyElseOpensAnything(String name) {
        HttpResponse<String> answer =
                user(name).post("/api/cases/" + aCase + "/emergency-access", "{\"reason\": \"" + REASON + "\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .isEqualTo(user(name)
                        .post("/api/cases/SR-1999-00001/emergency-access", "{}")
                        .body()
                        .replace("SR-1999-00001", aCase.value()));
        assertThat(reviews().count()).isZero();
    }

    @Test
    void itOpensTheCaseFileAndWhatIsReadThenIsRecordedAsReadInAnEmergency() {
        String file = "/api/cases/" + aCase + "/file";
        assertThat(user("coordinator.central").get(file).statusCode()).isEqualTo(404);
        open(aCase.value(), REASON);

        assertThat(user("coordinator.central").get(file).statusCode()).isEqualTo(200);

        assertThat(log.of(aCase))
                .extracting(LoggedAccess::access)
                .filteredOn(
                        access -> access.act() == Act.READ && access.person().equals("coordinator.central"))
                .isNotEmpty()
                .allSatisfy(access -> assertThat(access.basis()).isEqualTo(Basis.EMERGENCY));
    }

    @Test
    void withoutLoginNothingOpens() {
        assertThat(HttpUser.unknown(port)
                        .post("/api/cases/" + aCase + "/emergency-access", "{\"reason\": \"" + REASON + "\"}")
                        .statusCode())
                .isEqualTo(401);
    }

    private long refusals() {
        return reader.page(new LogFilter("coordinator.central", null, Act.REFUSED, null, null), Long.MAX_VALUE, 1_000)
                .size();
    }

    private TaskQuery reviews() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(aCase.value())
                .taskDefinitionKey("Task_ReviewEmergencyAccess");
    }

    private Task review() {
        return reviews().singleResult();
    }

    private Map<String, Object> shown(Task task) {
        return RegionalCase.as(
                engine, "supervisor", () -> engine.getFormService().getTaskFormVariables(task.getId()));
    }

    private void submit(String user, Task task, String justified) {
        RegionalCase.asDo(engine, user, () -> {
            engine.getTaskService().claim(task.getId(), user);
            engine.getFormService()
                    .submitTaskForm(
                            task.getId(),
                            Variables.putValue("emergencyJustified", justified)
                                    .putValue("emergencyReviewNote", "Ingen fara, bara nyfikenhet."));
        });
    }

    private HttpResponse<String> open(String number, String reason) {
        return post(number, "{\"reason\": \"" + reason + "\"}");
    }

    private HttpResponse<String> post(String number, String body) {
        return user("coordinator.central").post("/api/cases/" + number + "/emergency-access", body);
    }

    private HttpUser user(String name) {
        return HttpUser.withHeader(port, basic(name));
    }

    private String basic(String name) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (name + ":" + DemoUsers.password(environment)).getBytes(StandardCharsets.UTF_8));
    }
}
