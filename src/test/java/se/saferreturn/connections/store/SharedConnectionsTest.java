package se.saferreturn.connections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import se.saferreturn.ApplicationTest;
import se.saferreturn.connections.AtWork;
import se.saferreturn.demo.EmbeddedDatabase;

@ApplicationTest
class SharedConnectionsTest {

    private static final ConnectionSettings QUICK =
            new ConnectionSettings(Duration.ofMillis(300), Duration.ofMillis(300), 2, Duration.ofSeconds(2));

    @Autowired
    EmbeddedDatabase database;

    @Autowired
    DataSource ofTheApplication;

    private SharedConnections shared;

    @BeforeEach
    void share() {
        shared = new SharedConnections(configured(database.jdbcUrl()), QUICK);
    }

    @AfterEach
    void close() {
        AtWork.endRequest();
        shared.close();
    }

    @Test
    void theDatabaseEndsWhatTakesTooLongForARequestAndNothingElse() throws Exception {
        AtWork.beginRequest();
        try (Connection connection = shared.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("select pg_sleep(60)"))
                    .satisfies(ended -> assertThat(ended.getSQLState()).isEqualTo("57014"));
        }
        AtWork.endRequest();
        assertThat(limitOf(shared)).isEqualTo("0");
    }

    @Test
    void inTheApplicationItIsFifteenSeconds() throws Exception {
        AtWork.beginRequest();
        assertThat(limitOf(ofTheApplication)).isEqualTo("15s");
        AtWork.endRequest();
        assertThat(limitOf(ofTheApplication)).isEqualTo("0");
    }

    @Test
    void whenRequestsHaveEveryConnectionJobsAndTheHealthCheckHaveTheirOwn() throws Exception {
        List<Connection> taken = new ArrayList<>();
        AtWork.beginRequest();
        for (int connection = 0; connection < 3; connection++) {
            taken.add(shared.getConnection());
        }
        assertThatExceptionOfType(SQLException.class).isThrownBy(shared::getConnection);
        AtWork.endRequest();

        assertThat(limitOf(shared)).isEqualTo("0");
        assertThat(health(shared)).isEqualTo(Status.UP);
        for (Connection connection : taken) {
            connection.close();
        }
    }

    @Test
    void aDatabaseThatIsAwayIsToldAsSuch() {
        String nowhere = database.jdbcUrl().replaceFirst(":\\d+/", ":1/");
        try (SharedConnections away = new SharedConnections(configured(nowhere), QUICK)) {
            assertThat(health(away)).isEqualTo(Status.DOWN);
        }
    }

    private static Status health(SharedConnections connections) {
        return new DatabaseAnswers(connections.forHealth(), QUICK.healthPatience())
                .health()
                .getStatus();
    }

    private HikariConfig configured(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(database.username());
        config.setPassword(database.password());
        config.setMaximumPoolSize(3);
        return config;
    }

    private static String limitOf(DataSource connections) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                var limit = statement.executeQuery("show statement_timeout")) {
            limit.next();
            return limit.getString(1);
        }
    }
}
