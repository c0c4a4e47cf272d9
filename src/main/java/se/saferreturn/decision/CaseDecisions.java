package se.saferreturn.decision;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;

/**
 * Decisions about a case, made from its file. The table's version and what it said are kept in the case file, so that
 * they can be shown years later; the inputs are the entries before them.
 */
public class CaseDecisions {

    private final CaseFile caseFile;
    private final DecisionTables tables;

    public CaseDecisions(CaseFile caseFile, DecisionTables tables) {
        this.caseFile = caseFile;
        this.tables = tables;
    }

    /**
     * Evaluates a table with what is known of a case and records the result.
     *
     * @param facts routing facts; the answers in the case file come beside them
     * @param read makes the result from what the table said
     * @param record what later forms may show of the result, by the key of the field
     */
    public <T> T decide(
            String decision,
            String caseNumber,
            Map<String, ? extends @Nullable Object> facts,
            Function<DecisionOutcome, T> read,
            Function<T, ? extends Map<String, ? extends @Nullable Object>> record) {
        return decide(decision, caseNumber, CaseFileEntry.WHOLE_CASE, facts, read, record);
    }

    /**
     * The same for a part of the case: its answers come beside those of the whole case, and the result belongs to it.
     *
     * @param scope part of the case, such as {@code grant-1}
     */
    public <T> T decide(
            String decision,
            String caseNumber,
            String scope,
            Map<String, ? extends @Nullable Object> facts,
            Function<DecisionOutcome, T> read,
            Function<T, ? extends Map<String, ? extends @Nullable Object>> record) {
        CaseNumber number = new CaseNumber(caseNumber);
        Map<String, @Nullable Object> known =
                new LinkedHashMap<>(caseFile.current(number, scope).asMap());
        known.putAll(facts);
        DecisionOutcome outcome = tables.evaluate(decision, known);
        T result = read.apply(outcome);
        caseFile.append(new CaseFileEntry(
                number,
                decision,
                outcome.version(),
                scope,
                null,
                CaseFileEntry.SYSTEM,
                Answers.of(record.apply(result))));
        return result;
    }
}
