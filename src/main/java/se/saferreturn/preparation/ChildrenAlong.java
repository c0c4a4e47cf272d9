package se.saferreturn.preparation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.person.Dependant;

/** What is written of the children who travel along: one row for each, found by the name that the list of dependants has. */
final class ChildrenAlong {

    private ChildrenAlong() {}

    /** The row of a child. */
    static Optional<Answers> of(Dependant child, Answers written) {
        return rows(written).stream()
                .filter(row -> isOf(child, row))
                .map(Answers::of)
                .findFirst();
    }

    /** The rows as they are, and an empty one for each child who has none yet. */
    static List<Map<String, @Nullable Object>> rows(Answers current, List<Dependant> dependants) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(rows(current));
        dependants.stream()
                .filter(Dependant::isChild)
                .filter(child -> rows.stream().noneMatch(row -> isOf(child, row)))
                .forEach(child -> {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    row.put(PreparationFields.CHILD_ALONG_NAME, child.name());
                    rows.add(row);
                });
        return rows;
    }

    private static boolean isOf(Dependant child, Map<String, @Nullable Object> row) {
        return row.get(PreparationFields.CHILD_ALONG_NAME) instanceof String name
                && readable(name).equals(readable(child.name()));
    }

    private static List<Map<String, @Nullable Object>> rows(Answers answers) {
        return answers.get(PreparationFields.CHILDREN_ALONG).filter(List.class::isInstance).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .filter(Map.class::isInstance)
                .map(row -> asMap((Map<?, ?>) row))
                .toList();
    }

    private static Map<String, @Nullable Object> asMap(Map<?, ?> row) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        row.forEach((key, value) -> answers.put(String.valueOf(key), value));
        return answers;
    }

    private static String readable(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
