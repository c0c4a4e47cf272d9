package se.saferreturn.access;

import java.util.Set;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.staff.Person;

/** Cases that a duty coordinator has opened outside their circle, for a while and with a reason. */
public interface EmergencyAccess {

    /** The cases that the person has opened and whose time is not over. */
    Set<CaseNumber> openTo(Person person);

    default boolean isOpen(Person person, CaseNumber caseNumber) {
        return openTo(person).contains(caseNumber);
    }
}
