package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RandomSubmissionTest {

    /** Occurs in nearly every value that is sent, and in no form. */
    private static final String SECRET = "Zqxjk";

    private static final TestForm FORM = TestForm.of("""
            {"type": "textfield", "key": "text", "label": "T", "validate": {"required": true, "pattern": "^[a-z]+$"}}""", """
            {"type": "textfield", "key": "mail", "label": "M", "validate": {"validationType": "email", "minLength": 5}}""", """
            {"type": "textarea", "key": "area", "label": "A", "conditional": {"hide": "=number > 3 or text = \\"a\\""}}""", """
            {"type": "number", "key": "number", "label": "N", "decimalDigits": 1, "increment": 0.5, "validate": {"min": 1}}""", """
            {"type": "number", "key": "exact", "label": "E", "serializeToString": true, "validate": {"max": "=number"}}""", """
            {"type": "datetime", "subtype": "datetime", "key": "when", "label": "W", "timeSerializingFormat": "utc_offset"}""", """
            {"type": "checkbox", "key": "box", "label": "B", "readonly": "=number > 2"}""", """
            {"type": "radio", "key": "radio", "label": "R", "values": [{"label": "x", "value": "x"}]}""", """
            {"type": "taglist", "key": "tags", "label": "G", "valuesKey": "options"}""", """
            {"type": "textfield", "key": "shown", "label": "S", "readonly": true}""", """
            {"type": "group", "path": "group", "label": "O", "components": [
              {"type": "checklist", "key": "list", "label": "C", "values": [{"label": "x", "value": "x"}]}]}""", """
            {"type": "dynamiclist", "path": "rows", "label": "L", "isRepeating": true, "allowAddRemove": true,
             "disableCollapse": true, "components": [
              {"type": "textfield", "key": "text", "label": "T", "validate": {"required": true}},
              {"type": "number", "key": "number", "label": "N", "conditional": {"hide": "=this.text != null"}}]}""");

    private static final List<String> KEYS = List.of(
            "text", "mail", "area", "number", "exact", "when", "box", "radio", "tags", "shown", "group", "rows", "list",
            "options", "");

    @Test
    void whatever_is_sent_is_accepted_or_refused_without_being_repeated() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            Map<String, @Nullable Object> submitted = object(random, 0);
            Map<String, @Nullable Object> known = object(random, 0);
            try {
                FORM.answers(submitted, known);
            } catch (FormRejectedException refusal) {
                assertThat(refusal.getMessage())
                        .as("seed %d, round %d", seed, round)
                        .doesNotContain(SECRET);
                assertThat(refusal.problems().toString())
                        .as("seed %d, round %d", seed, round)
                        .doesNotContain(SECRET);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
                throw new AssertionError("seed " + seed + ", round " + round + ": " + submitted, failure);
            }
        }
    }

    private static Map<String, @Nullable Object> object(Random random, int depth) {
        Map<String, @Nullable Object> object = new HashMap<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            object.put(KEYS.get(random.nextInt(KEYS.size())), value(random, depth + 1));
        }
        return object;
    }

    private static @Nullable Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 12 : 15)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt(10);
            case 3 -> random.nextDouble() * Math.pow(10, random.nextInt(600) - 300);
            case 4 -> new BigDecimal(random.nextInt()).scaleByPowerOfTen(random.nextInt(2_000_000) - 1_000_000);
            case 5 -> "";
            case 6 -> SECRET + "@example.org";
            case 7 -> SECRET + (char) random.nextInt(0x10000);
            case 8 -> "[{\"text\": \"" + SECRET + "\", \"number\": 1e9}" + (random.nextBoolean() ? "]" : "");
            case 9 -> "{\"list\": [\"x\", \"" + SECRET + "\"]}";
            case 10 -> LocalDate.ofEpochDay(random.nextInt(30_000));
            case 11 -> java.nio.CharBuffer.wrap(SECRET);
            case 12 -> object(random, depth);
            case 13 -> "x";
            default -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    list.add(value(random, depth + 1));
                }
                yield list;
            }
        };
    }
}
