package se.saferreturn.answer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of several options: radio buttons and drop-down lists. */
public record ChoiceRule(Options options) implements AnswerRule {

    static final String NOT_OFFERED = "please choose from the options";

    @Override
    public @Nullable Object unanswered() {
        return null;
    }

    @Override
    public @Nullable Object shown(@Nullable Object value, Setting setting) {
        return options.contain(value, setting) ? value : null;
    }

    @Override
    public boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof String text && text.isEmpty());
    }

    @Override
    public Object accepted(Object value, Scope scope, Setting setting) throws InvalidAnswerException {
        if (value instanceof Map<?, ?> || !options.contain(value, setting)) {
            throw new InvalidAnswerException(NOT_OFFERED);
        }
        return Options.kept(value);
    }
}
