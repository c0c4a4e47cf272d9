package se.saferreturn.model;

import java.util.Optional;

/** The words that a model may use: its expressions, and the clocks in them. */
public interface Vocabulary {

    /**
     * Looks at a text that may hold expressions, without running any.
     *
     * @return what must not stand there, and what may; empty if the text is in order
     */
    Optional<String> problemOf(String text);

    /** Whether the text is nothing but the name of a step that the application brings, such as {@code ${registerCase}}. */
    boolean isStep(String text);

    /** Whether there is a clock with this name. */
    boolean isClock(String name);
}
