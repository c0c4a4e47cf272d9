package se.saferreturn.access;

import se.saferreturn.casefile.CaseNumber;

/** Cases that a duty coordinator has opened outside their circle, for a while and with a reason. */
public interface EmergencyAccess {

    /** Whether the person has opened the case and the time is not over. */
    boolean isOpen(Person person, CaseNumber caseNumber);
}
