package se.saferreturn.travel.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.preparation.SafeguardsOfCase;
import se.saferreturn.routing.CaseInstances;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.RunningCases;
import se.saferreturn.routing.TaskIds;
import se.saferreturn.travel.DepartureCheck;
import se.saferreturn.travel.DepartureCheck.Traveller;
import se.saferreturn.travel.TravelFields;

/** Checks whether the person may leave; what is missing goes to the case file for the forms that ask for it. */
@Component
class CheckDeparture implements JavaDelegate {

    /** What is decided in tasks of the case beside the journey, by the codes that the forms have words for. */
    private static final Map<String, String> TO_DECIDE = Map.of(
            TaskIds.CONFIRM_DESTINATION, TravelFields.DESTINATION_WISH,
            TaskIds.DECIDE_AFTER_WITHDRAWAL, TravelFields.CONSENT_WITHDRAWN);

    private final CaseFile caseFile;
    private final CaseInstances instances;
    private final RunningCases cases;
    private final SafeguardsOfCase safeguards;

    CheckDeparture(CaseFile caseFile, CaseInstances instances, RunningCases cases, SafeguardsOfCase safeguards) {
        this.caseFile = caseFile;
        this.instances = instances;
        this.cases = cases;
        this.safeguards = safeguards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        Answers answers = caseFile.current(caseNumber, CaseFileEntry.WHOLE_CASE);
        tellOfConsents(execution, answers);
        DepartureCheck check = DepartureCheck.of(
                answers,
                caseFile.history(caseNumber, DepartureCheck.HISTORY),
                new Traveller(
                        (String) execution.getVariable(FactNames.ESCORT),
                        Boolean.TRUE.equals(execution.getVariable(FactNames.MINOR)),
                        safeguards(execution, caseNumber)),
                undecided(execution));
        caseFile.append(CaseFileEntry.bySystem(
                caseNumber,
                "departure-check",
                1,
                CaseFileEntry.WHOLE_CASE,
                Answers.of(Map.of(TravelFields.MISSING_MEASURES, check.missingMeasures()))));
        execution.setVariable(FactNames.DEPARTURE_CHECK, check.result().code());
    }

    private List<String> undecided(DelegateExecution execution) {
        return TO_DECIDE.entrySet().stream()
                .filter(task -> cases.isOpen(execution.getProcessInstanceId(), task.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    /** As they are now: a decision may have been taken out of the documents since, or the day of the handover passed. */
    private @Nullable String safeguards(DelegateExecution execution, CaseNumber caseNumber) {
        boolean minor = Boolean.TRUE.equals(execution.getVariable(FactNames.MINOR));
        if (safeguards.areSaidByHand(caseNumber)) {
            return minor ? (String) execution.getVariable(FactNames.CHILD_SAFEGUARDS) : null;
        }
        String now = safeguards.determine(caseNumber, minor).state().code();
        instances.setFact(execution.getProcessInstanceId(), FactNames.CHILD_SAFEGUARDS, now);
        return now;
    }

    /** A consent that was given on the way here holds in the whole case, and can be withdrawn in it. */
    private void tellOfConsents(DelegateExecution execution, Answers answers) {
        DepartureCheck.CONSENTS.forEach(consent -> answers.get(consent)
                .filter(Boolean.class::isInstance)
                .ifPresent(given -> instances.setFact(execution.getProcessInstanceId(), consent, given)));
    }
}
