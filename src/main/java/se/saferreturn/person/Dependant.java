package se.saferreturn.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Those who depend on the person and travel along, as the list {@value PersonFields#DEPENDANTS} names them.
 *
 * @param name as the list has it, empty if it was not written
 * @param isChild whether they are, or may be, under 18
 * @param mayLeave whether nobody else has custody, or whoever has it has consented
 */
public record Dependant(String name, boolean isChild, boolean mayLeave) {

    /** Answers of the list under which nobody's consent is missing. */
    private static final Set<String> MAY_LEAVE = Set.of(PersonFields.NOBODY_ELSE, PersonFields.CONSENTS);

    /**
     * Reads the answers of a file.
     *
     * @param today the day in Sweden
     */
    public static List<Dependant> of(Map<String, ? extends @Nullable Object> answers, LocalDate today) {
        Stream<Map<?, ?>> rows = answers.get(PersonFields.DEPENDANTS) instanceof List<?> list
                ? list.stream().filter(Map.class::isInstance).map(row -> (Map<?, ?>) row)
                : Stream.empty();
        return rows.map(row -> new Dependant(
                        text(row, PersonFields.DEPENDANT_NAME),
                        isChild(row, today),
                        MAY_LEAVE.contains(text(row, PersonFields.DEPENDANT_OTHER_CUSTODIAN))))
                .toList();
    }

    /** Whether a child travels: the person, or somebody who travels along. */
    public static boolean isChildAmong(Map<String, ? extends @Nullable Object> answers, LocalDate today) {
        return of(answers, today).stream().anyMatch(Dependant::isChild);
    }

    /** Somebody whose date of birth nobody knows may be a child. */
    private static boolean isChild(Map<?, ?> row, LocalDate today) {
        return !AgeOfPerson.of(Map.of(PersonFields.BIRTH_DATE, text(row, PersonFields.DEPENDANT_BIRTH_DATE)), today)
                .isSurelyAdult();
    }

    private static String text(Map<?, ?> row, String key) {
        return row.get(key) instanceof String text
                        && Predicate.not(String::isBlank).test(text)
                ? text.strip()
                : "";
    }

    @Override
    public String toString() {
        return "Dependant";
    }
}
