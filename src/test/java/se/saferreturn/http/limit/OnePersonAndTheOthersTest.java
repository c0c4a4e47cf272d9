package se.saferreturn.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;

/** One person sends more slow requests than the database has connections; nobody else notices. */
@ApplicationTest
class OnePersonAndTheOthersTest {

    private static final int REQUESTS = 60;
    private static final int AT_ONCE_AND_WAITING = 36;

    @Autowired
    DataSource database;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @Test
    void theOthersFeelNothing() throws Exception {
        ExecutorService script = Executors.newFixedThreadPool(REQUESTS);
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        HttpUser one = user("coordinator.west");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // every question about jobs waits for the end of this
            statement.execute("lock table act_ru_job in access exclusive mode");
            HttpUser slow = user("supervisor");
            for (int request = 0; request < REQUESTS; request++) {
                answers.add(CompletableFuture.supplyAsync(() -> slow.get("/job/count"), script));
            }
            CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);

            assertThat(one.get("/task/count").statusCode()).isEqualTo(200);
            assertThat(user("admin").get("/process-definition/count").statusCode())
                    .isEqualTo(200);
            assertThat(HttpUser.unknown(port).get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
            connection.rollback();
        } finally {
            script.shutdown();
        }

        int turnedAway = 0;
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            HttpResponse<String> given = answer.get(60, TimeUnit.SECONDS);
            assertThat(given.statusCode()).as(given.body()).isIn(200, 429);
            if (given.statusCode() == 429) {
                turnedAway++;
                assertThat(given.body()).contains("Too many of your requests are under way. Please wait");
                assertThat(given.headers().firstValue("Retry-After")).isPresent();
            }
        }
        assertThat(turnedAway).isPositive().isLessThanOrEqualTo(REQUESTS - AT_ONCE_AND_WAITING);
        assertThat(user("supervisor").get("/job/count").statusCode()).isEqualTo(200);
    }

    private HttpUser user(String name) {
        return HttpUser.withPassword(port, name, DemoUsers.password(environment));
    }
}
