package se.saferreturn.protection;

import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.staff.Person;

/** Opens cases in an emergency. Whether the person holds the office, the door has asked before. */
public interface Emergencies {

    /**
     * What is open now.
     *
     * @param isNew whether it was opened just now, and alarms the programme management
     */
    record Opened(EmergencyOpening opening, boolean isNew) {}

    /**
     * Opens a case at once, for the time that is configured. It is recorded in the access log with its reason, and the
     * programme management gets a task to review it: all of it or nothing. A case that is open to the person already stays
     * so, and nobody is alarmed again.
     *
     * @throws se.saferreturn.access.AccessRefusedException there is no such case, or it was erased
     */
    Opened open(Person person, CaseNumber caseNumber, EmergencyReason reason);
}
