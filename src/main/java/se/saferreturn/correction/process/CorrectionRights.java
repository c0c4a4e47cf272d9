package se.saferreturn.correction.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.saferreturn.access.Role;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.correction.FollowsCorrection;
import se.saferreturn.staff.Person;

/**
 * Whose an entry is to correct, among those to whom the case is open for that. Coordinators correct what anybody has entered,
 * others what they or their groups have. What a second person decided is for somebody of that step's groups who wrote
 * nothing of what was decided on, as the decision itself was.
 */
@Component
class CorrectionRights {

    private final StepOfEntry steps;
    private final CaseFile caseFile;
    private final List<FollowsCorrection> followers;

    CorrectionRights(StepOfEntry steps, CaseFile caseFile, List<FollowsCorrection> followers) {
        this.steps = steps;
        this.caseFile = caseFile;
        this.followers = followers;
    }

    boolean isTheirs(Person person, PastEntry entry) {
        CaseFileEntry made = entry.entry();
        if (made.author().equals(CaseFileEntry.SYSTEM)) {
            return false;
        }
        Optional<StepOfEntry.Step> step = steps.of(entry);
        Set<String> groups = step.map(StepOfEntry.Step::groups).orElse(Set.of());
        boolean ofItsGroups = person.groups().stream().anyMatch(groups::contains)
                || person.id().equals(made.author());
        Set<String> decidedOn = step.map(StepOfEntry.Step::decidedOn).orElse(Set.of());
        if (!decidedOn.isEmpty()) {
            return ofItsGroups
                    && !caseFile.authors(made.caseNumber(), decidedOn, made.scope())
                            .contains(person.id());
        }
        return ofItsGroups || Role.of(person).contains(Role.COORDINATOR);
    }

    /** Whether a second person has decided on this entry since, and nobody would decide again after a correction. */
    boolean isDecided(PastEntry entry) {
        if (followers.stream().anyMatch(follower -> follower.isDecidedAnew(entry.form()))) {
            return false;
        }
        Set<String> own = steps.of(entry).map(StepOfEntry.Step::decidedOn).orElse(Set.of());
        List<PastEntry> all = caseFile.history(entry.entry().caseNumber());
        return all.stream()
                .dropWhile(past -> !past.id().equals(entry.id()))
                .skip(1)
                .filter(past -> past.entry().scope().equals(entry.entry().scope()))
                // two who decide at the same time do not decide on each other
                .filter(past -> !own.contains(past.form()))
                .anyMatch(past -> steps.of(past)
                        .filter(step -> step.decidedOn().contains(entry.form()))
                        .isPresent());
    }
}
