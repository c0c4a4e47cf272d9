package se.saferreturn.reintegration.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.correction.Corrected;
import se.saferreturn.correction.CorrectionRefusedException;
import se.saferreturn.correction.FollowsCorrection;
import se.saferreturn.decision.DecisionTables;
import se.saferreturn.decision.TableColumns;
import se.saferreturn.reintegration.FollowUpPlan;
import se.saferreturn.reintegration.GrantCeiling;
import se.saferreturn.reintegration.ReintegrationFields;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.ProcessIds;
import se.saferreturn.routing.RunningCases;

/** Moves the follow-ups with the day of arrival, and lets no grant grow past its ceiling by a correction. */
@Component
class CorrectedSupport implements FollowsCorrection {

    private static final String GRANT = "grant-";

    private final RunningCases cases;
    private final CaseFile caseFile;
    private final DecisionTables tables;

    CorrectedSupport(RunningCases cases, CaseFile caseFile, DecisionTables tables) {
        this.cases = cases;
        this.caseFile = caseFile;
        this.tables = tables;
    }

    @Override
    public List<String> follow(Corrected corrected) {
        String instance = corrected.processInstance();
        if (instance == null) {
            return List.of();
        }
        if (corrected.changes(ReintegrationFields.GRANT_AMOUNT)
                || corrected.changes(ReintegrationFields.GRANT_CURRENCY)
                || corrected.changes(TableColumns.GRANT_KIND)) {
            refuseAboveTheCeiling(corrected, instance);
        }
        List<String> follows = new ArrayList<>();
        if (corrected.changes(FactNames.ARRIVED_ON)) {
            String arrived = corrected
                    .after()
                    .text(FactNames.ARRIVED_ON)
                    .orElseThrow(() -> CorrectionRefusedException.because(
                            "Arrived on: please give the day; follow-ups are counted from it.",
                            List.of(FactNames.ARRIVED_ON)));
            String before = corrected.before().text(FactNames.ARRIVED_ON).orElse("");
            cases.called(instance, ProcessIds.AFTER_RETURN).stream()
                    .filter(support -> before.equals(cases.facts(support).get(FactNames.FOLLOW_UPS_FROM)))
                    .forEach(support ->
                            follows.addAll(cases.setFactsIn(support, Map.of(FactNames.FOLLOW_UPS_FROM, arrived))));
            cases.called(instance, ProcessIds.FOLLOW_UP).stream()
                    .filter(followUp -> before.equals(cases.facts(followUp).get(FactNames.FOLLOW_UPS_FROM)))
                    .forEach(followUp -> follows.addAll(move(corrected, followUp, arrived)));
        }
        return follows;
    }

    private List<String> move(Corrected corrected, String followUp, String arrived) {
        FollowUpPlan plan = FollowUpPlan.of(caseFile.current(corrected.caseNumber(), CaseFileEntry.WHOLE_CASE));
        int number = cases.facts(followUp).get(FactNames.FOLLOW_UP) instanceof Number counted ? counted.intValue() : 1;
        String due = plan.dayOf(number, LocalDate.parse(arrived)).toString();
        List<String> moved = new ArrayList<>();
        moved.add("Follow-up " + number + " is on " + due + " now.");
        moved.addAll(
                cases.setFactsIn(followUp, Map.of(FactNames.FOLLOW_UPS_FROM, arrived, FactNames.FOLLOW_UP_DUE, due)));
        return moved;
    }

    private void refuseAboveTheCeiling(Corrected corrected, String instance) {
        String part = corrected.entry().entry().scope();
        cases.called(instance, ProcessIds.GRANT_PAYMENT).stream()
                .map(cases::facts)
                .filter(facts -> part.equals(GRANT + facts.get(FactNames.GRANT)))
                .filter(facts -> "no".equals(facts.get(FactNames.GRANT_ABOVE_CEILING)))
                .filter(facts -> ceiling(corrected, facts).isExceededBy(corrected.after()))
                .findFirst()
                .ifPresent(facts -> {
                    throw CorrectionRefusedException.asItStands(
                            "The grant would be above its ceiling now, and only a"
                                    + " supervisor grants that. Let the approver refuse it, and add a grant with the right amount.");
                });
    }

    private GrantCeiling ceiling(Corrected corrected, Map<String, @Nullable Object> facts) {
        Map<String, @Nullable Object> known = new HashMap<>(corrected.after().asMap());
        known.putAll(facts);
        return GrantCeiling.of(tables.evaluate("grant-ceiling", known));
    }
}
