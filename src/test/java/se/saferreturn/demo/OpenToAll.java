package se.saferreturn.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The data of a start from before there was a password: it gets one, and asks for it from then on. */
final class OpenToAll {

    private static final String RULES = "pg_hba.conf";

    private static final String ASK_EVERYBODY = """
            # whoever connects is asked for the password
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private OpenToAll() {}

    /** Whether the server would let anybody in. */
    static boolean is(Path data) throws IOException {
        Path rules = data.resolve(RULES);
        return Files.exists(rules)
                && Files.readAllLines(rules).stream()
                        .map(String::strip)
                        .anyMatch(line -> !line.startsWith("#") && line.endsWith("trust"));
    }

    /** The password first: a start that is killed in between is open still, and closed by the next. */
    static void close(Path data, EmbeddedPostgres server, String password) throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            Path rules = Files.createTempFile(data, RULES, ".new");
            Files.writeString(rules, ASK_EVERYBODY);
            Files.move(rules, data.resolve(RULES), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            statement.execute("select pg_reload_conf()");
        }
    }
}
