package se.saferreturn.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which our own code asks the engine, or changes something in it, where the rights of whoever is logged in do
 * not matter. Whoever uses it has passed the policy's door before, or hands nothing out.
 */
public interface AsSystem {

    /**
     * Does the work inside of the engine and in its transaction.
     *
     * @return what the work returns
     */
    <T extends @Nullable Object> T ask(Supplier<T> work);

    /** As {@link #ask}, for work that returns nothing. */
    default void run(Runnable work) {
        ask(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
