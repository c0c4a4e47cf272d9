package se.saferreturn.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any number of several options: groups of boxes and tag lists. */
public record ChoicesRule(Options options) implements AnswerRule {

    @Override
    public Object unanswered() {
        return List.of();
    }

    @Override
    public Object shown(@Nullable Object value, Setting setting) {
        if (!(JsonValues.unpacked(value) instanceof List<?> chosen)) {
            return List.of();
        }
        List<@Nullable Object> offered = new ArrayList<>();
        for (Object choice : chosen) {
            if (options.contain(choice, setting)) {
                offered.add(choice);
            }
        }
        return offered;
    }

    @Override
    public @Nullable Object unpacked(@Nullable Object value) {
        return JsonValues.unpacked(value);
    }

    @Override
    public boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof List<?> chosen && chosen.isEmpty());
    }

    @Override
    public Object accepted(Object value, Scope scope, Setting setting) throws InvalidAnswerException {
        if (!(value instanceof List<?> chosen)) {
            throw new InvalidAnswerException(NOT_READABLE);
        }
        List<Object> kept = new ArrayList<>();
        for (Object choice : chosen) {
            if (choice == null || !options.contain(choice, setting)) {
                throw new InvalidAnswerException(ChoiceRule.NOT_OFFERED);
            }
            Object option = Options.kept(choice);
            if (kept.contains(option)) {
                throw new InvalidAnswerException("contains the same option twice");
            }
            kept.add(option);
        }
        return List.copyOf(kept);
    }
}
