package se.saferreturn.rights.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets nodes that start at the same time take turns, so that the second finds what the first has made. */
@Component
public class OneNodeAtATime {

    /** Any number will do, as long as every node takes the same. */
    private static final long LOCK = 7_240_001;

    private final JdbcClient jdbc;

    OneNodeAtATime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for its turn; the turn ends with the transaction of the caller. */
    public void waitForMyTurn() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> number)
                .list();
    }
}
