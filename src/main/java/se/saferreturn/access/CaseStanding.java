package se.saferreturn.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.saferreturn.staff.Person;

/**
 * All that the policy needs to know of a case, as it stands now. Nothing personal is in it.
 *
 * @param returnCase absent for a file of another kind, an enquiry or a data request
 * @param openTasks whom its open tasks are for
 * @param named for each group the staff that are named for it, when the person's identity is protected; absent when it is
 *     not
 */
public record CaseStanding(
        @Nullable ReturnCaseFacts returnCase,
        List<TaskParties> openTasks,
        @Nullable Map<String, Set<String>> named) {

    /** A case of which nothing is known. */
    public static final CaseStanding UNKNOWN = new CaseStanding(null, List.of(), null);

    public CaseStanding {
        openTasks = List.copyOf(openTasks);
        named = named == null ? null : Map.copyOf(named);
    }

    /** The same case, asked about one of its tasks only. */
    public CaseStanding at(TaskParties task) {
        return new CaseStanding(returnCase, List.of(task), named);
    }

    boolean isHeldBy(Person person) {
        return openTasks.stream().anyMatch(task -> person.id().equals(task.assignee()));
    }

    boolean isOfferedTo(Person person) {
        return openTasks.stream()
                .anyMatch(task ->
                        task.candidateUsers().contains(person.id()) || person.isInOneOf(task.candidateGroups()));
    }

    /** Whether the person is a coordinator of its region and, under protected identity, named for that region. */
    boolean isCoordinatedBy(Person person) {
        return returnCase != null
                && (named == null ? returnCase.isOwnedBy(person) : returnCase.isOwnedBy(person, named));
    }

    public boolean isProtected() {
        return named != null;
    }

    /** Whether the case is open to everybody with a right to it, or the person is named for a group that they are in. */
    boolean admits(Person person) {
        return named == null
                || named.entrySet().stream()
                        .anyMatch(group -> person.groups().contains(group.getKey())
                                && group.getValue().contains(person.id()));
    }
}
