package se.saferreturn.access;

import se.saferreturn.accesslog.Basis;
import se.saferreturn.staff.Person;

/** How far a right goes: which cases it is for. The strongest comes first. */
public enum Reach {
    /** Any case, or no case at all: it is their office. */
    ANY(Basis.OFFICE, "always"),
    /** They have claimed a task in it and not given it back. */
    HOLDS_TASK(Basis.HOLDS_TASK, "while they have claimed a task in it"),
    OWN_REGION(Basis.REGION, "own region, open or closed"),
    /** Under protected identity being named for another group is not enough. */
    RESPONSIBLE(Basis.REGION, "own region; under protected identity only if named for that region"),
    /** From the coordinator's admission on, since the two decide together. */
    SHARED_WITH_IOM(Basis.IOM, "open, admitted by the coordinator, under consent to IOM"),
    SHARED_WITH_MISSION(Basis.IOM, "own country, open, admitted by both, under consent to the mission"),
    /** Whoever comes back calls the mission, which must be able to have the case opened again; it is shown nothing of it. */
    ENDED_AND_SHARED(Basis.IOM, "ended, admitted by both, under consent to the mission when it ended"),
    /** Whoever travels with the person must be able to tell what happens. */
    UNDER_ESCORT(Basis.CANDIDATE, "open, while travelling with an escort"),
    OFFERED_TASK(Basis.CANDIDATE, "while a task in it waits for them"),
    /** For a while, with a reason and an alarm. */
    OPENED_IN_EMERGENCY(Basis.EMERGENCY, "while opened in an emergency");

    private final Basis basis;
    private final String words;

    Reach(Basis basis, String words) {
        this.basis = basis;
        this.words = words;
    }

    public Basis basis() {
        return basis;
    }

    /** As people say it. */
    public String words() {
        return words;
    }

    /** Whether it holds for protected identity and without consent as well. */
    boolean isUnlimited() {
        return this == ANY || this == OPENED_IN_EMERGENCY;
    }

    boolean covers(Person person, CaseStanding standing, boolean openedInEmergency) {
        ReturnCaseFacts facts = standing.returnCase();
        return switch (this) {
            case ANY -> true;
            case HOLDS_TASK -> standing.isHeldBy(person);
            case OFFERED_TASK -> standing.isOfferedTo(person);
            case OWN_REGION -> facts != null && facts.isOwnedBy(person);
            case RESPONSIBLE -> standing.isCoordinatedBy(person);
            case SHARED_WITH_IOM -> facts != null && !facts.closed() && facts.admittedByCoordinator();
            case SHARED_WITH_MISSION ->
                facts != null && !facts.closed() && facts.admittedByCoordinator() && facts.admittedByIom();
            case ENDED_AND_SHARED ->
                facts != null && facts.closed() && facts.admittedByCoordinator() && facts.admittedByIom();
            case UNDER_ESCORT -> facts != null && !facts.closed() && facts.underEscort();
            case OPENED_IN_EMERGENCY -> openedInEmergency;
        };
    }
}
