package se.saferreturn.emergency;

import java.util.Optional;
import se.saferreturn.access.Person;
import se.saferreturn.casefile.CaseNumber;

/** Opens cases in an emergency. Whether the person holds the office, the door has asked before. */
public interface Emergencies {

    /** What the person has opened already and may still see. */
    Optional<EmergencyOpening> current(Person person, CaseNumber caseNumber);

    /**
     * Opens a case at once, for the time that is configured. It is recorded in the access log with its reason, and the
     * programme management gets a task to review it: all of it or nothing.
     *
     * @throws se.saferreturn.access.AccessRefusedException there is no such case, or it was erased
     */
    EmergencyOpening open(Person person, CaseNumber caseNumber, EmergencyReason reason);
}
