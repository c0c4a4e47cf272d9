package se.saferreturn.access;

import java.util.Arrays;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngineException;

/** Measures calls one after the other, for the benchmarks. */
final class Stopwatch {

    static final int RUNS = 25;

    private static final int WARM_UP = 50;
    private static final long TOO_SLOW_TO_REPEAT_IN_NANOSECONDS = 1_000_000_000;

    private Stopwatch() {}

    /** In milliseconds; of a single call where one takes longer than a second. */
    static String median(Runnable work) {
        long[] times = new long[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            long start = System.nanoTime();
            try {
                work.run();
            } catch (ProcessEngineException brokenOff) {
                return "> " + milliseconds(System.nanoTime() - start);
            }
            long time = System.nanoTime() - start;
            if (run >= 0) {
                times[run] = time;
            } else if (time > TOO_SLOW_TO_REPEAT_IN_NANOSECONDS) {
                return milliseconds(time);
            }
        }
        Arrays.sort(times);
        return milliseconds(times[RUNS / 2]);
    }

    private static String milliseconds(long nanoseconds) {
        return String.format(Locale.ROOT, "%.1f ms", nanoseconds / 1e6);
    }
}
