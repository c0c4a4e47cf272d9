package se.saferreturn.decision;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates deployed decision tables without leaving inputs or outputs in the engine's history. */
public interface DecisionTables {

    /**
     * Evaluates the newest version of a table.
     *
     * @param decision key of the decision
     * @param known values by the names that the table's inputs use; a name that is missing is unknown
     */
    DecisionOutcome evaluate(String decision, Map<String, ? extends @Nullable Object> known);
}
