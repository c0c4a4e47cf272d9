package se.saferreturn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.rights.GrantsPastTheProgramme;

@ApplicationTest
class EngineRestAccessTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    RegionalCase regionalCase;

    @BeforeEach
    void openCase() {
        regionalCase = RegionalCase.open(engine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/",
                "/engine-rest/engine",
                "/engine-rest/engine/",
                "/engine-rest/engine/default/task",
                "/engine-rest/task",
                "/engine-rest/%74ask",
                "/engine-rest/openapi.json",
                "/engine-rest/version",
                "/engine-rest/does-not-exist"
            })
    void withoutLoginEveryPathAnswersTheSame(String path) {
        HttpResponse<String> answer = HttpUser.unknown(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Basic "));
        assertThat(HttpUser.unknown(port).post(path, "{}").statusCode()).isEqualTo(401);
    }

    /** Whoever asks: a spelling that nobody uses is refused before anybody is asked who they are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest//task",
                "/engine-rest/task;x=y",
                "/%65ngine-rest/task",
                "/engine-rest/./task",
                "/engine-rest/%2e/task",
                "/api;x/cases",
                "/engine-rest/task?firstResult=x"
            })
    void anotherSpellingOfAPathIsRefusedWhoeverAsks(String path) {
        HttpResponse<String> answer = HttpUser.unknown(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(HttpUser.withHeader(port, basic("admin")).get(path).statusCode())
                .isEqualTo(400);
        assertThat(answer.body()).contains("\"status\":400");
    }

    private String basic(String name) {
        return "Basic "
                + Base64.getEncoder().encodeToString((name + ":" + password()).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aWrongLoginIsNoLogin() {
        // not a demo user, since a wrong password locks the login for some seconds
        User forgetful = engine.getIdentityService().newUser("forgetful");
        forgetful.setPassword(password());
        engine.getIdentityService().saveUser(forgetful);
        try {
            assertThat(user("forgetful", "wrong").get("/task").statusCode()).isEqualTo(401);
        } finally {
            engine.getIdentityService().deleteUser("forgetful");
        }
        assertThat(user("nobody", password()).get("/task").statusCode()).isEqualTo(401);
        assertThat(user("", "").get("/task").statusCode()).isEqualTo(401);
        for (String header : new String[] {"Basic", "Basic !", "Basic bm9jb2xvbg==", "Bearer x", "Basic \u00e5"}) {
            assertThat(HttpUser.withHeader(port, header)
                            .get("/engine-rest/task")
                            .statusCode())
                    .as(header)
                    .isEqualTo(401);
        }
        assertThat(HttpUser.withHeader(
                                port,
                                "basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        ("hotline:" + password()).getBytes(StandardCharsets.UTF_8)))
                        .get("/engine-rest/task/count")
                        .statusCode())
                .as("the scheme's name may be written in any case")
                .isEqualTo(200);
    }

    @Test
    void everyDemoUserLogsIn() {
        DemoUsers.ALL.forEach(
                demo -> assertThat(user(demo.id()).get("/task/count").statusCode())
                        .as(demo.id())
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator.stockholm, 1",
        "coordinator.south, 1",
        "coordinator.north, 0",
        "mission.rou, 1",
        "mission.npl, 0",
        "hotline, 0",
        "supervisor, 3",
        "admin, 0"
    })
    void listsAndCountsAgree(String name, int expected) {
        HttpUser user = user(name);
        String criteria = "processInstanceBusinessKey=" + regionalCase.number();

        assertThat(HttpUser.json(user.get("/task?maxResults=50&" + criteria))).hasSize(expected);
        assertThat(HttpUser.json(user.get("/task/count?" + criteria))
                        .get("count")
                        .asInt())
                .isEqualTo(expected);
        assertThat(HttpUser.json(user.post("/task?maxResults=50", """
            {"processInstanceBusinessKey": "%s",
             "orQueries": [{"unassigned": true, "candidateGroups": ["coordinators-south"]}]}\
            """.formatted(regionalCase.number()))))
                .hasSize(expected);
    }

    @Test
    void anotherRegionsTaskIsNotThereAndCannotBeWorkedOn() {
        HttpUser user = user("coordinator.stockholm");
        String path = "/task/" + regionalCase.task("south").getId();

        assertThat(user.get(path).statusCode()).isEqualTo(404);
        for (String part :
                new String[] {"/form", "/form-variables", "/variables", "/identity-links", "/rendered-form"}) {
            assertThat(user.get(path + part).statusCode()).as(part).isIn(403, 404);
        }
        assertThat(user.post(path + "/claim", "{\"userId\": \"coordinator.stockholm\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(user.post(path + "/unclaim", "{}").statusCode()).isEqualTo(403);
        assertThat(user.post(path + "/assignee", "{\"userId\": \"coordinator.stockholm\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(user.post(path + "/complete", "{}").statusCode()).isEqualTo(403);
        assertThat(user.post(path + "/submit-form", "{}").statusCode()).isEqualTo(403);
        assertThat(regionalCase.task("south").getAssignee()).isNull();
    }

    @Test
    void onesOwnTaskIsClaimedGivenBackAndCompleted() {
        HttpUser user = user("coordinator.south");
        String path = "/task/" + regionalCase.task("south").getId();

        assertThat(user.get(path).statusCode()).isEqualTo(200);
        assertThat(user.post(path + "/claim", "{\"userId\": \"coordinator.stockholm\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(user.post(path + "/claim", "{\"userId\": \"coordinator.south\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(user.get(path + "/form-variables").statusCode()).isEqualTo(200);
        assertThat(user.post(path + "/unclaim", "{}").statusCode()).isEqualTo(204);
        assertThat(user.send("PUT", path, "application/json", "{\"description\": \"Anna\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(user.post(path + "/complete", "{}").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"supervisor, 200", "admin, 404"})
    void supervisorsSeeTheRowButNobodyWhoWatchesOverTheWorkSeesAFormOrDoesIt(String name, int row) {
        HttpUser user = user(name);
        String path = "/task/" + regionalCase.task("south").getId();

        assertThat(user.get(path).statusCode()).isEqualTo(row);
        for (String part : new String[] {"/form", "/form-variables", "/variables", "/rendered-form"}) {
            assertThat(user.get(path + part).statusCode()).as(part).isEqualTo(403);
        }
        assertThat(user.post(path + "/claim", "{\"userId\": \"" + name + "\"}").statusCode())
                .isEqualTo(403);
        assertThat(user.post(path + "/complete", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void aGrantPastTheProgrammeOpensNoTask() {
        HttpUser admin = user("admin");
        GrantsPastTheProgramme.to(engine, "admin", Resources.PROCESS_DEFINITION, Resources.TASK)
                .during(() -> {
                    String path = "/task/" + regionalCase.task("south").getId();
                    assertThat(admin.get(path + "/form-variables").statusCode()).isEqualTo(403);
                    assertThat(admin.get(path + "/variables").statusCode()).isEqualTo(403);
                    assertThat(admin.post(path + "/assignee", "{\"userId\": \"admin\"}")
                                    .statusCode())
                            .isEqualTo(403);
                    assertThat(admin.post(path + "/identity-links", "{\"userId\": \"admin\", \"type\": \"candidate\"}")
                                    .statusCode())
                            .isEqualTo(403);
                    assertThat(admin.post(path + "/delegate", "{\"userId\": \"admin\"}")
                                    .statusCode())
                            .isEqualTo(403);
                    assertThat(admin.post(path + "/complete", "{}").statusCode())
                            .isEqualTo(403);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coordinator.stockholm",
                "hotline",
                "iom.sweden",
                "mission.rou",
                "escort",
                "approver.risk",
                "approver.grants",
                "finance",
                "statistician",
                "log.reviewer",
                "records.officer",
                "designer"
            })
    void staffFindNoCasesVariablesJobsOrHistory(String name) {
        HttpUser user = user(name);
        String instance = regionalCase.instance().getId();
        for (String list : new String[] {
            "/process-instance",
            "/execution",
            "/variable-instance",
            "/job",
            "/incident",
            "/event-subscription",
            "/external-task",
            "/history/process-instance",
            "/history/activity-instance",
            "/history/task",
            "/history/variable-instance",
            "/history/detail",
            "/history/identity-link-log",
            "/history/incident",
            "/history/job-log",
            "/history/user-operation",
            "/history/decision-instance",
            "/user",
            "/authorization"
        }) {
            HttpResponse<String> answer = user.get(list + "?maxResults=50");
            if (answer.statusCode() == 200) {
                // one may know oneself
                String own = list.equals("/user") ? name : "nobody";
                HttpUser.json(answer)
                        .forEach(found ->
                                assertThat(found.path("id").asText()).as(list).isEqualTo(own));
            } else {
                assertThat(answer.statusCode()).as(list).isEqualTo(403);
            }
        }
        assertThat(user.get("/process-instance/" + instance).statusCode()).isIn(403, 404);
        assertThat(user.get("/process-instance/" + instance + "/variables").statusCode())
                .isEqualTo(403);
        assertThat(user.get("/process-instance/" + instance + "/activity-instances")
                        .statusCode())
                .isEqualTo(403);
        assertThat(user.send("DELETE", "/process-instance/" + instance, null, null)
                        .statusCode())
                .isEqualTo(400);
        assertThat(user.post("/job/" + regionalCase.jobId() + "/execute", "{}").statusCode())
                .isEqualTo(403);
        // in Cockpit a refusal would stand over every page
        HttpResponse<String> counts = user.get("/task/report/candidate-group-count");
        assertThat(counts.statusCode()).isEqualTo(name.equals("designer") ? 200 : 403);
        assertThat(counts.body()).doesNotContain("groupName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "admin"})
    void overseersReadCasesAndRunAJobButChangeNothing(String name) {
        HttpUser user = user(name);
        String instance = regionalCase.instance().getId();

        for (String list :
                new String[] {"/process-instance", "/job", "/history/process-instance", "/history/activity-instance"}) {
            String key = list.contains("history") ? "processInstanceId=" : "processInstanceIds=";
            String criteria = list.equals("/job") ? "processInstanceId=" : key;
            assertThat(HttpUser.json(user.get(list + "?maxResults=50&" + criteria + instance)))
                    .as(list)
                    .isNotEmpty();
        }
        assertThat(user.get("/incident?maxResults=50").statusCode()).isEqualTo(200);
        String job = "/job/" + regionalCase.jobId();
        assertThat(user.send("DELETE", job, null, null).statusCode()).isEqualTo(403);
        assertThat(user.send("PUT", job + "/duedate", "application/json", "{\"duedate\": null}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(user.send(
                                "PUT",
                                "/process-instance/" + instance + "/variables/region",
                                "application/json",
                                "{\"value\": \"south\", \"type\": \"String\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(user.send("DELETE", "/process-instance/" + instance, null, null)
                        .statusCode())
                .isEqualTo(400);
        assertThat(user.post(job + "/execute", "{}").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator.stockholm, My region, My team",
        "iom.sweden, My team, My region",
        "mission.rou, My team, My region",
        "supervisor, Overdue, My region"
    })
    void eachRoleHasItsFilters(String name, String seen, String notSeen) {
        HttpUser user = user(name);
        assertThat(HttpUser.json(user.get("/filter?maxResults=50&resourceType=Task"))
                        .findValuesAsText("name"))
                .contains("My tasks", "Overdue", "Urgent", seen)
                .doesNotContain(notSeen)
                .doesNotHaveDuplicates();
        HttpUser.json(user.get("/filter?maxResults=50&resourceType=Task")).forEach(filter -> {
            String path = "/filter/" + filter.get("id").asText();
            assertThat(user.get(path + "/list?maxResults=15").statusCode()).isEqualTo(200);
            assertThat(user.get(path + "/count").statusCode()).isEqualTo(200);
            assertThat(user.send("DELETE", path, null, null).statusCode()).isEqualTo(403);
        });
        assertThat(user.post("/filter/create", "{\"resourceType\": \"Task\", \"name\": \"mine\", \"query\": {}}")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator.stockholm, My region, stockholm",
        "coordinator.south, My region, south",
        "mission.rou, My team, mission"
    })
    void aFilterShowsTheOpenTasksOfTheRegion(String name, String filter, String expected) {
        HttpUser user = user(name);
        HttpUser.json(user.get("/filter?maxResults=50&resourceType=Task&name=" + filter.replace(" ", "%20")))
                .forEach(found -> assertThat(HttpUser.json(user.post(
                                        "/filter/" + found.get("id").asText() + "/list?maxResults=15",
                                        "{\"processInstanceBusinessKey\": \"%s\"}".formatted(regionalCase.number())))
                                .findValuesAsText("taskDefinitionKey"))
                        .containsExactly(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator.north, true",
        "hotline, true",
        "iom.sweden, false",
        "mission.rou, false",
        "supervisor, false",
        "admin, false",
        "designer, false"
    })
    void coordinatorsAndTheHotlineMayOpenACaseAndStartNothingElse(String name, boolean opensCases) {
        HttpUser user = user(name);
        assertThat(HttpUser.json(user.get("/authorization/check?permissionName=CREATE_INSTANCE"
                                + "&resourceName=x&resourceType=6&resourceId=return-case"))
                        .get("authorized")
                        .asBoolean())
                .isEqualTo(opensCases);
        assertThat(user.post("/process-definition/key/regional-case/start", "{}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(user.post("/task/create", "{\"id\": \"own\", \"name\": \"Anna\"}")
                        .statusCode())
                .isIn(400, 403);
        assertThat(user.send("POST", "/deployment/create", "multipart/form-data; boundary=x", "--x--\r\n")
                        .statusCode())
                .isIn(400, 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-definition?key=return-case&sortBy=version&sortOrder=desc",
                "/process-instance",
                "/history/process-instance",
                "/job",
                "/incident"
            })
    void aListWithoutABoundIsBoundedAndNotRefused(String list) {
        assertThat(user("supervisor").get(list).statusCode()).isEqualTo(200);
    }

    @Test
    void aTaskListWithoutABoundIsBoundedToo() {
        assertThat(user("coordinator.stockholm").get("/task").statusCode()).isEqualTo(200);
        assertThat(user("coordinator.stockholm").post("/task", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aParameterThatOnlyEndsLikeTheBoundIsNone() {
        assertThat(user("coordinator.stockholm").get("/task?xmaxResults=1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void metricsHaveABoundOfTheirOwn() {
        assertThat(user("admin").get("/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void noCacheStoresWhatIsInAForm() {
        String path = "/task/" + regionalCase.task("south").getId() + "/form-variables";

        HttpResponse<String> answer = user("coordinator.south").get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    private HttpUser user(String name) {
        return user(name, password());
    }

    private HttpUser user(String name, String password) {
        return HttpUser.withPassword(port, name, password);
    }

    private String password() {
        return DemoUsers.password(environment);
    }
}
