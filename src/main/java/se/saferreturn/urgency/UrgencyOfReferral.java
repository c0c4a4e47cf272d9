package se.saferreturn.urgency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.decision.CaseDecisions;
import se.saferreturn.decision.DecisionTables;
import se.saferreturn.decision.TableColumns;
import se.saferreturn.routing.Clocks;

/** How soon a referral must be handled, as the table {@code urgency} says with what is known of the case today. */
public final class UrgencyOfReferral {

    private static final String TABLE = "urgency";

    /** By when a referral that can wait is assessed. */
    private static final String REFERRAL_ASSESSED = "referral-assessed";

    private final CaseFile caseFile;
    private final CaseDecisions decisions;
    private final DecisionTables tables;
    private final Clocks clocks;
    private final Clock clock;

    public UrgencyOfReferral(
            CaseFile caseFile, CaseDecisions decisions, DecisionTables tables, Clocks clocks, Clock clock) {
        this.caseFile = caseFile;
        this.decisions = decisions;
        this.tables = tables;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Says it, and keeps nothing. */
    public Urgency look(CaseNumber number, Map<String, ? extends @Nullable Object> facts) {
        Map<String, @Nullable Object> known =
                new HashMap<>(caseFile.current(number, CaseFileEntry.WHOLE_CASE).asMap());
        known.putAll(asked(number, facts));
        return Urgency.of(tables.evaluate(TABLE, known));
    }

    /** Says it, and keeps the reason in the case file. */
    public Urgency decide(CaseNumber number, Map<String, ? extends @Nullable Object> facts) {
        return decisions.decide(
                TABLE,
                number.value(),
                asked(number, facts),
                Urgency::of,
                result -> Map.of(TableColumns.URGENCY_REASON, result.reason()));
    }

    private Map<String, @Nullable Object> asked(CaseNumber number, Map<String, ? extends @Nullable Object> facts) {
        Map<String, @Nullable Object> asked = new HashMap<>(facts);
        asked.putAll(nearness(number));
        return asked;
    }

    /** What follows today from the day before which something must be done. */
    public Map<String, Object> nearness(CaseNumber number) {
        return Urgency.nearness(
                caseFile.current(number, CaseFileEntry.WHOLE_CASE),
                LocalDate.ofInstant(clock.instant(), Clocks.SWEDEN),
                LocalDate.ofInstant(clocks.at(REFERRAL_ASSESSED).toInstant(), Clocks.SWEDEN));
    }
}
