package se.saferreturn.decision;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table said.
 *
 * @param version version of the deployed table
 * @param rules outputs of the rules that hit, in the table's order
 */
public record DecisionOutcome(String decision, int version, List<Map<String, @Nullable Object>> rules) {

    /**
     * The outputs of a table in which exactly one rule hits.
     *
     * @throws NoSuchElementException no rule hit, so the table has a gap
     */
    public Map<String, @Nullable Object> single() {
        if (rules.size() != 1) {
            throw new NoSuchElementException("Of decision " + decision + " version " + version + ", " + rules.size()
                    + " rules hit where one must. Close the gap in the table.");
        }
        return rules.get(0);
    }
}
