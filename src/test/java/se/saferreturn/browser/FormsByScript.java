package se.saferreturn.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form-js of an open Tasklist, with everything that our scripts make of it, filling in any form many times over. The
 * page has nothing else to show from then on.
 */
final class FormsByScript {

    /** Numbers keep the digits that the browser sent. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Page page;

    /**
     * One field.
     *
     * @param field as refusals name it, such as {@code legs[1].from}
     * @param text what is written into its box; of a day and a time, both with a T between them; a tick box is clicked
     */
    record Written(String field, String text) {}

    /**
     * What is written into a form.
     *
     * @param at the time in the browser
     * @param known what the form shows when it is opened
     * @param withoutRow the row that is removed first, of all lists together; null for none
     */
    record Filling(
            Instant at, Map<String, Object> known, @Nullable Integer withoutRow, List<Written> written) {}

    /**
     * What comes of it.
     *
     * @param sent what the form sends, or would send: what the browser refuses to read, as it stands in its box
     * @param refused why the browser does not send it, by field
     */
    record Outcome(Map<String, @Nullable Object> sent, Map<String, String> refused) {

        /** As Tasklist hands it over: lists and objects as JSON. */
        Map<String, @Nullable Object> overTheWire() {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            sent.forEach((key, value) ->
                    values.put(key, value instanceof List || value instanceof Map ? json(value) : value));
            return values;
        }
    }

    /** Takes over a page with a form open in Tasklist. */
    FormsByScript(Page page) {
        this.page = page;
        page.evaluate(
                resource("forms-by-script.js"),
                Map.of("scripts", FormJsParts.SCRIPTS, "removeRow", FormJsParts.REMOVE_ROW));
    }

    /** Opens the form, fills it in and presses the button. */
    Outcome send(String form, Filling filling) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("at", filling.at().toEpochMilli());
        told.put("known", filling.known());
        told.put("withoutRow", filling.withoutRow());
        told.put("written", filling.written());
        Object outcome = page.evaluate("([form, filling]) => fillAndSend(form, filling)", List.of(form, json(told)));
        try {
            return JSON.readValue(String.valueOf(outcome), new TypeReference<Outcome>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    static String resource(String name) {
        try (InputStream resource = FormsByScript.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
