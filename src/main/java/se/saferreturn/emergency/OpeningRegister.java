package se.saferreturn.emergency;

import java.time.Instant;
import java.util.Optional;
import se.saferreturn.casefile.CaseNumber;

/** Keeps which cases were opened in an emergency. Takes part in its caller's transaction. */
public interface OpeningRegister {

    /** Enters the next one of a case. */
    EmergencyOpening add(CaseNumber caseNumber, String person, Instant openedAt, Instant until);

    /** The one of the person that stays open for the longest. */
    Optional<EmergencyOpening> open(String person, CaseNumber caseNumber, Instant at);

    /** Closes one before its time; nothing happens when it is over. */
    void close(CaseNumber caseNumber, int number, Instant at);
}
