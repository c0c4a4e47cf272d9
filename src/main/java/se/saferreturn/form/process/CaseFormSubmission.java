package se.saferreturn.form.process;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.form.AcceptedForm;
import se.saferreturn.form.FormRejectedException;
import se.saferreturn.routing.RoutingFacts;

/**
 * Takes a submitted form apart: the whole form goes to the case file as one encrypted entry, and only its routing facts
 * are handed on to the engine. All of it happens in the engine's transaction.
 */
@Component
class CaseFormSubmission {

    private final CaseFile caseFile;
    private final RoutingFacts routingFacts;
    private final Clock clock;

    CaseFormSubmission(CaseFile caseFile, RoutingFacts routingFacts, Clock clock) {
        this.caseFile = caseFile;
        this.routingFacts = routingFacts;
        this.clock = clock;
    }

    record OpenedCase(CaseNumber caseNumber, VariableMap facts) {}

    /** What the case file knows, for a form that belongs to the given part of the case. */
    Map<String, @Nullable Object> known(CaseNumber caseNumber, String scope) {
        return caseFile.current(caseNumber, scope).asMap();
    }

    /**
     * Opens a case with its first form.
     *
     * @throws BadUserRequestException the form does not allow the submission; no case is opened
     */
    OpenedCase open(DeployedForm form, String processInstanceId, VariableMap submitted) {
        AcceptedForm accepted = validate(form, submitted, Map.of());
        CaseNumber caseNumber = caseFile.open(CaseSeries.RETURN_CASE);
        keep(form, caseNumber, CaseFileEntry.WHOLE_CASE, processInstanceId, accepted);
        return new OpenedCase(caseNumber, facts(form, accepted, Map.of()));
    }

    /**
     * Takes the form of a task.
     *
     * @param facts the routing facts that the task can see
     * @return the routing facts in the form; those left empty are set to nothing
     * @throws BadUserRequestException the form does not allow the submission; nothing is kept
     */
    VariableMap submit(
            DeployedForm form,
            CaseNumber caseNumber,
            String scope,
            String taskId,
            VariableMap submitted,
            Map<String, @Nullable Object> facts) {
        Map<String, @Nullable Object> known = new LinkedHashMap<>(known(caseNumber, scope));
        known.putAll(facts);
        AcceptedForm accepted = validate(form, submitted, known);
        keep(form, caseNumber, scope, taskId, accepted);
        return facts(form, accepted, known);
    }

    private AcceptedForm validate(DeployedForm form, VariableMap submitted, Map<String, @Nullable Object> known) {
        try {
            return form.form().validate(SubmittedValues.of(submitted), known, clock.instant());
        } catch (FormRejectedException rejected) {
            throw new BadUserRequestException(rejected.getMessage());
        }
    }

    private void keep(
            DeployedForm form, CaseNumber caseNumber, String scope, String submittedFor, AcceptedForm accepted) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>(accepted.answers());
        accepted.leftEmpty().forEach(key -> entry.put(key, null));
        caseFile.append(new CaseFileEntry(
                caseNumber, form.form().id(), form.version(), scope, submittedFor, author(), Answers.of(entry)));
    }

    /**
     * The routing facts of the form. A fact that was hidden keeps its value; one that has none yet becomes null, since
     * conditions in models cannot read a variable that was never set.
     */
    private VariableMap facts(DeployedForm form, AcceptedForm accepted, Map<String, @Nullable Object> known) {
        VariableMap facts = Variables.createVariables();
        for (String key : form.writableKeys()) {
            boolean asked =
                    accepted.answers().containsKey(key) || accepted.leftEmpty().contains(key);
            if (routingFacts.isDeclared(key) && (asked || !known.containsKey(key))) {
                facts.putValue(key, accepted.answers().get(key));
            }
        }
        return facts;
    }

    private static String author() {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        return user == null ? CaseFileEntry.SYSTEM : user;
    }
}
