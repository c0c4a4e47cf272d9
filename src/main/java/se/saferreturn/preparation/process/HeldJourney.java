package se.saferreturn.preparation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.preparation.PreparationFields;
import se.saferreturn.routing.Clocks;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.RunningCases;
import se.saferreturn.routing.TaskIds;

/** Holds a journey that a correction has taken the ground from, as after a new threat. */
@Component
class HeldJourney {

    private static final String TRAVEL_HELD = "TravelHeld";
    private static final String NEW_THREAT = "NewThreat";

    private static final List<String> ASSESSMENTS = List.of(
            TaskIds.ASSESS_RISK, TaskIds.ACT_ON_THREAT, TaskIds.ACT_ON_THREAT_COORDINATOR, TaskIds.ASSESS_THREAT_RISK);

    private final CaseFile caseFile;
    private final RunningCases cases;
    private final Clock clock;

    HeldJourney(CaseFile caseFile, RunningCases cases, Clock clock) {
        this.caseFile = caseFile;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Holds it.
     *
     * @param instance process instance of the case
     * @return what was done, in a sentence for whoever corrects
     */
    String hold(CaseNumber caseNumber, String instance) {
        if (ASSESSMENTS.stream().anyMatch(task -> cases.isOpen(instance, task))) {
            return "The risk is being assessed; whoever does that takes it in.";
        }
        Map<String, @Nullable Object> facts = cases.facts(instance);
        boolean preparing = "preparing".equals(facts.getOrDefault(FactNames.TRAVEL_STAGE, "preparing"));
        if (preparing && cases.isAwaited(instance, TRAVEL_HELD)) {
            keep(
                    caseNumber,
                    "travel-held",
                    Map.of(
                            "travelHeldOn",
                            LocalDate.now(clock.withZone(Clocks.SWEDEN)).toString()));
            cases.send(instance, TRAVEL_HELD);
            return "The journey is held, and the risk is assessed again.";
        }
        if (!preparing) {
            keep(
                    caseNumber,
                    "risk-corrected",
                    Map.of(
                            PreparationFields.THREAT_DETAILS,
                            "An answer that the risk was worked out from has been corrected."));
            if (cases.send(instance, NEW_THREAT)) {
                return "It is handled as a new threat: whoever is with the person is told, and the risk is assessed again.";
            }
        }
        return "Look whether the plans still fit.";
    }

    private void keep(CaseNumber caseNumber, String what, Map<String, ?> answers) {
        caseFile.append(CaseFileEntry.bySystem(caseNumber, what, 1, CaseFileEntry.WHOLE_CASE, Answers.of(answers)));
    }
}
