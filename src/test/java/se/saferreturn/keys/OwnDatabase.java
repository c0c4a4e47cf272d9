package se.saferreturn.keys;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.saferreturn.demo.EmbeddedDatabase;

/** An empty database for one test, on the server of the others. */
public final class OwnDatabase implements AutoCloseable {

    private final JdbcClient server;
    private final String name = "own_" + UUID.randomUUID().toString().replace('-', '_');
    private final String url;
    private final String username;
    private final String password;

    public OwnDatabase(EmbeddedDatabase database) {
        server = KeyVaultTables.of(database);
        server.sql("create database " + name).update();
        url = database.keyVaultUrl().replaceFirst("/[a-z_]+\\?", "/" + name + "?");
        username = database.username();
        password = database.password();
    }

    public String url() {
        return url;
    }

    public String password() {
        return password;
    }

    public DriverManagerDataSource dataSource() {
        return new DriverManagerDataSource(url, username, password);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    @Override
    public void close() {
        server.sql("drop database " + name + " with (force)").update();
    }
}
