package se.saferreturn.access;

import java.util.Comparator;
import java.util.Optional;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.staff.Person;

/**
 * Applies the {@link AccessRules}. Two things stand above them: IOM reaches a case only under a consent that covers it at
 * this moment, and a case with protected identity is open to the staff who are named for it and to nobody else. A row of
 * the task list has nothing personal in it and obeys neither; its tasks are moved instead.
 *
 * <p>The list query in InvolvedTasks.xml says the rule for rows again in SQL; TaskVisibilityTest holds the two together.
 */
public final class AccessPolicy {

    private AccessPolicy() {}

    /**
     * By what right the person may pass the door to a case that stands like this; empty if they may not.
     *
     * @param openedInEmergency whether the person has opened this case in an emergency
     */
    public static Optional<Basis> find(Person person, Door door, CaseStanding standing, boolean openedInEmergency) {
        return Role.of(person).stream()
                .flatMap(role -> AccessRules.reaches(door, role).stream()
                        .filter(reach -> reach.covers(person, standing, openedInEmergency))
                        .filter(reach ->
                                door == Door.TASK_ROW || reach.isUnlimited() || isOpen(standing, person, role)))
                .min(Comparator.naturalOrder())
                .map(reach -> standing.isProtected() && !reach.isUnlimited() ? Basis.NAMED : reach.basis());
    }

    private static boolean isOpen(CaseStanding standing, Person person, Role role) {
        return role.seesNoPerson() || (role.mayBeTold(person, standing) && standing.admits(person));
    }

    /** Whether the door is open to the person for some case at some time, or for no case at all. */
    public static boolean mayPass(Person person, Door door) {
        return Role.of(person).stream()
                .anyMatch(role -> !AccessRules.reaches(door, role).isEmpty());
    }

    /**
     * Whether the person may claim the task: under protected identity a candidate may claim what is not open to read yet,
     * and the first of a group to do so is named. It needs no door of its own, since nothing is shown.
     *
     * @param atTask how the case stands, {@link CaseStanding#at seen from the task}
     */
    public static boolean mayClaim(Person person, CaseStanding atTask) {
        return Role.of(person).stream()
                .filter(role -> role.mayBeTold(person, atTask))
                .anyMatch(role -> AccessRules.reaches(Door.TASK_FORM, role).stream()
                        .anyMatch(reach -> reach.covers(person, atTask, false)));
    }

    /** Whether the person sees that each task is there, and who has it. */
    public static boolean seesEveryRow(Person person) {
        return Role.of(person).stream()
                .anyMatch(role -> AccessRules.reaches(Door.TASK_ROW, role).contains(Reach.ANY));
    }
}
