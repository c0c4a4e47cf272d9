package se.saferreturn.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.staff.Person;

/** The policy, asked about a person at a door. */
public interface CaseAccess {

    /**
     * By what right the person may pass the door to this case; empty if they may not, or if there is no such case.
     */
    Optional<Basis> find(Person person, Door door, CaseNumber caseNumber);

    /**
     * Those of the cases whose door the person may pass, by what right. It asks as much of the database whichever cases
     * there are, so the time tells nothing of those that are left out.
     */
    Map<CaseNumber, Basis> findAll(Person person, Door door, Collection<CaseNumber> caseNumbers);

    /** Every door of the case that is open to the person, by what right; none if there is no such case. It asks once. */
    Map<Door, Basis> doors(Person person, CaseNumber caseNumber);

    /** Whether the person may pass the door at all, whatever the case. */
    boolean mayPass(Person person, Door door);

    /**
     * Asks, and records the refusal.
     *
     * @throws AccessRefusedException the person may not, or there is no such case: both look the same from outside
     */
    Basis require(Person person, Door door, CaseNumber caseNumber);

    /**
     * As {@link #require(Person, Door, CaseNumber)}, and tells every door of the case that is open to the person. It asks
     * once.
     *
     * @return the demanded door is among them
     */
    Map<Door, Basis> open(Person person, Door door, CaseNumber caseNumber);

    /**
     * Asks about a door that leads to no single case, and records the refusal.
     *
     * @throws AccessRefusedException the person may not
     */
    void require(Person person, Door door);
}
