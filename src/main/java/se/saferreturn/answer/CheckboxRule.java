package se.saferreturn.answer;

import org.jspecify.annotations.Nullable;

/** A single box. A box that is not ticked is an answer, "no"; a required one must be ticked. */
public record CheckboxRule() implements AnswerRule {

    @Override
    public Object unanswered() {
        return false;
    }

    @Override
    public Object shown(@Nullable Object value, Setting setting) {
        return Boolean.TRUE.equals(value);
    }

    @Override
    public boolean isEmpty(@Nullable Object value) {
        return value == null || Boolean.FALSE.equals(value);
    }

    @Override
    public Object accepted(Object value, Scope scope, Setting setting) throws InvalidAnswerException {
        if (!(value instanceof Boolean)) {
            throw new InvalidAnswerException("must be ticked or not ticked");
        }
        return value;
    }

    @Override
    public String please() {
        return "please tick this box";
    }
}
