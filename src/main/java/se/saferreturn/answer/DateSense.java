package se.saferreturn.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.saferreturn.routing.Clocks;

/**
 * What a day must be to make sense, as designers say it with custom properties of the field. Times of day are those of the
 * place, and count only where both sides have one.
 *
 * @param latest whether and where the day must have come
 * @param notInPast the day must not be over anywhere on earth
 * @param notBefore key of the field, or the day, that it must not be before
 * @param notAfter key of the field, or the day, that it must not be after
 * @param yearsBack how many years it may lie back; null for as far as anybody's birth
 */
public record DateSense(
        Latest latest,
        boolean notInPast,
        @Nullable String notBefore,
        @Nullable String notAfter,
        @Nullable Integer yearsBack) {

    /** The property {@code notInFuture}. */
    public enum Latest {
        ANY(""),
        TODAY_IN_SWEDEN("true"),
        /** Where people return to it may be tomorrow already. */
        TODAY_ABROAD("abroad");

        private final String word;

        Latest(String word) {
            this.word = word;
        }

        public static Latest of(String property) {
            for (Latest latest : values()) {
                if (latest.word.equals(property)) {
                    return latest;
                }
            }
            throw new IllegalArgumentException("notInFuture is true or abroad");
        }
    }

    public static final DateSense NONE = new DateSense(Latest.ANY, false, null, null, null);

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    /** The last place on earth where it is still that day; the server does not know the user's zone. */
    private static final ZoneId LAST_ZONE = ZoneOffset.ofHours(-12);

    /** No country of return lies further east. */
    private static final ZoneId EASTERNMOST = ZoneOffset.ofHours(9);

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TAIL = Pattern.compile("(?<=[0-9]{2}:[0-9]{2})(Z|[+-][0-9:]+)$");
    private static final Pattern CAPITAL = Pattern.compile("(?=[A-Z])");

    /** A day, and the time of day where the field has one. */
    private record Moment(LocalDate day, @Nullable LocalTime time) {

        /** Of a text that the field has accepted. */
        static Moment of(String text) {
            String local = TAIL.matcher(text).replaceAll("");
            return local.contains("T")
                    ? new Moment(
                            LocalDateTime.parse(local).toLocalDate(),
                            LocalDateTime.parse(local).toLocalTime())
                    : new Moment(LocalDate.parse(local), null);
        }

        static @Nullable Moment ofAny(@Nullable Object value) {
            try {
                return value instanceof String text && !text.isBlank() ? of(text) : null;
            } catch (DateTimeException noMoment) {
                return null;
            }
        }

        boolean isBefore(Moment other) {
            LocalTime mine = time;
            LocalTime its = other.time;
            if (!day.equals(other.day) || mine == null || its == null) {
                return day.isBefore(other.day);
            }
            return mine.isBefore(its);
        }
    }

    /** Whether a reference is a day and no key. */
    public static boolean isDay(String reference) {
        try {
            return DAY.matcher(reference).matches()
                    && LocalDate.parse(reference).isAfter(LocalDate.EPOCH.minusYears(80));
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    /**
     * Checks a day that the field has accepted.
     *
     * @param text the day, with or without a time
     * @param answered what was answered under another key, beside the field or in the form as a whole
     * @param label of the field with that key
     * @param unchanged whether the answers under all of these keys are those that were known before
     * @param alone whether the field's own answer is
     */
    public void check(
            String text,
            UnaryOperator<@Nullable Object> answered,
            UnaryOperator<String> label,
            Predicate<String> unchanged,
            boolean alone,
            Setting setting)
            throws InvalidAnswerException {
        Moment told = Moment.of(text);
        if (!alone) {
            checkTheDayItself(told, setting);
        }
        if (notBefore != null && !unchanged.test(notBefore)) {
            Moment other = Moment.ofAny(DAY.matcher(notBefore).matches() ? notBefore : answered.apply(notBefore));
            if (other != null && told.isBefore(other)) {
                throw new InvalidAnswerException("must not be before " + named(notBefore, label));
            }
        }
        if (notAfter != null && !unchanged.test(notAfter)) {
            Moment other = Moment.ofAny(DAY.matcher(notAfter).matches() ? notAfter : answered.apply(notAfter));
            if (other != null && other.isBefore(told)) {
                throw new InvalidAnswerException("must not be after " + named(notAfter, label));
            }
        }
    }

    private void checkTheDayItself(Moment told, Setting setting) throws InvalidAnswerException {
        if (told.day().isBefore(FIRST) || told.day().isAfter(LAST)) {
            throw new InvalidAnswerException("must be between 1900 and 2100; please check the year");
        }
        ZoneId zone = latest == Latest.TODAY_ABROAD ? EASTERNMOST : Clocks.SWEDEN;
        // a time of day is that of the place, which may be hours ahead of the server's
        if (latest != Latest.ANY && told.day().isAfter(LocalDate.ofInstant(setting.now(), zone))) {
            throw new InvalidAnswerException("must not be in the future; please check the day, the month and the year");
        }
        if (notInPast && told.day().isBefore(LocalDate.ofInstant(setting.now(), LAST_ZONE))) {
            throw new InvalidAnswerException("must not be in the past");
        }
        if (yearsBack != null && told.day().isBefore(setting.today().minusYears(yearsBack))) {
            throw new InvalidAnswerException("must not be more than "
                    + (yearsBack == 1 ? "a year" : yearsBack + " years") + " back; please check the year");
        }
    }

    /** A field of another form has no label here: its key stands for it, in words. */
    private static String named(String reference, UnaryOperator<String> label) {
        if (DAY.matcher(reference).matches()) {
            return reference;
        }
        String words = label.apply(reference);
        return "‘" + (words.equals(reference) ? inWords(reference) : words) + "’";
    }

    private static String inWords(String key) {
        String words = CAPITAL.matcher(key).replaceAll(" ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
