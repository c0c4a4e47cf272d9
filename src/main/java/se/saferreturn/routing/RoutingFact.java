package se.saferreturn.routing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One value that the engine may know. Every kind of text has a closed set of values or a fixed form, so that no name or
 * story fits into it.
 *
 * @param values the allowed values of a {@link Type#CODE}
 * @param min lowest value of an {@link Type#INTEGER}
 * @param max highest value of an {@link Type#INTEGER}
 * @param meaning one sentence for the data dictionary
 * @param setBy whether a form, a decision, a delegate or the model itself sets it; the engine sets its own
 */
public record RoutingFact(
        String name,
        Type type,
        @Nullable List<String> values,
        @Nullable Integer min,
        @Nullable Integer max,
        String meaning,
        @Nullable String setBy) {

    /** A process without a table for it says itself how urgent its tasks are, and counts what it tries again. */
    private static final Set<String> SET_BY_MODELS_AS_WELL = Set.of("priority", "attempt");

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final Pattern ENGINE_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LENGTH_OF_A_DATE = "yyyy-MM-dd".length();
    private static final Pattern DATE_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?");

    /** The kinds of fact, as they are written in {@code processes/routing-facts.yaml}. */
    public enum Type {
        @JsonProperty("yesNo")
        YES_NO,
        @JsonProperty("boolean")
        BOOLEAN,
        @JsonProperty("integer")
        INTEGER,
        @JsonProperty("date")
        DATE,
        @JsonProperty("dateTime")
        DATE_TIME,
        @JsonProperty("code")
        CODE,
        @JsonProperty("countryCode")
        COUNTRY_CODE,
        @JsonProperty("timeZone")
        TIME_ZONE,
        @JsonProperty("engineId")
        ENGINE_ID
    }

    public RoutingFact {
        if (type == Type.CODE && (values == null || values.isEmpty())) {
            throw new IllegalArgumentException("Routing fact " + name + " is a code and needs its list of values.");
        }
        if (type == Type.INTEGER && (min == null || max == null)) {
            throw new IllegalArgumentException("Routing fact " + name + " is an integer and needs min and max.");
        }
    }

    /** Whether a model sets it. */
    public boolean isForModels() {
        return "process".equals(setBy) || SET_BY_MODELS_AS_WELL.contains(name);
    }

    /** Whether a person answers it in a form. */
    public boolean isForForms() {
        return "form".equals(setBy);
    }

    /** The values that it may have, for whoever chose another one. */
    public String valuesInWords() {
        return switch (type) {
            case YES_NO -> "'yes' or 'no'";
            case BOOLEAN -> "true or false";
            case INTEGER -> "a number from " + min + " to " + max;
            case DATE -> "a day as '2026-01-31'";
            case DATE_TIME -> "a moment as '2026-01-31T14:30'";
            case CODE -> "one of " + String.join(", ", values == null ? List.of() : values);
            case COUNTRY_CODE -> "a country as 'ROU'";
            case TIME_ZONE -> "a time zone as 'Asia/Kathmandu'";
            case ENGINE_ID -> "an id that the engine gave";
        };
    }

    /** Whether the engine may keep this value under this name; an empty value always may. */
    public boolean allows(@Nullable Object value) {
        if (value == null) {
            return true;
        }
        return switch (type) {
            case YES_NO -> "yes".equals(value) || "no".equals(value);
            case BOOLEAN -> value instanceof Boolean;
            // expressions in models make a Long of a sum
            case INTEGER ->
                (value instanceof Integer || value instanceof Long) && isBetween(((Number) value).longValue());
            case DATE -> value instanceof String text && isDate(text);
            case DATE_TIME -> value instanceof String text && isDateTime(text);
            case CODE -> value instanceof String text && values != null && values.contains(text);
            case COUNTRY_CODE ->
                value instanceof String text && COUNTRY.matcher(text).matches();
            case TIME_ZONE ->
                value instanceof String text && ZoneId.getAvailableZoneIds().contains(text);
            case ENGINE_ID ->
                value instanceof String text && ENGINE_ID.matcher(text).matches();
        };
    }

    private boolean isBetween(long number) {
        return (min == null || number >= min) && (max == null || number <= max);
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            // a sign and a year of nine digits would have room for a number of a person
            return text.length() == LENGTH_OF_A_DATE;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }

    private static boolean isDateTime(String text) {
        try {
            LocalDateTime.parse(text);
            // a sign, a year of nine digits and parts of a second would have room for a number of a person
            return DATE_TIME.matcher(text).matches();
        } catch (DateTimeParseException noDateTime) {
            return false;
        }
    }
}
