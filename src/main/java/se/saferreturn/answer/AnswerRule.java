package se.saferreturn.answer;

import org.jspecify.annotations.Nullable;

/** What one kind of field accepts as an answer, and what the browser makes of a value it is given to show. */
public sealed interface AnswerRule permits TextRule, NumberRule, MomentRule, CheckboxRule, ChoiceRule, ChoicesRule {

    String NOT_READABLE = "this cannot be read";

    /** What form-js holds while nothing has been answered; expressions see it. */
    @Nullable Object unanswered();

    /** What form-js shows, and sends back, for a value that is already known. */
    @Nullable Object shown(@Nullable Object value, Setting setting);

    /** Brings a submitted value into the shape in which expressions see it. */
    default @Nullable Object unpacked(@Nullable Object value) {
        return value;
    }

    /** Whether an unpacked value counts as no answer. */
    boolean isEmpty(@Nullable Object value);

    /**
     * Checks an unpacked value that is not empty.
     *
     * @return the answer as it is to be kept
     */
    Object accepted(Object value, Scope scope, Setting setting) throws InvalidAnswerException;

    /** What to do about a required answer that is missing. */
    default String please() {
        return "please fill this in";
    }
}
