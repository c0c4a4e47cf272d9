package se.saferreturn.protection;

import java.time.Instant;
import se.saferreturn.casefile.CaseNumber;

/**
 * A case that somebody has opened outside their circle.
 *
 * @param number counted from 1 in its case
 * @param person id of the user
 * @param until the first moment at which it is closed again
 */
public record EmergencyOpening(CaseNumber caseNumber, int number, String person, Instant openedAt, Instant until) {

    /** The part of the case file in which its review stands. */
    public String scope() {
        return "emergency-" + number;
    }
}
