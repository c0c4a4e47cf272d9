package se.saferreturn.journeys;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import se.saferreturn.routing.Clocks;

/**
 * Days in scenarios, which are played on any day: {@code today}, {@code today + P14D}, {@code today - P24Y at 09:30}.
 * Today is the engine's day in Sweden.
 */
final class Days {

    private static final Pattern DAY = Pattern.compile("today(?: ([+-]) (P\\w+))?(?: at (\\d\\d:\\d\\d))?");

    private Days() {}

    static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    /** The answer with all its days as they are on this day, {@code 2026-01-31} or {@code 2026-01-31T09:30}. */
    static Object onThisDay(Object answer) {
        if (answer instanceof String text) {
            return onThisDay(text);
        }
        if (answer instanceof List<?> list) {
            return list.stream().map(Days::onThisDay).toList();
        }
        if (answer instanceof Map<?, ?> row) {
            return row.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> onThisDay(entry.getValue())));
        }
        return answer;
    }

    private static String onThisDay(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return text;
        }
        LocalDate date = now().toLocalDate();
        if (day.group(2) != null) {
            Period length = Period.parse(day.group(2));
            date = day.group(1).equals("+") ? date.plus(length) : date.minus(length);
        }
        return day.group(3) == null ? date.toString() : date + "T" + day.group(3);
    }

    /** Lets time pass; the clock goes on from there. */
    static void pass(String length) {
        TemporalAmount amount = length.contains("T") ? Duration.parse(length) : Period.parse(length);
        setClock(now().plus(amount).toInstant());
    }

    static void setClock(Instant now) {
        ClockUtil.offset(Duration.between(Instant.now(), now).toMillis());
    }

    static ZonedDateTime now() {
        return ClockUtil.getCurrentTime().toInstant().atZone(Clocks.SWEDEN);
    }
}
