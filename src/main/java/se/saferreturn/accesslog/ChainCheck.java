package se.saferreturn.accesslog;

import java.time.Instant;
import java.util.List;

/**
 * What a check of the log has found.
 *
 * @param rows how many rows there are
 * @param anchor the end of the log in short; written down elsewhere, it shows later whether the log was put back
 * @param problems the first ones; empty when the log is as it was written
 */
public record ChainCheck(Instant at, long rows, String anchor, List<ChainProblem> problems) {

    /** More would not be looked at one by one. */
    public static final int MOST_PROBLEMS = 100;

    public ChainCheck {
        problems = List.copyOf(problems);
    }

    public boolean isIntact() {
        return problems.isEmpty();
    }
}
