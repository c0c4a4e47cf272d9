package se.saferreturn.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks for many texts at once in whatever a program may have stored: as UTF-8 (plain, in JSON with and without escapes,
 * in serialised Java objects) and as UTF-16. A text counts as found when one of its lines is there, or as much of the
 * line's beginning as a shortened copy would keep.
 */
final class StoredBytes {

    /** A window of this many bytes fits into a long, which makes the search one pass whatever the number of texts. */
    private static final int WINDOW = 5;

    private static final int SHORTENED = 24;

    private final Map<Long, List<Needle>> needles = new HashMap<>();

    /** @param bytes one character each */
    private record Needle(String text, String bytes) {}

    StoredBytes(Set<String> texts) {
        for (String text : texts) {
            text.lines()
                    .map(String::strip)
                    .filter(line -> line.length() >= WINDOW)
                    .forEach(line -> {
                        int length = Math.min(SHORTENED, line.codePointCount(0, line.length()));
                        formsOf(line.substring(0, line.offsetByCodePoints(0, length)))
                                .distinct()
                                .forEach(form -> needles.computeIfAbsent(window(form, 0), first -> new ArrayList<>())
                                        .add(new Needle(text, form)));
                    });
        }
    }

    private static Stream<String> formsOf(String text) {
        String json = text.replace("\\", "\\\\").replace("\"", "\\\"");
        String ascii = json.chars()
                .mapToObj(c -> c < 128 ? Character.toString(c) : String.format("\\u%04x", c))
                .collect(joining());
        return Stream.of(
                bytes(text, UTF_8),
                bytes(json, UTF_8),
                ascii,
                serialised(text),
                bytes(text, UTF_16BE),
                bytes(text, UTF_16LE),
                bytes(text, ISO_8859_1));
    }

    /** As Java serialises it: each half of a character beyond the basic plane for itself. */
    private static String serialised(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toString(ISO_8859_1).substring(2);
    }

    private static String bytes(String text, Charset charset) {
        return new String(text.getBytes(charset), ISO_8859_1);
    }

    /** Those of the texts that are in these bytes. */
    Set<String> foundIn(byte[] stored) {
        String bytes = new String(stored, ISO_8859_1);
        Set<String> found = new TreeSet<>();
        for (int start = 0; start + WINDOW <= bytes.length(); start++) {
            int at = start;
            needles.getOrDefault(window(bytes, at), List.of()).stream()
                    .filter(needle -> bytes.startsWith(needle.bytes(), at))
                    .forEach(needle -> found.add(needle.text()));
        }
        return found;
    }

    private static long window(String bytes, int at) {
        long window = 0;
        for (int i = 0; i < WINDOW; i++) {
            window = (window << 8) | bytes.charAt(at + i);
        }
        return window;
    }
}
