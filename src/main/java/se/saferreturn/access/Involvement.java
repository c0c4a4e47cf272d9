package se.saferreturn.access;

import java.util.Set;
import se.saferreturn.routing.Groups;

/**
 * The rule for tasks: a task is open to the person who has claimed it and to its candidates, and to nobody else. The
 * names of candidate groups carry region, role and country, so a transfer is a change of candidate group.
 *
 * <p>The list query in InvolvedTasks.xml says the same in SQL; TaskVisibilityTest holds the two together.
 */
public final class Involvement {

    /** They watch over the work. A row of the task list has nothing personal in it, a form has. */
    private static final Set<String> OVERSEERS = Set.of(Groups.SUPERVISORS, Groups.ADMINISTRATORS);

    private Involvement() {}

    /** Whether the person may open the task's form and work on it. */
    public static boolean isInvolved(Person person, TaskParties task) {
        return person.id().equals(task.assignee())
                || task.candidateUsers().contains(person.id())
                || person.isInOneOf(task.candidateGroups());
    }

    /** Whether the person may know that the task is there, and who has it. */
    public static boolean maySeeRow(Person person, TaskParties task) {
        return seesEveryRow(person) || isInvolved(person, task);
    }

    public static boolean seesEveryRow(Person person) {
        return person.isInOneOf(OVERSEERS);
    }
}
