package se.saferreturn.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;

/** What happens to a user of the demo whose password somebody guesses. */
@ApplicationTest
class GuessedPasswordTest {

    private static final String NAME = "guessed.at";
    private static final String RIGHT = "Correct-Horse-1";

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @BeforeEach
    void makeUser() {
        User user = identities.newUser(NAME);
        user.setPassword(RIGHT);
        identities.saveUser(user);
    }

    @AfterEach
    void removeUser() {
        identities.deleteUser(NAME);
    }

    @Test
    void nobodyCanLockThemOut() {
        for (int guess = 0; guess < 12; guess++) {
            assertThat(user("wrong " + guess).get("/task/count").statusCode()).isEqualTo(401);
        }

        assertThat(user(RIGHT).get("/task/count").statusCode()).isEqualTo(200);
        assertThat(HttpUser.withSession(port, "tasklist", NAME, RIGHT)
                        .get("/camunda/api/engine/engine/default/task/count")
                        .statusCode())
                .isEqualTo(200);
    }

    /** The time would tell who is known: what a known name costs more is a write, so there is none. */
    @Test
    void aGuessWritesNothing() {
        String before = row();

        assertThat(user("wrong").get("/task/count").statusCode()).isEqualTo(401);

        assertThat(row()).isEqualTo(before);
        assertThat(identities.checkPassword("nobody.is.called.so", RIGHT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/session", "/v3/api-docs"})
    void aGuessBesideAGoodSessionIsStillAGuess(String path) {
        HttpUser session = HttpUser.withSession(port, "tasklist", NAME, RIGHT);
        assertThat(session.get(path).statusCode()).isEqualTo(200);

        assertThat(session.withAuthorization("Basic YWRtaW46d3Jvbmc=").get(path).statusCode())
                .isEqualTo(401);
    }

    @Test
    void nobodyDeletesTheirOwnAccount() {
        assertThat(user(RIGHT).send("DELETE", "/user/" + NAME, null, null).statusCode())
                .isEqualTo(403);
        HttpUser admin = HttpUser.withPassword(port, "admin", DemoUsers.password(environment));
        assertThat(admin.send("DELETE", "/user/admin", null, null).statusCode()).isEqualTo(403);
        assertThat(identities.createUserQuery().userIdIn(NAME, "admin").count()).isEqualTo(2);
    }

    private HttpUser user(String password) {
        return HttpUser.withPassword(port, NAME, password);
    }

    private String row() {
        return jdbc.sql("select act_id_user::text from act_id_user where id_ = :name")
                .param("name", NAME)
                .query(String.class)
                .single();
    }
}
