package se.saferreturn.protection;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import se.saferreturn.casefile.CaseNumber;

/** Keeps which cases were opened in an emergency. Takes part in its caller's transaction. */
public interface OpeningRegister {

    /** Enters the next one of a case; the database refuses a second that is open to the same person. */
    EmergencyOpening add(CaseNumber caseNumber, String person, Instant openedAt, Instant until);

    /** The one that is open to the person. */
    Optional<EmergencyOpening> open(String person, CaseNumber caseNumber, Instant at);

    /** The cases that the person has opened and may still see. */
    Set<CaseNumber> openTo(String person, Instant at);

    /**
     * Closes the case to whoever opened it with this number, whichever of their openings is open; nothing happens when none
     * is.
     */
    void close(CaseNumber caseNumber, int number, Instant at);
}
