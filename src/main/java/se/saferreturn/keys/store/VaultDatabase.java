package se.saferreturn.keys.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database of the key vault. Its pool is no bean, so that nothing else of the application finds a second database to
 * write to. Every use is a transaction of its own, which neither waits for nor is lost with that of the caller.
 */
class VaultDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 5;
    private static final long PATIENCE_MILLISECONDS = 10_000;

    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    VaultDatabase(KeyVaultAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("key-vault");
        config.setJdbcUrl(address.url());
        config.setUsername(address.username());
        config.setPassword(address.password());
        // what the server says of an error may quote a row
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE_MILLISECONDS);
        try {
            pool = new HikariDataSource(config);
        } catch (PoolInitializationException | IllegalArgumentException | IllegalStateException unreachable) {
            // the cause quotes the address and what the server says of the login
            throw new UnusableKeyVaultException(
                    "The key vault cannot be reached. Check safer-return.key-vault.url, .username and .password, and that"
                            + " its database runs.");
        } catch (RuntimeException unusable) {
            throw new UnusableKeyVaultException(
                    "safer-return.key-vault.url is no address of a PostgreSQL database, such as"
                            + " jdbc:postgresql://host/safer_return_keys.");
        }
        jdbc = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Makes or updates the tables. */
    void migrate() {
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/key-vault")
                .load()
                .migrate();
    }

    /**
     * Does some work in a transaction of its own.
     *
     * @throws KeyVaultAwayException the database does not answer
     */
    <T> T inTransaction(Function<JdbcClient, T> work) {
        try {
            T result = transaction.execute(status -> work.apply(jdbc));
            if (result == null) {
                throw new IllegalStateException("Work in the key vault has to give something back.");
            }
            return result;
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException away) {
            throw new KeyVaultAwayException(away);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
