package se.saferreturn.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.saferreturn.form.OptionLists;

/** What people type into the forms of a scenario and nobody could have written without them. */
final class TypedTexts {

    private static final int SHORTEST_TEXT = 5;
    private static final int FEWEST_DIGITS = 6;

    private TypedTexts() {}

    static Set<String> in(Scenario scenario) {
        Set<String> typed = new HashSet<>();
        Stream.concat(
                        Stream.of(scenario.opening().form()),
                        scenario.steps().stream().map(Scenario.Step::answers))
                .forEach(form -> collect(form, typed));
        // routing facts are no text but codes, so they need no exception that a text could slip through
        typed.removeAll(options());
        return typed;
    }

    private static void collect(Object answer, Set<String> typed) {
        if (answer instanceof String text && text.length() >= SHORTEST_TEXT && !Days.isDay(text)) {
            typed.add(text.strip());
        } else if (answer instanceof Number number) {
            String text = number.toString();
            if (text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS) {
                typed.add(text);
            }
        } else if (answer instanceof List<?> list) {
            list.forEach(row -> collect(row, typed));
        } else if (answer instanceof Map<?, ?> row) {
            row.values().forEach(value -> collect(value, typed));
        }
    }

    /** The coded values of all option lists; they stand in the deployed forms. */
    private static Set<String> options() {
        Set<String> options = new HashSet<>();
        try (DirectoryStream<Path> forms = Files.newDirectoryStream(Path.of("forms"), "*.form")) {
            for (Path form : forms) {
                for (JsonNode values : new ObjectMapper()
                        .readTree(OptionLists.shipped().putInto(Files.readAllBytes(form)))
                        .findValues("values")) {
                    values.forEach(option -> options.add(option.path("value").asText()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return options;
    }
}
