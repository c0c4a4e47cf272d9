package se.saferreturn.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.saferreturn.ApplicationTest;

/** What happens to a user of the demo whose password somebody guesses. */
@ApplicationTest
class LockedOutTest {

    private static final String NAME = "guessed.at";
    private static final String RIGHT = "Correct-Horse-1";

    @Autowired
    IdentityService identities;

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
    void afterAWrongPasswordTheRightOneHasToWaitTooUntilAnAdministratorHelps() {
        assertThat(HttpUser.withPassword(port, NAME, RIGHT).get("/task/count").statusCode())
                .isEqualTo(200);
        assertThat(HttpUser.withPassword(port, NAME, "wrong").get("/task/count").statusCode())
                .isEqualTo(401);

        assertThat(HttpUser.withPassword(port, NAME, RIGHT).get("/task/count").statusCode())
                .isEqualTo(401);
        identities.unlockUser(NAME);
        assertThat(HttpUser.withPassword(port, NAME, RIGHT).get("/task/count").statusCode())
                .isEqualTo(200);
    }
}
