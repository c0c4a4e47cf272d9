package se.saferreturn.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times and both, as the text that form-js writes: {@code 2026-01-02}, {@code 09:30}, {@code 2026-01-02T09:30},
 * with the time followed by nothing, {@code +01:00} or {@code Z}.
 *
 * @param hasDate the field asks for a date
 * @param hasTime the field asks for a time
 * @param zone how the time tells its zone
 * @param sense what the day must be to make sense
 */
public record MomentRule(boolean hasDate, boolean hasTime, Zone zone, DateSense sense) implements AnswerRule {

    /** The form's {@code timeSerializingFormat}. */
    public enum Zone {
        NO_TIMEZONE(""),
        UTC_OFFSET("[+-][0-9]{2}:[0-9]{2}"),
        UTC_NORMALIZED("Z");

        private final Pattern dateAndTime;

        Zone(String suffix) {
            this.dateAndTime = Pattern.compile(
                    "(?:([0-9]{4}-[0-9]{2}-[0-9]{2})(?=T|$))?T?(?:([0-9]{2}:[0-9]{2})(" + suffix + "))?");
        }
    }

    @Override
    public @Nullable Object unanswered() {
        return null;
    }

    @Override
    public @Nullable Object shown(@Nullable Object value, Setting setting) {
        return value instanceof String ? value : null;
    }

    @Override
    public boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof String text && JavaScript.trim(text).isEmpty());
    }

    @Override
    public Object accepted(Object value, Scope scope, Setting setting) throws InvalidAnswerException {
        if (!(value instanceof String text) || text.length() > 40) {
            throw new InvalidAnswerException(advice());
        }
        check(text);
        return text;
    }

    private void check(String text) throws InvalidAnswerException {
        Matcher parts = zone.dateAndTime.matcher(text);
        if (!parts.matches() || text.contains("T") != (hasDate && hasTime)) {
            throw new InvalidAnswerException(advice());
        }
        String date = parts.group(1);
        String time = parts.group(2);
        String offset = parts.group(3);
        if ((date != null) != hasDate || (time != null) != hasTime) {
            throw new InvalidAnswerException(advice());
        }
        try {
            if (time != null) {
                LocalTime.parse(time);
            }
            if (offset != null && !offset.isEmpty()) {
                ZoneOffset.of(offset);
            }
            if (date != null) {
                LocalDate.parse(date);
            }
        } catch (DateTimeException e) {
            throw new InvalidAnswerException(advice());
        }
    }

    private String advice() {
        if (!hasTime) {
            return "must be a date, such as 2026-01-31";
        }
        return hasDate ? "must be a date and a time" : "must be a time of day, such as 09:30";
    }
}
