package se.saferreturn.decision;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates deployed decision tables without leaving inputs or outputs in the engine's history. */
public interface DecisionTables {

    /**
     * Evaluates a table: the one that was in force when the case began whose process asks, or the newest if none does.
     *
     * @param decision key of the decision
     * @param known values by the names that the table's inputs use; a name that is missing is unknown
     */
    DecisionOutcome evaluate(String decision, Map<String, ? extends @Nullable Object> known);
}
