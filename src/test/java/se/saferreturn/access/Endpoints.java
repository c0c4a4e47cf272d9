package se.saferreturn.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.AntPathMatcher;

/** The list in {@code endpoints.txt}: to which doors each endpoint belongs. The first row that fits counts. */
record Endpoints(List<Row> rows) {

    private static final AntPathMatcher PATHS = new AntPathMatcher();

    /** For endpoints that belong to no door of the policy. */
    static final Set<String> WITHOUT_DOOR = Set.of("ANYBODY", "EVERYBODY", "NOBODY");

    /**
     * A row of the list.
     *
     * @param methods {@code *}, or HTTP methods with commas between them
     * @param pattern of the path; a star stands for one part of it, two for any number
     */
    record Row(String methods, String pattern, List<String> doors) {

        boolean fits(Endpoint endpoint) {
            return (methods.equals("*") || List.of(methods.split(",")).contains(endpoint.method()))
                    && PATHS.match(pattern, endpoint.path());
        }
    }

    /**
     * Something that can be asked of the application.
     *
     * @param path its variable parts in braces
     */
    record Endpoint(String method, String path) {

        /** The engine's API is there a second time, below the name of the engine. */
        Endpoint {
            path = path.replaceFirst("^/rest/engine/\\{name}", "/rest");
        }
    }

    static Endpoints all() {
        try (InputStream list = Objects.requireNonNull(Endpoints.class.getResourceAsStream("/endpoints.txt"))) {
            return new Endpoints(new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .map(words -> new Row(
                            words[0], words[1], List.copyOf(Arrays.asList(words).subList(2, words.length))))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<Row> rowOf(Endpoint endpoint) {
        return rows.stream().filter(row -> row.fits(endpoint)).findFirst();
    }
}
