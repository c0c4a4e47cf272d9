package se.saferreturn.preparation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.person.Dependant;
import se.saferreturn.routing.FactNames;

/** Whether a child travels, be it the person or somebody who travels along. */
public final class ChildTravels {

    private ChildTravels() {}

    /**
     * The facts as the table of escorts is told them: to it a child who travels along is a child.
     *
     * @param today the day in Sweden
     */
    public static Map<String, @Nullable Object> told(
            Map<String, ? extends @Nullable Object> facts, Answers answers, LocalDate today) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>(facts);
        if (Dependant.isChildAmong(answers.asMap(), today)) {
            told.put(FactNames.MINOR, true);
        }
        return told;
    }
}
