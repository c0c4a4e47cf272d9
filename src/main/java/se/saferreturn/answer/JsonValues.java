package se.saferreturn.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings what arrives, from a browser, a program or the case file, into the few shapes that JSON has: text, boolean,
 * {@link BigDecimal}, list, map with text keys, or null. Anything else becomes {@link #UNREADABLE}.
 */
public final class JsonValues {

    /** Stands for a value that JSON does not have, or that is too large or too deep; no field accepts it. */
    public static final Object UNREADABLE = new Object() {
        @Override
        public String toString() {
            return "unreadable";
        }
    };

    /** Lists in groups in lists need six; more is an attempt to exhaust the stack. */
    private static final int DEEPEST = 16;

    /** 100 rows of 100 fields, and room; more is an attempt to exhaust memory. */
    private static final int MOST_VALUES = 20_000;

    /** More than any quantity in a case; keeps arithmetic with exponents such as 1e999999999 off the machine. */
    private static final int MOST_DIGITS = 18;

    private static final Pattern LINE_BREAKS = Pattern.compile("\r\n|[\r\n]");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private int values;

    private JsonValues() {}

    /** A copy of a whole submission; keys that are null are dropped, as JSON has none. */
    public static Map<String, @Nullable Object> copyOf(Map<String, ? extends @Nullable Object> submitted) {
        return new JsonValues().map(submitted, 0);
    }

    /** A copy of one value. */
    public static @Nullable Object copyOf(@Nullable Object value) {
        return new JsonValues().value(value, 0);
    }

    /** A text that holds a list or an object, as Tasklist sends them; any other value is returned as it is. */
    public static @Nullable Object unpacked(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        if (text.isBlank()) {
            return null;
        }
        try {
            return new JsonValues().value(JSON.readValue(text, Object.class), 0);
        } catch (JsonProcessingException e) {
            return UNREADABLE;
        }
    }

    /** Equal for a person: 2 is 2.0, and the kind of line break does not matter. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        if (one instanceof String a && other instanceof String b) {
            return LINE_BREAKS
                    .matcher(a)
                    .replaceAll("\n")
                    .equals(LINE_BREAKS.matcher(b).replaceAll("\n"));
        }
        if (one instanceof List<?> a && other instanceof List<?> b) {
            if (a.size() != b.size()) {
                return false;
            }
            for (int i = 0; i < a.size(); i++) {
                if (!same(a.get(i), b.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return Objects.equals(one, other);
    }

    /** The object's fields, or none if the value is no object. */
    @SuppressWarnings("unchecked") // every map here was made by this class, with text keys
    public static Map<String, @Nullable Object> asMap(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    private @Nullable Object value(@Nullable Object value, int depth) {
        if (++values > MOST_VALUES || depth > DEEPEST) {
            return UNREADABLE;
        }
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Collection<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            for (Object element : list) {
                if (values > MOST_VALUES) {
                    return UNREADABLE;
                }
                copy.add(value(element, depth + 1));
            }
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            return map(map, depth + 1);
        }
        if (value instanceof Temporal) {
            return value.toString();
        }
        if (value instanceof Date date) {
            return date.toInstant().toString();
        }
        return UNREADABLE;
    }

    private Map<String, @Nullable Object> map(Map<?, ? extends @Nullable Object> map, int depth) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (key != null && values <= MOST_VALUES) {
                copy.put(key.toString(), value(value, depth));
            }
        });
        return copy;
    }

    private static Object number(Number number) {
        BigDecimal exact;
        if (number instanceof BigDecimal decimal) {
            exact = decimal;
        } else if (number instanceof BigInteger integer) {
            exact = integer.bitLength() > 64 ? BigDecimal.TEN.pow(MOST_DIGITS + 1) : new BigDecimal(integer);
        } else if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                return UNREADABLE;
            }
            exact = new BigDecimal(number.toString());
        } else if (number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte) {
            exact = BigDecimal.valueOf(number.longValue());
        } else {
            return UNREADABLE;
        }
        return fits(exact) ? exact : UNREADABLE;
    }

    /** Whether a number is of a size that arithmetic on it is cheap and that any database can hold. */
    static boolean fits(BigDecimal number) {
        // the digits of a huge number take long to count, so its bits come first
        return Math.abs((long) number.scale()) <= MOST_DIGITS
                && number.unscaledValue().bitLength() <= 128
                && number.precision() - number.scale() <= MOST_DIGITS;
    }
}
