package se.saferreturn.connections.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import se.saferreturn.connections.AtWork;

/**
 * Gives a connection from the pool of requests to a thread that is at work for one, and from another to all others. So
 * whatever people ask, an alarm finds its connection; and the database ends what takes too long for people, and not a
 * migration.
 */
class SharedConnections extends AbstractDataSource implements AutoCloseable {

    private final HikariDataSource forRequests;
    private final HikariDataSource forApplication;
    private final HikariDataSource forHealth;

    SharedConnections(HikariConfig configured, ConnectionSettings settings) {
        forRequests = like(configured, "requests");
        forRequests.setConnectionTimeout(settings.requestPatience().toMillis());
        forRequests.setConnectionInitSql(
                "set statement_timeout = " + settings.statementLimit().toMillis());
        forApplication = like(configured, "application");
        forApplication.setMaximumPoolSize(settings.ofApplication());
        forApplication.setMinimumIdle(2);
        forHealth = like(configured, "health");
        forHealth.setMaximumPoolSize(1);
        forHealth.setConnectionTimeout(settings.healthPatience().toMillis());
        forHealth.setValidationTimeout(settings.healthPatience().toMillis());
    }

    private static HikariDataSource like(HikariConfig configured, String name) {
        HikariDataSource pool = new HikariDataSource();
        configured.copyStateTo(pool);
        pool.setPoolName(name);
        // that the database is away is told to whoever asks for a connection, each time anew
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    private DataSource pool() {
        return AtWork.isForRequest() ? forRequests : forApplication;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pool().getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return pool().getConnection(username, password);
    }

    DataSource forHealth() {
        return forHealth;
    }

    @Override
    public void close() {
        List.of(forRequests, forApplication, forHealth).forEach(HikariDataSource::close);
    }
}
