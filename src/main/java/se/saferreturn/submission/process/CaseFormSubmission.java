package se.saferreturn.submission.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFields;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.form.AcceptedForm;
import se.saferreturn.form.FormRejectedException;
import se.saferreturn.form.Tells;
import se.saferreturn.person.AgeOfPerson;
import se.saferreturn.protection.ProtectedCases;
import se.saferreturn.protection.ProtectedIdentity;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.RoutingFacts;

/**
 * Takes a submitted form apart: the whole form goes to the case file as one encrypted entry, and only its routing facts
 * are handed on to the engine. All of it happens in the engine's transaction.
 */
@Component
class CaseFormSubmission {

    private final CaseFile caseFile;
    private final RoutingFacts routingFacts;
    private final FormAccesses accesses;
    private final NamedCase namedCase;
    private final ProtectedIdentity protectedIdentity;
    private final Clock clock;

    CaseFormSubmission(
            CaseFile caseFile,
            RoutingFacts routingFacts,
            FormAccesses accesses,
            NamedCase namedCase,
            ProtectedCases protectedCases,
            Clock clock) {
        this.caseFile = caseFile;
        this.routingFacts = routingFacts;
        this.accesses = accesses;
        this.namedCase = namedCase;
        this.protectedIdentity = new ProtectedIdentity(protectedCases);
        this.clock = clock;
    }

    /** The file that a start form went to, and the routing facts in the form. */
    record Begun(CaseNumber caseNumber, VariableMap facts) {}

    /**
     * What is known, for a form that belongs to the given part of the case: the answers in its file, and over them the
     * routing facts that the task can see. It is the same when the form is shown and when it is submitted, or else what is
     * shown would be refused as changed.
     */
    Map<String, @Nullable Object> known(
            DeployedForm form, CaseNumber caseNumber, String scope, Map<String, @Nullable Object> facts) {
        boolean isProtected = protectedIdentity.of(caseNumber);
        Map<String, @Nullable Object> known =
                new LinkedHashMap<>(caseFile.current(caseNumber, scope).asMap());
        known.putAll(facts);
        if (isProtected) {
            known.putAll(ProtectedIdentity.asked());
        }
        Map<String, @Nullable Object> shown =
                new LinkedHashMap<>(form.form().shown(known, isProtected, clock.instant()));
        // the engine hands its facts out all the same; nothing in them is personal
        shown.putAll(facts);
        return shown;
    }

    /**
     * Opens a file with its first form.
     *
     * @throws BadUserRequestException the form does not allow the submission; no file is opened
     */
    Begun open(CaseSeries series, DeployedForm form, String processInstanceId, VariableMap submitted) {
        accesses.triedToOpen(form);
        AcceptedForm accepted = validate(form, submitted, Map.of());
        CaseNumber caseNumber = caseFile.open(series);
        keep(form, caseNumber, CaseFileEntry.WHOLE_CASE, processInstanceId, accepted);
        accesses.started(form, caseNumber);
        return new Begun(caseNumber, facts(form, caseNumber, accepted, Map.of()));
    }

    /**
     * Adds a start form to the file of the return case that its field {@code caseNumber} names. Nothing of that file is
     * shown in the form, nor compared with it.
     *
     * @throws BadUserRequestException the form does not allow the submission, or there is no such file; nothing is kept
     */
    Begun addToNamedCase(DeployedForm form, String processInstanceId, VariableMap submitted) {
        numberIn(SubmittedValues.of(submitted)).ifPresent(number -> accesses.triedToReport(form, number));
        AcceptedForm accepted = validate(form, submitted, Map.of());
        CaseNumber caseNumber = numberIn(accepted.answers())
                .filter(number -> number.series() == CaseSeries.RETURN_CASE)
                .filter(caseFile::exists)
                .orElseThrow(() -> new BadUserRequestException(NamedCase.NOT_TAKEN));
        namedCase.is(caseNumber);
        keep(form, caseNumber, CaseFileEntry.WHOLE_CASE, processInstanceId, accepted);
        accesses.reported(form, caseNumber);
        return new Begun(caseNumber, facts(form, caseNumber, accepted, Map.of()));
    }

    private static Optional<CaseNumber> numberIn(Map<String, ? extends @Nullable Object> answers) {
        return Optional.ofNullable(answers.get(CaseFields.CASE_NUMBER))
                .flatMap(typed -> CaseNumber.read(typed.toString()));
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
        Map<String, @Nullable Object> known = known(form, caseNumber, scope, facts);
        AcceptedForm accepted = validate(form, submitted, known);
        keep(form, caseNumber, scope, taskId, withoutErasing(form, caseNumber, accepted));
        return facts(form, caseNumber, accepted, known);
    }

    /** An address that was withheld came empty, so leaving it empty takes nothing back. */
    private AcceptedForm withoutErasing(DeployedForm form, CaseNumber caseNumber, AcceptedForm accepted) {
        if (!protectedIdentity.of(caseNumber)) {
            return accepted;
        }
        Set<String> leftEmpty = new LinkedHashSet<>(accepted.leftEmpty());
        leftEmpty.removeIf(key -> form.form().tells(key) == Tells.ADDRESS);
        return new AcceptedForm(accepted.answers(), leftEmpty);
    }

    private AcceptedForm validate(DeployedForm form, VariableMap submitted, Map<String, @Nullable Object> known) {
        try {
            return form.form().validate(SubmittedValues.of(submitted), known, clock.instant());
        } catch (FormRejectedException rejected) {
            throw new BadUserRequestException(rejected.getMessage(), rejected);
        }
    }

    private void keep(
            DeployedForm form, CaseNumber caseNumber, String scope, String submittedFor, AcceptedForm accepted) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>(accepted.answers());
        accepted.leftEmpty().forEach(key -> entry.put(key, null));
        // the file has this number; an answer of that name would stand in the heading of a case that it is carried to
        entry.remove(CaseFields.CASE_NUMBER);
        caseFile.append(new CaseFileEntry(
                caseNumber, form.form().id(), form.version(), scope, submittedFor, author(), Answers.of(entry)));
    }

    /**
     * The routing facts of the form, and that the person is a child when any answer says so. A fact that was hidden keeps its value; one that has none yet becomes null, since
     * conditions in models cannot read a variable that was never set.
     */
    private VariableMap facts(
            DeployedForm form, CaseNumber caseNumber, AcceptedForm accepted, Map<String, @Nullable Object> known) {
        VariableMap facts = Variables.createVariables();
        for (String key : form.writableKeys()) {
            boolean asked =
                    accepted.answers().containsKey(key) || accepted.leftEmpty().contains(key);
            if (routingFacts.isDeclared(key) && (asked || !known.containsKey(key))) {
                facts.putValue(key, accepted.answers().get(key));
            }
        }
        if (caseNumber.series() != CaseSeries.DATA_REQUEST
                && form.writableKeys().stream().anyMatch(AgeOfPerson.KEYS::contains)) {
            Map<String, @Nullable Object> told = new LinkedHashMap<>(known);
            accepted.leftEmpty().forEach(key -> told.put(key, null));
            told.putAll(accepted.answers());
            if (AgeOfPerson.of(told, LocalDate.now(clock)).isMinor()) {
                facts.putValue(FactNames.MINOR, true);
            }
        }
        return facts;
    }

    private static String author() {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        return user == null ? CaseFileEntry.SYSTEM : user;
    }
}
