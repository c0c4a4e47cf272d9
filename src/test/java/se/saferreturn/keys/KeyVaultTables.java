package se.saferreturn.keys;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.saferreturn.demo.EmbeddedDatabase;

/** The tables of the key vault, for tests that play somebody who may do everything there. */
public final class KeyVaultTables {

    private KeyVaultTables() {}

    public static JdbcClient of(EmbeddedDatabase database) {
        return JdbcClient.create(
                new DriverManagerDataSource(database.keyVaultUrl(), database.username(), database.password()));
    }
}
