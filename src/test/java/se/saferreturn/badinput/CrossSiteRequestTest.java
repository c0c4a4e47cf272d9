package se.saferreturn.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.demo.EmbeddedDatabase;
import se.saferreturn.keys.KeyVaultTables;

/** Another page that makes somebody's browser send requests, with the cookies of their session, changes nothing. */
@ApplicationTest
class CrossSiteRequestTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final int FEWEST = 8;
    private static final Set<String> CHANGES = Set.of("POST", "PUT", "DELETE", "PATCH");

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EmbeddedDatabase database;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0123456789ABCDEF0123456789ABCDEF", "undefined"})
    void noChangeIsMadeWithoutTheTokenOfTheSession(@Nullable String token) {
        KnownPaths known = KnownPaths.of(engine);
        HttpUser person = session("tasklist", "coordinator.stockholm");
        List<String> ours = Descriptions.ofOurs(person).stream()
                .filter(operation -> CHANGES.contains(operation.method()))
                .map(operation -> operation.method() + " " + known.of(operation))
                .toList();
        assertThat(ours).hasSizeGreaterThan(FEWEST);
        DatabaseContent before = DatabaseContent.of(jdbc, vault());

        for (String change : ours) {
            assertThat(forge(person, token, change)).as(change).isEqualTo(403);
            assertThat(person.get("/api/session").statusCode()).isEqualTo(200);
        }
        for (String change : new String[] {
            "POST " + known.of(claim()),
            "POST " + ENGINE + "/task/count",
            "PUT " + ENGINE + "/user/coordinator.stockholm/profile",
            "DELETE " + ENGINE + "/filter/any",
            "POST " + ENGINE + "/process-definition/key/return-case/submit-form",
            "POST /camunda/api/admin/auth/user/default/logout",
            "POST /camunda/api/admin/auth/user/default/login/tasklist",
            "POST /camunda/api/cockpit/plugin/base/default/process-instance"
        }) {
            HttpUser somebody = session("tasklist", "coordinator.stockholm");
            assertThat(somebody.get("/api/session").statusCode()).isEqualTo(200);
            assertThat(forge(somebody, token, inBrowser(change))).as(change).isEqualTo(403);
        }
        for (String page : new String[] {"POST /camunda/app/tasklist/default/", "POST /safer-return/cases.html"}) {
            assertThat(forge(person, token, page)).as(page).isBetween(400, 499);
        }

        assertThat(before.now(jdbc, vault())).isEqualTo(before);
    }

    /** Camunda ends a session in which somebody tries; nothing else comes of it. */
    @Test
    void theSameChangesAreMadeWithIt() {
        String claim =
                ENGINE + "/task/" + RegionalCase.open(engine).task("stockholm").getId() + "/claim";
        String me = "{\"userId\": \"coordinator.stockholm\"}";
        HttpUser person = session("tasklist", "coordinator.stockholm");

        assertThat(person.sending(null).post("/api/session", "{}").statusCode()).isEqualTo(403);
        assertThat(person.post("/api/session", "{}").statusCode()).isEqualTo(204);
        assertThat(person.post(claim, me).statusCode()).isEqualTo(204);
        assertThat(person.sending(null).post(claim, me).statusCode()).isEqualTo(403);
        assertThat(person.get("/api/session").statusCode()).isEqualTo(401);
    }

    private static int forge(HttpUser person, @Nullable String token, String change) {
        String[] words = change.split(" ", 2);
        return person.sending(token)
                .send(words[0], words[1], "application/json", "{}")
                .statusCode();
    }

    private static Operation claim() {
        return Descriptions.ofTheEngine().stream()
                .filter(operation -> operation.path().equals("/engine-rest/task/{id}/claim"))
                .findFirst()
                .orElseThrow();
    }

    /** A link or a picture on another page is enough to send a GET. */
    @Test
    void getNeverChangesAnything() {
        HttpUser person = session("cockpit", "supervisor");
        KnownPaths known = KnownPaths.of(engine);
        DatabaseContent before = DatabaseContent.of(jdbc, vault());

        changes().map(operation -> inBrowser(known.of(operation))).distinct().forEach(path -> {
            assertThat(person.get(path).statusCode()).as(path).isLessThan(500);
            assertThat(person.get(path + "?_method=DELETE&method=PUT").statusCode())
                    .as(path)
                    .isLessThan(500);
        });

        assertThat(person.get("/camunda/api/admin/auth/user/default/logout").statusCode())
                .isBetween(400, 499);
        assertThat(person.get("/api/session").statusCode()).isEqualTo(200);
        assertThat(before.now(jdbc, vault())).isEqualTo(before);
    }

    @Test
    void theSessionOfABrowserIsNoLoginForProgramsWhateverTheTokenIs() {
        HttpUser person = session("cockpit", "supervisor");

        assertThat(person.get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(person.post("/engine-rest/task/count", "{}").statusCode()).isEqualTo(401);
    }

    /** That they travel by TLS only is set outside the demo, see SecureCookiesTest. */
    @ParameterizedTest
    @CsvSource({
        "JSESSIONID, HttpOnly",
        "JSESSIONID, SameSite=Lax",
        "XSRF-TOKEN, SameSite=Strict",
        "XSRF-TOKEN, Path=/camunda"
    })
    void theCookiesStayOnThisSite(String cookie, String attribute) throws Exception {
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/camunda/app/tasklist/default/"))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(page.headers().allValues("Set-Cookie"))
                .filteredOn(set -> set.startsWith(cookie + "="))
                .isNotEmpty()
                .allMatch(set -> set.contains(attribute));
    }

    private Stream<Operation> changes() {
        return Stream.concat(
                        Descriptions.ofTheEngine().stream(),
                        Descriptions.ofOurs(session("cockpit", "designer")).stream())
                .filter(operation -> CHANGES.contains(operation.method()));
    }

    private static String inBrowser(String path) {
        return path.replaceFirst("^((?:[A-Z]+ )?)/engine-rest", "$1" + ENGINE);
    }

    private JdbcClient vault() {
        return KeyVaultTables.of(database);
    }

    private HttpUser session(String app, String name) {
        return HttpUser.withSession(port, app, name, DemoUsers.password(environment));
    }
}
