package se.saferreturn.travel.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.Answers;
import se.saferreturn.correction.Corrected;
import se.saferreturn.correction.CorrectionRefusedException;
import se.saferreturn.correction.FollowsCorrection;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.ProcessIds;
import se.saferreturn.routing.RunningCases;
import se.saferreturn.travel.LegEnd;
import se.saferreturn.travel.TravelFields;
import se.saferreturn.travel.TravelPlan;
import se.saferreturn.travel.TravelPlanRefusedException;

/** Reads a corrected travel plan as a new one is read, so that the alarms of the journey watch for the right moments. */
@Component
class CorrectedTravelPlan implements FollowsCorrection {

    private final RunningCases cases;

    CorrectedTravelPlan(RunningCases cases) {
        this.cases = cases;
    }

    @Override
    public List<String> follow(Corrected corrected) {
        String instance = corrected.processInstance();
        if (instance == null || !corrected.entry().form().equals("travel-plan") || !changesThePlan(corrected)) {
            return List.of();
        }
        TravelPlan now = read(corrected.after());
        Optional<TravelPlan> before = readIfItCanBe(corrected.before());
        List<String> follows = new ArrayList<>();
        for (String travel : cases.called(instance, ProcessIds.TRAVEL)) {
            Map<String, @Nullable Object> facts = cases.facts(travel);
            Map<String, Object> changed = new HashMap<>();
            if (differs(before.map(TravelPlan::legCount), now.legCount())) {
                refuseOnTheWay(facts);
                changed.put(FactNames.LEG_COUNT, now.legCount());
            }
            if (differs(before.map(TravelPlan::departureExpectedAt), now.departureExpectedAt())) {
                changed.put(
                        FactNames.DEPARTURE_EXPECTED_AT,
                        now.departureExpectedAt().toString());
            }
            if (differs(before.map(TravelPlan::arrivalExpectedAt), now.arrivalExpectedAt())) {
                changed.put(
                        FactNames.ARRIVAL_EXPECTED_AT, now.arrivalExpectedAt().toString());
            }
            endOfLegUnderWay(facts, corrected).ifPresent(end -> {
                changed.put(FactNames.LEG_EXPECTED_AT, end.at().toString());
                changed.put(FactNames.LEG_ZONE, end.zone().getId());
            });
            if (!changed.isEmpty()) {
                follows.add("The journey is watched by the corrected plan.");
                follows.addAll(cases.setFactsIn(travel, changed));
            }
        }
        return follows;
    }

    private static boolean changesThePlan(Corrected corrected) {
        return corrected.changes(TravelFields.LEGS)
                || corrected.changes(FactNames.PLANNED_DEPARTURE)
                || corrected.changes(FactNames.PLANNED_ARRIVAL);
    }

    private static void refuseOnTheWay(Map<String, @Nullable Object> facts) {
        if (!"preparing".equals(facts.get(FactNames.TRAVEL_STAGE))) {
            throw CorrectionRefusedException.asItStands(
                    "Legs: the journey has begun, so no leg can be added or taken away"
                            + " here. Report a disruption of the travel; its plan is then made anew.");
        }
    }

    /** Empty when nobody is on the way, or the corrected plan says the same of this leg. */
    private static Optional<LegEnd> endOfLegUnderWay(Map<String, @Nullable Object> facts, Corrected corrected) {
        if (!"travelling".equals(facts.get(FactNames.TRAVEL_STAGE))
                || !(facts.get(FactNames.LEG) instanceof Number leg)) {
            return Optional.empty();
        }
        Optional<LegEnd> before = TravelPlan.endOfLeg(corrected.before(), leg.intValue());
        return TravelPlan.endOfLeg(corrected.after(), leg.intValue())
                .filter(end -> before.filter(end::equals).isEmpty());
    }

    private static <T> boolean differs(Optional<T> before, T now) {
        return before.filter(now::equals).isEmpty();
    }

    private static TravelPlan read(Answers answers) {
        try {
            return TravelPlan.of(answers);
        } catch (TravelPlanRefusedException refused) {
            throw CorrectionRefusedException.because(String.valueOf(refused.getMessage()), List.of(refused.field()));
        }
    }

    private static Optional<TravelPlan> readIfItCanBe(Answers answers) {
        try {
            return Optional.of(TravelPlan.of(answers));
        } catch (TravelPlanRefusedException refused) {
            return Optional.empty();
        }
    }
}
