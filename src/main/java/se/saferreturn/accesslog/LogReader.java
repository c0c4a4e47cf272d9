package se.saferreturn.accesslog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads the log, for those who watch over it. Nobody's reading is recorded here: the caller does it. */
public interface LogReader {

    /**
     * Rows of the log, the latest first.
     *
     * @param before position behind which it begins; {@link Long#MAX_VALUE} for the latest
     */
    List<LoggedAccess> page(LogFilter filter, long before, int size);

    /** What people did in a period, having read it once. */
    LogOfPeriod period(Instant from, Instant until);

    /**
     * The latest row of each of these subjects, among those with this act; subjects without one are left out.
     *
     * @param after position behind which it looks
     */
    Map<String, LoggedAccess> latest(Act act, Collection<String> subjects, long after);
}
