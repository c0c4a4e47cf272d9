package se.saferreturn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.routing.Groups;

@ApplicationTest
class WebAppAccessTest {

    private static final String API = "/camunda/api/engine/engine/default";

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
    @CsvSource({"coordinator.stockholm, stockholm", "coordinator.south, south", "mission.npl, ''"})
    void tasklistListsAndOpensOnlyOnesOwnTasks(String name, String expected) {
        HttpUser user = session("tasklist", name);

        assertThat(HttpUser.json(user.post(
                                API + "/task?maxResults=50",
                                "{\"processInstanceBusinessKey\": \"%s\"}".formatted(regionalCase.number())))
                        .findValuesAsText("taskDefinitionKey"))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
        for (String key : new String[] {"stockholm", "south", "mission"}) {
            String path = API + "/task/" + regionalCase.task(key).getId();
            boolean own = key.equals(expected);
            assertThat(user.get(path).statusCode()).isEqualTo(own ? 200 : 404);
            assertThat(user.get(path + "/form-variables").statusCode()).isEqualTo(own ? 200 : 403);
            assertThat(user.post(path + "/claim", "{\"userId\": \"" + name + "\"}")
                            .statusCode())
                    .isEqualTo(own ? 204 : 403);
            assertThat(user.post(path + "/unclaim", "{}").statusCode()).isEqualTo(own ? 204 : 403);
            assertThat(user.post(path + "/submit-form", "{}").statusCode()).isEqualTo(own ? 204 : 403);
        }
    }

    @Test
    void aSessionNeedsItsToken() {
        HttpUser user = session("tasklist", "coordinator.stockholm");
        String path = API + "/task/" + regionalCase.task("stockholm").getId() + "/claim";

        assertThat(HttpUser.unknown(port).post(path, "{}").statusCode()).isIn(401, 403);
        assertThat(user.post(path, "{\"userId\": \"coordinator.stockholm\"}").statusCode())
                .isEqualTo(204);
    }

    @Test
    void coordinatorsFindNoCasesInTheWebApplicationsEither() {
        HttpUser user = session("tasklist", "coordinator.stockholm");

        assertThat(HttpUser.json(user.get(API + "/process-instance?maxResults=50")))
                .isEmpty();
        assertThat(HttpUser.json(user.get(API + "/variable-instance?maxResults=50")))
                .isEmpty();
        assertThat(HttpUser.json(user.get(API + "/history/process-instance?maxResults=50")))
                .isEmpty();
        String cockpit = "/camunda/api/cockpit/plugin/base/default";
        assertThat(user.post(cockpit + "/process-instance?maxResults=50", "{}").statusCode())
                .isEqualTo(403);
        assertThat(user.post(cockpit + "/incident?maxResults=50", "{}").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "cockpit, supervisor, true",
        "cockpit, designer, true",
        "cockpit, admin, true",
        "cockpit, coordinator.stockholm, false",
        "cockpit, mission.rou, false",
        "admin, admin, true",
        "admin, supervisor, false",
        "admin, designer, false",
        "tasklist, hotline, true",
        "tasklist, approver.two, true"
    })
    void eachApplicationIsForItsRoles(String app, String name, boolean open) {
        if (open) {
            assertThat(session(app, name)
                            .get("/camunda/app/" + app + "/default/")
                            .statusCode())
                    .isEqualTo(200);
        } else {
            assertThatIllegalStateException()
                    .isThrownBy(() -> session(app, name))
                    .withMessageContaining("403");
        }
    }

    /** CVE-2026-77226: whoever comes first may make an administrator, while the group of administrators is empty. */
    @Test
    void nobodyMakesAnAdministratorWithoutLogin() {
        var identities = engine.getIdentityService();
        identities.deleteMembership("admin", Groups.ADMINISTRATORS);
        try {
            for (String path : new String[] {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/setup;x=y/default/user/create",
                "/camunda/./api/admin/setup/default/user/create"
            }) {
                HttpUser stranger = HttpUser.unknown(port);
                stranger.get("/camunda/app/admin/default/");
                assertThat(stranger.post(path, """
                                        {"profile": {"id": "intruder", "firstName": "In", "lastName": "Truder"},
                                         "credentials": {"password": "Intruder-2024"}}""").statusCode()).as(path).isIn(400, 401, 403, 404);
                assertThat(identities.createUserQuery().userId("intruder").count())
                        .as(path)
                        .isZero();
            }
        } finally {
            identities.deleteUser("intruder");
            identities.createMembership("admin", Groups.ADMINISTRATORS);
        }
    }

    @Test
    void noCacheStoresWhatIsInAForm() {
        String path = API + "/task/" + regionalCase.task("south").getId() + "/form-variables";

        var answer = session("tasklist", "coordinator.south").get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void tasklistHidesTheCommentButton() {
        assertThat(HttpUser.unknown(port)
                        .get("/camunda/app/tasklist/styles/user-styles.css")
                        .body())
                .contains(".createCommentLink");
    }

    private HttpUser session(String app, String name) {
        return HttpUser.withSession(port, app, name, DemoUsers.password(environment));
    }
}
