package se.saferreturn.http.limit;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets each person have a few requests worked on at a time; some more wait their turn, and the rest is turned away. */
final class Turns {

    private final int atWork;
    private final int waiting;
    private final Duration patience;
    private final ConcurrentMap<String, Line> lines = new ConcurrentHashMap<>();

    /**
     * @param atWork so many are worked on
     * @param waiting so many more wait
     * @param patience for so long
     */
    Turns(int atWork, int waiting, Duration patience) {
        this.atWork = atWork;
        this.waiting = waiting;
        this.patience = patience;
    }

    private static final class Line {

        private final Semaphore turns;
        private int present;

        Line(int atWork) {
            turns = new Semaphore(atWork, true);
        }
    }

    /** Whether it is the person's turn; who is let in has to {@link #leave}. */
    boolean enter(String person) throws InterruptedException {
        Line line = lines.compute(person, (name, known) -> {
            Line joined = known == null ? new Line(atWork) : known;
            joined.present++;
            return joined;
        });
        boolean entered = false;
        try {
            entered = isShort(person) && line.turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            if (!entered) {
                goAway(person);
            }
        }
        return entered;
    }

    void leave(String person) {
        lines.computeIfPresent(person, (name, line) -> {
            line.turns.release();
            return line;
        });
        goAway(person);
    }

    /** Of how many persons something is under way. */
    int persons() {
        return lines.size();
    }

    private boolean isShort(String person) {
        boolean[] isShort = {false};
        lines.computeIfPresent(person, (name, line) -> {
            isShort[0] = line.present <= atWork + waiting;
            return line;
        });
        return isShort[0];
    }

    private void goAway(String person) {
        lines.computeIfPresent(person, (name, line) -> --line.present == 0 ? null : line);
    }
}
