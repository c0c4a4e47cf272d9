package se.saferreturn.preparation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.correction.Corrected;
import se.saferreturn.correction.FollowsCorrection;
import se.saferreturn.decision.CaseDecisions;
import se.saferreturn.decision.DecisionTables;
import se.saferreturn.decision.TableColumns;
import se.saferreturn.person.PersonFields;
import se.saferreturn.preparation.ChildTravels;
import se.saferreturn.preparation.EscortNeed;
import se.saferreturn.preparation.PreparationFields;
import se.saferreturn.preparation.RiskCategory;
import se.saferreturn.preparation.RiskJudgement;
import se.saferreturn.preparation.RiskLevel;
import se.saferreturn.preparation.RiskResult;
import se.saferreturn.routing.Clocks;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.RunningCases;

/**
 * Works risk and escort out again from corrected answers. Nobody travels on a level that nobody has looked at: where it
 * rises, asks for other measures or was so high that a second person had to agree, the journey is held and the risk assessed
 * anew, as after a new threat. A safety plan that was signed is put right at once and signed again in the same way.
 */
@Component
@Order(CorrectedRisk.AFTER_THE_PERSON)
class CorrectedRisk implements FollowsCorrection {

    /** Whether the person is a child must be known first. */
    static final int AFTER_THE_PERSON = 100;

    private static final String ASSESSMENT = "risk-assessment";
    private static final String SAFETY_PLAN = "safety-plan";
    private static final String APPROVAL = "risk-approval";
    private static final String TABLE = "risk-level";
    private static final String ESCORT_TABLE = "escort-need";

    private static final Set<String> INPUTS = Stream.concat(
                    Arrays.stream(RiskCategory.values()).map(RiskCategory::key),
                    Stream.of(
                            FactNames.MINOR,
                            PersonFields.BIRTH_DATE,
                            PersonFields.DEPENDANTS,
                            PreparationFields.RISK_RAISED_TO,
                            PreparationFields.CHILD_CARER_ASSESSED_BY))
            .collect(Collectors.toUnmodifiableSet());

    private final CaseFile caseFile;
    private final DecisionTables tables;
    private final CaseDecisions decisions;
    private final RunningCases cases;
    private final HeldJourney journey;
    private final Clock clock;

    CorrectedRisk(
            CaseFile caseFile,
            DecisionTables tables,
            CaseDecisions decisions,
            RunningCases cases,
            HeldJourney journey,
            Clock clock) {
        this.caseFile = caseFile;
        this.tables = tables;
        this.decisions = decisions;
        this.cases = cases;
        this.journey = journey;
        this.clock = clock;
    }

    /** A level or a plan that has changed is approved again. */
    @Override
    public boolean isDecidedAnew(String form) {
        return form.equals(ASSESSMENT) || form.equals(SAFETY_PLAN);
    }

    @Override
    public List<String> follow(Corrected corrected) {
        String instance = corrected.processInstance();
        if (instance == null) {
            return List.of();
        }
        List<String> follows = new ArrayList<>(risk(corrected, instance));
        follows.addAll(escort(corrected, instance));
        if (isSignedPlan(corrected)) {
            follows.add("A second person has signed this plan as it was, so the risk is looked at and signed again.");
            follows.add(journey.hold(corrected.caseNumber(), instance));
        }
        return follows;
    }

    private List<String> risk(Corrected corrected, String instance) {
        List<PastEntry> determined = caseFile.history(corrected.caseNumber(), Set.of(TABLE));
        if (determined.isEmpty() || corrected.keys().stream().noneMatch(INPUTS::contains)) {
            return List.of();
        }
        Answers last = determined.get(determined.size() - 1).answers();
        Map<String, @Nullable Object> facts = cases.facts(instance);
        Optional<RiskJudgement> judgement = RiskJudgement.of(
                caseFile.current(corrected.caseNumber(), CaseFileEntry.WHOLE_CASE),
                Boolean.TRUE.equals(facts.get(FactNames.MINOR)),
                LocalDate.now(clock.withZone(Clocks.SWEDEN)));
        RiskResult now =
                RiskResult.of(tables.evaluate(TABLE, known(corrected, facts))).with(judgement);
        RiskLevel before =
                last.text(FactNames.RISK_LEVEL).map(RiskLevel::valueOf).orElse(RiskLevel.LOW);
        Set<String> measures = measures(last);
        if (now.level() == before
                && measures.equals(new HashSet<>(now.measures()))
                && last.text(PreparationFields.RISK_REASONS)
                        .filter(now.reasonsAsText()::equals)
                        .isPresent()) {
            return List.of();
        }
        decisions.decide(
                TABLE,
                corrected.caseNumber().value(),
                facts,
                outcome -> RiskResult.of(outcome).with(judgement),
                result -> result.forCaseFile((Boolean) facts.get(FactNames.MINOR)));
        List<String> follows = new ArrayList<>();
        if (now.level() != before) {
            follows.add("The risk level was " + before + " and is " + now.level() + " now.");
        }
        follows.addAll(cases.setFacts(
                instance, Map.of(FactNames.RISK_LEVEL, now.level().name())));
        boolean lookedAtBySecond = before.compareTo(RiskLevel.HIGH) >= 0 && now.level() != before;
        if (now.level().compareTo(before) > 0 || lookedAtBySecond || !measures.containsAll(now.measures())) {
            follows.add(journey.hold(corrected.caseNumber(), instance));
        }
        return follows;
    }

    private List<String> escort(Corrected corrected, String instance) {
        Map<String, @Nullable Object> facts = cases.facts(instance);
        if (caseFile.history(corrected.caseNumber(), Set.of(ESCORT_TABLE)).isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> told = ChildTravels.told(
                facts,
                caseFile.current(corrected.caseNumber(), CaseFileEntry.WHOLE_CASE),
                LocalDate.now(clock.withZone(Clocks.SWEDEN)));
        EscortNeed now = EscortNeed.of(tables.evaluate(ESCORT_TABLE, known(corrected, told)));
        PastEntry last = caseFile.history(corrected.caseNumber(), Set.of(ESCORT_TABLE)).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
        if (last.answers()
                .text(TableColumns.ESCORT_REASON)
                .filter(now.reason()::equals)
                .isPresent()) {
            return List.of();
        }
        decisions.decide(
                ESCORT_TABLE,
                corrected.caseNumber().value(),
                told,
                EscortNeed::of,
                result -> Map.of(TableColumns.ESCORT_REASON, result.reason()));
        List<String> follows = new ArrayList<>();
        follows.add("Escort needed: " + now.escort() + ".");
        follows.addAll(cases.setFacts(instance, Map.of(FactNames.ESCORT, now.escort())));
        if (!now.escort().equals("none")) {
            follows.add(journey.hold(corrected.caseNumber(), instance));
        }
        return follows;
    }

    /** Whether the plan that holds today is the one that was corrected, and was approved as it stood. */
    private boolean isSignedPlan(Corrected corrected) {
        List<PastEntry> plans = caseFile.history(corrected.caseNumber(), Set.of(SAFETY_PLAN, APPROVAL));
        if (plans.size() < 2) {
            return false;
        }
        PastEntry plan = plans.get(plans.size() - 2);
        PastEntry decision = plans.get(plans.size() - 1);
        return plan.id().equals(corrected.entry().id())
                && decision.answers()
                        .text(PreparationFields.RISK_APPROVAL)
                        .filter("approved"::equals)
                        .isPresent();
    }

    private Map<String, @Nullable Object> known(Corrected corrected, Map<String, @Nullable Object> facts) {
        Map<String, @Nullable Object> known =
                new HashMap<>(caseFile.current(corrected.caseNumber(), CaseFileEntry.WHOLE_CASE)
                        .asMap());
        known.putAll(facts);
        return known;
    }

    private static Set<String> measures(Answers last) {
        return last.get(TableColumns.RISK_MEASURES).filter(List.class::isInstance).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }
}
