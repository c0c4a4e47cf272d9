package se.saferreturn.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
@Tag("programs")
class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    /** A program of its own that uses the folder until it is ended. */
    static final class OtherProgram {

        private OtherProgram() {}

        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.startIn(Path.of(arguments[0]));
            write(database, "from the other program");
            System.out.println("ready");
            System.in.read();
        }
    }

    @Test
    void theSecondStartFindsTheDataOfTheFirst() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.startIn(folder)) {
            write(first, "from the first start");
        }

        try (EmbeddedDatabase second = EmbeddedDatabase.startIn(folder)) {
            assertThat(read(second)).isEqualTo("from the first start");
        }
    }

    @Test
    void twoProgramsDoNotShareAFolder() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.startIn(folder)) {
            write(first, "undisturbed");

            assertIsRefused();

            assertThat(read(first)).isEqualTo("undisturbed");
        }
    }

    @Test
    void whenAProgramIsKilledTheNextStartEndsItsServerAndFindsItsData() throws Exception {
        Process other = startOtherProgram();
        ProcessHandle server = serverOf(folder);
        try {
            assertIsRefused();
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(server.isAlive()).as("the server outlives its program").isTrue();

        try (EmbeddedDatabase next = EmbeddedDatabase.startIn(folder)) {
            assertThat(server.isAlive()).as("the orphan").isFalse();
            assertThat(serverOf(folder).pid()).isNotEqualTo(server.pid());
            assertThat(read(next)).isEqualTo("from the other program");
        }
    }

    @Test
    void theServerOfAnotherFolderIsLeftAloneEvenIfAnOldLockNamesIt() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(folder.resolve("living"))) {
            write(database, "undisturbed");
            Path lock = Files.createDirectories(folder.resolve("old").resolve("postgres"))
                    .resolve("postmaster.pid");
            Files.writeString(lock, serverOf(folder.resolve("living")).pid() + "\n");

            OrphanedServer.stop(folder.resolve("old").resolve("postgres"));

            assertThat(lock).doesNotExist();
            assertThat(read(database)).isEqualTo("undisturbed");
        }
    }

    @Test
    void aFolderThatWasOnlyHalfMadeIsMadeAnew() throws Exception {
        Path data = Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        Files.writeString(data.resolve("half"), "a file that initdb did not finish");

        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(folder)) {
            write(database, "whole");

            assertThat(read(database)).isEqualTo("whole");
            assertThat(data.resolve("half")).doesNotExist();
        }
    }

    @Test
    void aServerThatIsStoppedLeavesNothingRunning() throws Exception {
        ProcessHandle server;
        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(folder)) {
            write(database, "done");
            server = serverOf(folder);
        }

        server.onExit().get(20, TimeUnit.SECONDS);
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void whoeverConnectsIsAskedForThePasswordThatStandsInTheFolder() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(folder)) {
            assertThat(database.password())
                    .isEqualTo(Files.readString(folder.resolve("database-password"))
                            .strip())
                    .hasSizeGreaterThan(40);
            assertIsAskedForThePassword(database);
            try (Connection connection = connect(database);
                    Statement statement = connection.createStatement();
                    ResultSet sockets = statement.executeQuery("show unix_socket_directories")) {
                sockets.next();
                assertThat(sockets.getString(1)).as("a socket beside").isEmpty();
            }
        }
    }

    @Test
    void nobodyElseOnTheMachineGetsIntoTheFolderOrToThePrograms() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(folder)) {
            write(database, "private");
            assertThat(permissions(folder)).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("database-password"))).isEqualTo("rw-------");
            Path programs = Path.of(serverOf(folder).info().command().orElseThrow());
            assertThat(programs).startsWith(DatabasePrograms.folder(folder));
            assertThat(permissions(DatabasePrograms.folder(folder))).isEqualTo("rwx------");
        }
    }

    @Test
    void theProgramsAreInTheUsersOwnFolderOrBesideTheData() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));

        assertThat(DatabasePrograms.folder(folder, Map.of(), home))
                .isEqualTo(home.resolve(".cache/safer-return/postgres").toRealPath());
        assertThat(DatabasePrograms.folder(
                        folder, Map.of("XDG_CACHE_HOME", home.resolve("c").toString()), home))
                .isEqualTo(home.resolve("c/safer-return/postgres").toRealPath());
        assertThat(DatabasePrograms.folder(folder, Map.of(), folder.resolve("no-home")))
                .isEqualTo(folder.resolve("programs").toRealPath());
    }

    @Test
    void withoutThePasswordOfADatabaseTheStartSaysWhatToDo() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(folder)) {
            write(database, "kept");
        }
        Path password = folder.resolve("database-password");
        Path aside = Files.move(password, folder.resolve("aside"));

        assertThatExceptionOfType(PasswordGoneException.class)
                .isThrownBy(() -> EmbeddedDatabase.startIn(folder))
                .satisfies(refusal -> {
                    FailureAnalysis shown = new PasswordGoneAnalyzer().analyze(refusal, refusal);
                    assertThat(shown.getDescription()).contains("database-password");
                    assertThat(shown.getAction()).contains("delete the whole folder");
                });

        Files.move(aside, password);
        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(folder)) {
            assertThat(read(database)).isEqualTo("kept");
        }
    }

    private static void assertIsAskedForThePassword(EmbeddedDatabase database) {
        for (String guess : new String[] {"", "postgres", "wrong"}) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "postgres", guess)
                            .close())
                    .satisfies(refused -> assertThat(refused.getSQLState()).isIn("28P01", "08004"));
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void assertIsRefused() {
        assertThatExceptionOfType(FolderInUseException.class)
                .isThrownBy(() -> EmbeddedDatabase.startIn(folder))
                .satisfies(refusal -> {
                    FailureAnalysis shown = new FolderInUseAnalyzer().analyze(refusal, refusal);
                    assertThat(shown.getDescription())
                            .contains("already running")
                            .contains(folder.getFileName().toString());
                    assertThat(shown.getAction()).contains("safer-return.demo.folder");
                });
    }

    private Process startOtherProgram() throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProgram.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = program.inputReader(UTF_8);
        for (String line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
            if (line == null) {
                throw new AssertionError("The other program ended before it was ready.");
            }
        }
        return program;
    }

    /** By the number that PostgreSQL writes into its data folder. */
    private static ProcessHandle serverOf(Path folder) throws IOException {
        String number = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"))
                .get(0);
        return ProcessHandle.of(Long.parseLong(number.strip())).orElseThrow();
    }

    private static void write(EmbeddedDatabase database, String text) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists note (text text)");
            statement.execute("insert into note values ('" + text + "')");
        }
    }

    private static String read(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet note = statement.executeQuery("select text from note")) {
            assertThat(note.next()).isTrue();
            return note.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }
}
