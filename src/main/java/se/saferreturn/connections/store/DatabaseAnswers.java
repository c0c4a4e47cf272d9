package se.saferreturn.connections.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** Whether the database answers, soon and whatever others ask of it, on a connection of its own. */
class DatabaseAnswers extends AbstractHealthIndicator {

    private final DataSource own;
    private final Duration patience;

    DatabaseAnswers(DataSource own, Duration patience) {
        super("The database does not answer");
        this.own = own;
        this.patience = patience;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws SQLException {
        try (Connection connection = own.getConnection();
                Statement statement = connection.createStatement()) {
            // a line that is cut says nothing: the driver would wait for ever
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
            statement.execute("select 1");
            health.up();
        }
    }
}
