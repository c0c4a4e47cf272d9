package se.saferreturn.correction.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.NewCorrection;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.correction.CorrectableEntry;
import se.saferreturn.correction.Corrected;
import se.saferreturn.correction.CorrectionFields;
import se.saferreturn.correction.CorrectionRefusedException;
import se.saferreturn.correction.CorrectionRequest;
import se.saferreturn.correction.CorrectionResult;
import se.saferreturn.correction.Corrections;
import se.saferreturn.correction.FollowsCorrection;
import se.saferreturn.engine.AsSystem;
import se.saferreturn.form.AskedField;
import se.saferreturn.form.CaseForm;
import se.saferreturn.form.FormVersions;
import se.saferreturn.routing.RoutingFacts;
import se.saferreturn.routing.RunningCases;
import se.saferreturn.staff.Person;

/** Corrects in one transaction of case file and engine; a rehearsal is the same, taken back. */
@Component
class CorrectionsInCases implements Corrections {

    /** An entry that holds the answers of another file. */
    private static final String CARRIED_OVER = "carried-over";

    private static final String FOLLOWED = "correction-follows";
    private static final String ANSWER_CORRECTED = "AnswerCorrected";

    private final AsSystem system;
    private final CaseFile caseFile;
    private final FormVersions forms;
    private final RoutingFacts routingFacts;
    private final RunningCases cases;
    private final CorrectionRights rights;
    private final StepOfEntry steps;
    private final List<FollowsCorrection> followers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CorrectionsInCases(
            AsSystem system,
            CaseFile caseFile,
            FormVersions forms,
            RoutingFacts routingFacts,
            RunningCases cases,
            CorrectionRights rights,
            StepOfEntry steps,
            List<FollowsCorrection> followers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.system = system;
        this.caseFile = caseFile;
        this.forms = forms;
        this.routingFacts = routingFacts;
        this.cases = cases;
        this.rights = rights;
        this.steps = steps;
        this.followers = followers;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public boolean mayCorrect(Person person, PastEntry entry) {
        return isAnswerOfAForm(entry) && system.ask(() -> rights.isTheirs(person, entry));
    }

    @Override
    public CorrectableEntry find(Person person, CaseNumber caseNumber, UUID entry) {
        PastEntry past = entry(caseNumber, entry);
        if (!mayCorrect(person, past)) {
            throw CorrectionRefusedException.asItStands(
                    "This entry is not yours to correct. Ask the coordinators of the case;"
                            + " what a second person decided is corrected by a second person.");
        }
        return new CorrectableEntry(past, asked(past));
    }

    @Override
    public CorrectionResult rehearse(CorrectionRequest request) {
        return inOneTransaction(request, false);
    }

    @Override
    public CorrectionResult correct(CorrectionRequest request) {
        return inOneTransaction(request, true);
    }

    /** A refusal inside of the engine is no error of it, so it is handed out as a value and thrown outside. */
    private CorrectionResult inOneTransaction(CorrectionRequest request, boolean stays) {
        Object done = transaction.execute(status -> {
            Object said;
            try {
                said = system.ask(() -> attempt(request, stays));
            } catch (OptimisticLockingException meanwhile) {
                said = changedMeanwhile();
            } catch (InvalidRequestException refused) {
                said = CorrectionRefusedException.asItStands(String.valueOf(refused.getMessage()));
            }
            if (!stays || said instanceof CorrectionRefusedException) {
                status.setRollbackOnly();
            }
            return said;
        });
        if (done instanceof CorrectionRefusedException refused) {
            throw refused;
        }
        return (CorrectionResult) Objects.requireNonNull(done);
    }

    private Object attempt(CorrectionRequest request, boolean stays) {
        try {
            return apply(request, stays);
        } catch (CorrectionRefusedException refused) {
            return refused;
        } catch (BadUserRequestException refused) {
            return CorrectionRefusedException.asItStands(String.valueOf(refused.getMessage()));
        }
    }

    private CorrectionResult apply(CorrectionRequest request, boolean stays) {
        CaseNumber caseNumber = request.caseNumber();
        caseFile.holdUntilDone(caseNumber);
        PastEntry entry = find(request.person(), caseNumber, request.entry()).entry();
        if (entry.corrections().size() != request.seen()) {
            throw changedMeanwhile();
        }
        if (rights.isDecided(entry)) {
            throw CorrectionRefusedException.asItStands(
                    "A second person has decided on this as it stands, so it is not changed"
                            + " under that decision. Tell whoever decided, and let it be asked for anew.");
        }
        String instance = cases.find(caseNumber.value()).orElse(null);
        CheckedCorrection checked = checked(entry, request, instance);
        String scope = entry.entry().scope();
        Answers before = caseFile.current(caseNumber, scope);
        caseFile.correct(new NewCorrection(
                caseNumber,
                entry.id(),
                checked.changedAnswers(),
                checked.dropped(),
                request.reason(),
                request.person().id()));
        Answers after = caseFile.current(caseNumber, scope);
        Corrected corrected = new Corrected(caseNumber, entry, checked.keys(), before, after, instance);
        List<String> follows = follow(corrected);
        if (stays) {
            followers.forEach(follower -> follower.keep(corrected));
        }
        return new CorrectionResult(checked.changes(), follows);
    }

    private List<String> follow(Corrected corrected) {
        Set<String> follows = new LinkedHashSet<>();
        followers.forEach(follower -> follows.addAll(follower.follow(corrected)));
        Map<String, @Nullable Object> facts = facts(corrected);
        if (!facts.isEmpty()) {
            follows.addAll(setFacts(corrected, facts));
            follows.add("Steps that were taken by the old answer are not taken back.");
        }
        boolean overtaken = corrected.keys().stream().noneMatch(corrected::changes);
        corrected
                .running()
                .filter(instance -> !follows.isEmpty())
                .ifPresent(instance -> askSomebodyToLook(corrected, instance, follows));
        if (overtaken) {
            follows.add("A later answer to the same question stands, so the case goes on by that one.");
        }
        return List.copyOf(follows);
    }

    /** Nobody else would notice what has moved by itself. */
    private void askSomebodyToLook(Corrected corrected, String instance, Set<String> follows) {
        if (!cases.isAwaited(instance, ANSWER_CORRECTED)) {
            follows.add("Look yourself at what follows: nobody is asked to.");
            return;
        }
        caseFile.append(CaseFileEntry.bySystem(
                corrected.caseNumber(),
                FOLLOWED,
                1,
                CaseFileEntry.WHOLE_CASE,
                Answers.of(Map.of(CorrectionFields.CORRECTION_FOLLOWS, String.join("\n", follows)))));
        cases.send(instance, ANSWER_CORRECTED);
        follows.add("A task asks the coordinators to look at what follows.");
    }

    /** As the form would set them if it were submitted with the corrected answers. */
    private Map<String, @Nullable Object> facts(Corrected corrected) {
        Set<String> others = followers.stream()
                .flatMap(follower -> follower.facts().stream())
                .collect(Collectors.toSet());
        Map<String, @Nullable Object> facts = new HashMap<>();
        corrected.keys().stream()
                .filter(routingFacts::isDeclared)
                .filter(key -> !others.contains(key))
                .filter(corrected::changes)
                .forEach(key -> facts.put(key, corrected.after().get(key).orElse(null)));
        return facts;
    }

    private List<String> setFacts(Corrected corrected, Map<String, @Nullable Object> facts) {
        String instance = corrected.processInstance();
        if (instance == null) {
            return List.of();
        }
        if (corrected.entry().entry().scope().equals(CaseFileEntry.WHOLE_CASE)) {
            return cases.setFacts(instance, facts);
        }
        return steps.of(corrected.entry())
                .map(StepOfEntry.Step::processInstanceId)
                .filter(part -> cases.isRunning(instance, part))
                .map(part -> cases.setFactsIn(part, facts))
                .orElse(List.of());
    }

    private CheckedCorrection checked(PastEntry entry, CorrectionRequest request, @Nullable String instance) {
        if (entry.form().equals(CARRIED_OVER)) {
            return CheckedCorrection.ofCarriedOver(forms::asking, entry, request.answers(), clock.instant());
        }
        CaseForm form = forms.find(entry.form(), entry.entry().formVersion()).orElseThrow();
        return CheckedCorrection.of(form, entry, request.answers(), knownBefore(entry, instance), clock.instant());
    }

    /** What the form could see when it was filled in; of facts that no form has asked for, what they are now. */
    private Map<String, @Nullable Object> knownBefore(PastEntry entry, @Nullable String instance) {
        Map<String, @Nullable Object> known = new LinkedHashMap<>(instance == null ? Map.of() : cases.facts(instance));
        String scope = entry.entry().scope();
        List<PastEntry> earlier = caseFile.history(entry.entry().caseNumber()).stream()
                .takeWhile(past -> !past.id().equals(entry.id()))
                .toList();
        Stream.of(CaseFileEntry.WHOLE_CASE, scope)
                .distinct()
                .forEach(part -> earlier.stream()
                        .filter(past -> past.entry().scope().equals(part))
                        .forEach(past -> known.putAll(past.answers().asMap())));
        return known;
    }

    private List<AskedField> asked(PastEntry entry) {
        if (!entry.form().equals(CARRIED_OVER)) {
            return forms.find(entry.form(), entry.entry().formVersion())
                    .map(CaseForm::asked)
                    .orElse(List.of());
        }
        List<AskedField> asked = new ArrayList<>();
        entry.answers()
                .asMap()
                .keySet()
                .forEach(key -> forms.asking(key)
                        .flatMap(form -> form.asked().stream()
                                .filter(field ->
                                        field.key().equals(key) && field.rows().isEmpty())
                                .findFirst())
                        .ifPresent(asked::add));
        return asked;
    }

    private boolean isAnswerOfAForm(PastEntry entry) {
        return entry.form().equals(CARRIED_OVER)
                || forms.find(entry.form(), entry.entry().formVersion()).isPresent();
    }

    private PastEntry entry(CaseNumber caseNumber, UUID id) {
        return caseFile.history(caseNumber).stream()
                .filter(past -> past.id().equals(id))
                .findFirst()
                .orElseThrow(() -> CorrectionRefusedException.because(
                        "There is no such entry in this case. Open the case file again.", List.of()));
    }

    private static CorrectionRefusedException changedMeanwhile() {
        return CorrectionRefusedException.asItStands(
                "Somebody else has corrected this entry, or gone on with the case, at the"
                        + " same time. Open the case file again and look; correct it once more if it is still needed.");
    }
}
