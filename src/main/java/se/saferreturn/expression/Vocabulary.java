package se.saferreturn.expression;

import java.util.Optional;
import se.saferreturn.routing.RoutingFact;

/** The words that a model may use: its expressions, and the clocks in them. */
public interface Vocabulary {

    /**
     * Looks at a text that may hold expressions, without running any.
     *
     * @return what must not stand there, and what may; empty if the text is in order
     */
    Optional<String> problemOf(String text);

    /**
     * Looks at a text that may hold expressions for words that mean nothing or are not for models: facts, their values,
     * clocks and calls.
     *
     * @return which word it is and which would be right; empty if there is none
     */
    Optional<String> misuseIn(String text);

    /** Why a model may not set this fact, by a mapping or as the result of something; empty if it may. */
    Optional<String> problemOfSetting(String fact);

    /** The fact with this name. */
    Optional<RoutingFact> fact(String name);

    /** Whether a decision table gives the fact. */
    boolean isDecided(String fact);

    /** Whether the text is nothing but the name of a step that the application brings, such as {@code ${registerCase}}. */
    boolean isStep(String text);

    /** The name of the step, if the text is nothing but one. */
    Optional<String> step(String text);
}
