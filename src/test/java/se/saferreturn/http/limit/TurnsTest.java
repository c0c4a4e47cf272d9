package se.saferreturn.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final ExecutorService requests = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        requests.shutdownNow();
    }

    @Test
    void whoHasTooManyUnderWayWaitsAndIsTurnedAwayAtLast() throws Exception {
        Turns turns = new Turns(2, 0, Duration.ofMinutes(1));

        assertThat(turns.enter("a")).isTrue();
        assertThat(turns.enter("a")).isTrue();
        assertThat(turns.enter("a")).as("nobody may wait").isFalse();
        assertThat(turns.enter("b")).as("somebody else").isTrue();

        turns.leave("a");
        assertThat(turns.enter("a")).isTrue();
    }

    @Test
    void whoWaitsComesInWhenTheFirstIsDone() throws Exception {
        Turns turns = new Turns(1, 3, Duration.ofMinutes(1));
        turns.enter("a");

        List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
        for (int request = 0; request < 3; request++) {
            waiting.add(CompletableFuture.supplyAsync(() -> entersAndLeaves(turns), requests));
        }
        turns.leave("a");

        for (CompletableFuture<Boolean> request : waiting) {
            assertThat(request.get(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(turns.persons()).as("nothing is kept of who is gone").isZero();
    }

    @Test
    void whoHasWaitedForTooLongIsTurnedAway() throws Exception {
        Turns turns = new Turns(1, 5, Duration.ofMillis(1));
        turns.enter("a");

        assertThat(turns.enter("a")).isFalse();

        turns.leave("a");
        assertThat(turns.persons()).isZero();
    }

    private static boolean entersAndLeaves(Turns turns) {
        try {
            boolean entered = turns.enter("a");
            if (entered) {
                turns.leave("a");
            }
            return entered;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
