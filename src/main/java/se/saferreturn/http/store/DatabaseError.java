package se.saferreturn.http.store;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Why the database would not do something, as far as it is a matter of what was asked. */
public final class DatabaseError {

    /** SQLSTATE: a value that the database cannot take, such as U+0000 or a year 999999999. */
    private static final String DATA = "22";

    private static final String STATEMENT_LIMIT = "57014";
    private static final int DEEPEST = 20;

    private DatabaseError() {}

    /** A value cannot be kept, or compared with. */
    public static boolean isOfValue(Throwable thrown) {
        return hasState(thrown, DATA);
    }

    /** A statement took longer than one of a request may. */
    public static boolean isOfTime(Throwable thrown) {
        return hasState(thrown, STATEMENT_LIMIT);
    }

    private static boolean hasState(Throwable thrown, String beginning) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof SQLException refused
                        && refused.getSQLState() != null
                        && refused.getSQLState().startsWith(beginning));
    }
}
