package se.saferreturn.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL in a folder that outlives the program. One program at a time may use a folder; what a killed program
 * left behind (a server that still runs, its lock, a half-made data folder) is cleared away at the next start, the data
 * kept. Nobody else on the machine gets in: the server asks for a password that stands in the folder, and the folder is its
 * owner's.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final String USER = "postgres";
    private static final String DATABASE = "saferreturn";
    private static final String KEY_VAULT = "saferreturn_keys";
    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    private final FileChannel lockFile;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(FileChannel lockFile, EmbeddedPostgres server, String password) {
        this.lockFile = lockFile;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server and makes the databases, if the folder does not hold them yet.
     *
     * @param folder made if it is not there
     * @throws FolderInUseException another program uses the folder
     * @throws PasswordGoneException the folder holds a database, and not its password
     */
    public static EmbeddedDatabase startIn(Path folder) throws IOException, SQLException {
        Path absolute = OnlyMine.folder(folder);
        FileChannel lockFile = lock(absolute);
        try {
            Path data = absolute.resolve("postgres");
            Path ready = absolute.resolve("postgres.ready");
            OrphanedServer.stop(data);
            if (Files.notExists(ready)) {
                // a start that was killed while the data folder was being made left nothing worth keeping
                FileSystemUtils.deleteRecursively(data);
            }
            if (Files.exists(data) && Files.notExists(absolute.resolve(DatabasePassword.FILE))) {
                throw new PasswordGoneException(absolute.resolve(DatabasePassword.FILE));
            }
            Path passwordFile = DatabasePassword.in(absolute);
            String password = DatabasePassword.read(passwordFile);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPort(FreePort.find())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(
                            DatabasePrograms.folder(absolute).toFile())
                    .setLocaleConfig("locale", "C")
                    // initdb takes these, too; the last one counts
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setConnectConfig("password", password)
                    // a socket in the folder for temporary files is open to everybody; nothing here uses one
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "off")
                    .setPGStartupWait(START_LIMIT)
                    .start();
            createDatabase(server, DATABASE);
            createDatabase(server, KEY_VAULT);
            Files.writeString(ready, "The folder beside this file is complete.\n");
            return new EmbeddedDatabase(lockFile, server, password);
        } catch (IOException | SQLException | RuntimeException failure) {
            lockFile.close();
            throw failure;
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new FolderInUseException(folder);
        }
        return channel;
    }

    private static void createDatabase(EmbeddedPostgres server, String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean exists = statement
                    .executeQuery("select 1 from pg_database where datname = '" + name + "'")
                    .next();
            if (!exists) {
                statement.execute("create database " + name);
            }
        }
    }

    /** Without the password, so that it may be logged. */
    public String jdbcUrl() {
        return server.getJdbcUrl(USER, DATABASE);
    }

    /** The database that only the key vault uses. */
    public String keyVaultUrl() {
        return server.getJdbcUrl(USER, KEY_VAULT);
    }

    public String username() {
        return USER;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        log.debug("Stopping the embedded database");
        server.close();
        lockFile.close();
    }
}
