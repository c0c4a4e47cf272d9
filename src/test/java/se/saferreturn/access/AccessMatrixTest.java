package se.saferreturn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.demo.DemoUsers.DemoUser;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;
import se.saferreturn.protection.NamedStaff;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.RegisteredCase;
import se.saferreturn.routing.Clocks;
import se.saferreturn.staff.Person;

/**
 * Every demo user knocks at every door, in cases that stand in every way that matters. What the policy says of such a case
 * is compared with what the running application answers. The owner, another region and another country are the users
 * themselves.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final String OWNER = "coordinator.south";

    /** How a case stands. */
    private enum Situation {
        OPEN,
        PROTECTED,
        CLOSED,
        TRANSFERRED,
        CONSENT_WITHDRAWN
    }

    /** Doors that lead to no single case. */
    private static final Set<Door> WITHOUT_CASE = Set.of(
            Door.START_CASE,
            Door.START_DATA_REQUEST,
            Door.CASE_SEARCH,
            Door.EMERGENCY_ACCESS,
            Door.RETENTION,
            Door.ACCESS_LOG,
            Door.PROCESSES,
            Door.MODELS,
            Door.DEPLOY_MODELS,
            Door.USERS);

    /** Counted cases come later; there is no endpoint that would give them. */
    private static final Set<Door> NOT_BUILT_YET = Set.of(Door.STATISTICS);

    /** What is reported decides which of these it takes, behind the door of all reports. */
    private static final Set<Door> BEHIND_REPORT_EVENT = Set.of(Door.CHANGE_COURSE, Door.TRANSFER_CASE);

    private static final String MULTIPART = "multipart/form-data; boundary=part";

    private static final String NO_FILE = """
            --part\r
            Content-Disposition: form-data; name="title"\r
            \r
            Report\r
            --part--\r
            """;

    private static final String MODEL_WITH_SCRIPT = """
            --part\r
            Content-Disposition: form-data; name="data"; filename="knock.bpmn"\r
            \r
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="knock">
              <process id="knock" isExecutable="true"><scriptTask id="script"/></process>
            </definitions>\r
            --part--\r
            """;

    /** Of an entry that is not there, which is told to those who may correct at all. */
    private static final String NO_ENTRY = "00000000-0000-4000-8000-000000000000";

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseRegister register;

    @Autowired
    NamedStaff staff;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private final Map<Situation, CaseNumber> cases = new EnumMap<>(Situation.class);
    private final Map<String, HttpUser> users = new HashMap<>();
    private CaseNumber dataRequest = new CaseNumber("DR-1999-00001");

    @BeforeAll
    void playCases() {
        DemoUsers.ALL.forEach(user -> users.put(user.id(), login(user.id())));
        for (Situation situation : Situation.values()) {
            ScenarioPlayer player = new ScenarioPlayer(engine);
            PlayedCase played = situation == Situation.CLOSED
                    ? player.play(Scenario.read("S13"))
                    : player.playUntil(Scenario.read("S5"), step -> step.does("Approve high risk"));
            cases.put(situation, new CaseNumber(played.caseNumber()));
        }
        dataRequest = new CaseNumber(new ScenarioPlayer(engine)
                .playUntil(Scenario.read("data-request-granted"), step -> step.does("Carry out data request"))
                .caseNumber());
        ClockUtil.reset();
        send(OWNER, "/api/cases/" + cases.get(Situation.PROTECTED) + "/protection", "");
        send(OWNER, "/api/cases/" + cases.get(Situation.TRANSFERRED) + "/events", """
                {"eventKind": "transfer", "happenedOn": "%s", "newCounty": "01", "transferReason": "Moved.",
                 "caseConfirmed": true}
                """);
        send("hotline", "/api/cases/" + cases.get(Situation.CONSENT_WITHDRAWN) + "/events", """
                {"eventKind": "consentLayerWithdrawn", "happenedOn": "%s", "withdrawnLayers": ["iom", "mission"],
                 "caseConfirmed": true}
                """);
        cases.values().forEach(number -> claim(number, "Approve high risk", "approver"));
        claim(dataRequest, "Carry out data request", "records.officer.two");
    }

    private void claim(CaseNumber number, String name, String user) {
        for (Task task : tasks(number)) {
            if (task.getName().equals(name)) {
                RegionalCase.asDo(engine, user, () -> engine.getTaskService().claim(task.getId(), user));
            }
        }
    }

    @AfterAll
    void resetClock() {
        ClockUtil.reset();
    }

    static Stream<Door> doors() {
        return knocks().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void everyDoorAnswersAsThePolicySays(Door door) {
        List<String> wrong = new ArrayList<>();
        int allowed = 0;
        for (Situation situation : Situation.values()) {
            for (DemoUser user : DemoUsers.ALL) {
                boolean expected = isAllowed(user, door, situation);
                boolean actual = knock(door).apply(this, new Visit(user(user.id()), caseBehind(door, situation)));
                allowed += expected ? 1 : 0;
                if (expected != actual) {
                    wrong.add(user.id() + " at a case that is " + situation + ": " + (actual ? "allowed" : "refused"));
                }
            }
        }

        assertThat(wrong)
                .as("answers of the door %s that differ from the policy", door)
                .isEmpty();
        assertThat(allowed).as("somebody passes the door " + door).isPositive();
    }

    @Test
    void everyDoorIsKnockedAt() {
        assertThat(Stream.of(knocks().keySet(), NOT_BUILT_YET, BEHIND_REPORT_EVENT)
                        .flatMap(Set::stream))
                .containsExactlyInAnyOrder(Door.values());
    }

    private record Visit(HttpUser user, CaseNumber number) {

        boolean opens(String path) {
            return isOpen(user.get(path.replace("{number}", number.value())));
        }

        /** A form that is sent empty is refused by the form, if the person may send it at all. */
        boolean takes(String path) {
            return takes(path, "application/json", "{\"variables\": {}}");
        }

        boolean takes(String path, String type, String body) {
            return isOpen(user.send("POST", path.replace("{number}", number.value()), type, body));
        }

        long count(String path) {
            HttpResponse<String> answer = user.get(path.replace("{number}", number.value()));
            return answer.statusCode() == 200
                    ? HttpUser.json(answer).path("count").asLong()
                    : 0;
        }

        private static boolean isOpen(HttpResponse<String> answer) {
            return switch (answer.statusCode()) {
                // a closed case takes no documents, and says so to whoever may read it
                case 200, 204, 400, 409 -> true;
                case 403, 404 -> false;
                default -> throw new AssertionError("The door answers " + answer.statusCode());
            };
        }
    }

    private static Map<Door, BiFunction<AccessMatrixTest, Visit, Boolean>> knocks() {
        Map<Door, BiFunction<AccessMatrixTest, Visit, Boolean>> knocks = new EnumMap<>(Door.class);
        knocks.put(
                Door.TASK_ROW,
                (test, visit) -> visit.count("/engine-rest/task/count?processInstanceBusinessKey={number}") > 0);
        knocks.put(
                Door.TASK_FORM,
                (test, visit) -> test.tasks(visit.number()).stream()
                        .anyMatch(task -> visit.opens("/engine-rest/task/" + task.getId() + "/form-variables")));
        knocks.put(
                Door.START_CASE,
                (test, visit) -> visit.takes("/engine-rest/process-definition/key/return-case/submit-form"));
        knocks.put(
                Door.START_DATA_REQUEST,
                (test, visit) -> visit.takes("/engine-rest/process-definition/key/data-request/submit-form"));
        knocks.put(Door.REPORT_EVENT, (test, visit) -> visit.takes("/api/cases/{number}/events"));
        knocks.put(Door.CASE_SEARCH, (test, visit) -> visit.opens("/api/cases?q={number}"));
        knocks.put(Door.CASE_OVERVIEW, (test, visit) -> visit.opens("/api/cases/{number}"));
        knocks.put(Door.CASE_FILE, (test, visit) -> visit.opens("/api/cases/{number}/file"));
        knocks.put(Door.CORRECT_ANSWER, (test, visit) -> visit.opens("/api/cases/{number}/corrections/" + NO_ENTRY));
        knocks.put(Door.RISK_ASSESSMENTS, (test, visit) -> visit.opens("/api/cases/{number}/assessments"));
        knocks.put(Door.NAME_STAFF, (test, visit) -> visit.opens("/api/cases/{number}/staff"));
        knocks.put(
                Door.PROCESSES,
                (test, visit) ->
                        visit.count("/engine-rest/history/process-instance/count?processInstanceBusinessKey={number}")
                                > 0);
        knocks.put(
                Door.DRAFT,
                (test, visit) -> test.tasks(visit.number()).stream()
                        .anyMatch(task -> visit.opens("/api/drafts/tasks/" + task.getId())));
        knocks.put(Door.READ_DOCUMENTS, (test, visit) -> visit.opens("/api/cases/{number}/documents"));
        knocks.put(
                Door.ADD_DOCUMENT, (test, visit) -> visit.takes("/api/cases/{number}/documents", MULTIPART, NO_FILE));
        knocks.put(
                Door.EMERGENCY_ACCESS,
                (test, visit) ->
                        visit.takes("/api/cases/{number}/emergency-access", "application/json", "{\"reason\": \"\"}"));
        knocks.put(Door.DATA_EXPORT, (test, visit) -> visit.opens("/api/data-requests/{number}/export.json"));
        knocks.put(Door.RETENTION, (test, visit) -> visit.opens("/api/retention"));
        knocks.put(Door.ACCESS_LOG, (test, visit) -> visit.opens("/api/access-log"));
        knocks.put(
                Door.DEPLOY_MODELS,
                (test, visit) -> visit.takes("/engine-rest/deployment/create", MULTIPART, MODEL_WITH_SCRIPT));
        knocks.put(Door.MODELS, (test, visit) -> visit.count("/engine-rest/deployment/count") > 0);
        knocks.put(Door.USERS, (test, visit) -> visit.count("/engine-rest/user/count") > 1);
        return knocks;
    }

    /** What the rules say of a case that stands as it was brought to stand here. */
    private boolean isAllowed(DemoUser user, Door door, Situation situation) {
        Person person = new Person(user.id(), Set.copyOf(user.groups()));
        if (WITHOUT_CASE.contains(door)) {
            return AccessPolicy.mayPass(person, door);
        }
        CaseStanding standing =
                door == Door.DATA_EXPORT ? new CaseStanding(null, partiesOf(dataRequest), null) : standing(situation);
        if (door == Door.DRAFT) {
            return standing.openTasks().stream().anyMatch(task -> user.id().equals(task.assignee()))
                    && AccessPolicy.find(person, door, standing, false).isPresent();
        }
        if (door == Door.TASK_FORM) {
            return standing.openTasks().stream()
                    .anyMatch(task -> AccessPolicy.find(person, door, standing.at(task), false)
                            .isPresent());
        }
        if (door == Door.TASK_ROW && standing.openTasks().isEmpty()) {
            return false;
        }
        return AccessPolicy.find(person, door, standing, false).isPresent();
    }

    private CaseStanding standing(Situation situation) {
        CaseNumber number = caseThatIs(situation);
        RegisteredCase known = register.find(number).orElseThrow();
        boolean consent = situation != Situation.CONSENT_WITHDRAWN;
        return new CaseStanding(
                new ReturnCaseFacts(
                        situation == Situation.TRANSFERRED ? "stockholm" : known.region(),
                        known.countryOfReturn(),
                        situation == Situation.CLOSED,
                        consent,
                        consent,
                        true,
                        // the closed case ended because IOM did not admit
                        situation != Situation.CLOSED,
                        false),
                partiesOf(number),
                situation == Situation.PROTECTED
                        ? Map.of("coordinators-south", Set.of(OWNER), "risk-approvers", Set.of("approver"))
                        : null);
    }

    private List<TaskParties> partiesOf(CaseNumber number) {
        return tasks(number).stream().map(this::parties).toList();
    }

    private List<Task> tasks(CaseNumber number) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .list();
    }

    private TaskParties parties(Task task) {
        List<IdentityLink> links = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> "candidate".equals(link.getType()))
                .toList();
        return new TaskParties(
                task.getAssignee(),
                links.stream()
                        .map(IdentityLink::getUserId)
                        .filter(id -> id != null)
                        .collect(Collectors.toSet()),
                links.stream()
                        .map(IdentityLink::getGroupId)
                        .filter(id -> id != null)
                        .collect(Collectors.toSet()));
    }

    private void send(String user, String path, String body) {
        String today = LocalDate.now(Clocks.SWEDEN).toString();
        HttpResponse<String> answer = user(user).post(path, body.formatted(today));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private static BiFunction<AccessMatrixTest, Visit, Boolean> knock(Door door) {
        return Objects.requireNonNull(knocks().get(door));
    }

    private HttpUser user(String id) {
        return Objects.requireNonNull(users.get(id));
    }

    private CaseNumber caseBehind(Door door, Situation situation) {
        return door == Door.DATA_EXPORT ? dataRequest : caseThatIs(situation);
    }

    private CaseNumber caseThatIs(Situation situation) {
        return Objects.requireNonNull(cases.get(situation));
    }

    private HttpUser login(String user) {
        String credentials = user + ":" + DemoUsers.password(environment);
        return HttpUser.withHeader(
                port, "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }
}
