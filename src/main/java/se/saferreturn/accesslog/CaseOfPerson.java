package se.saferreturn.accesslog;

import java.time.Instant;
import se.saferreturn.casefile.CaseNumber;

/**
 * What somebody did in one case.
 *
 * @param lastPosition of the last row that was counted
 */
public record CaseOfPerson(String person, CaseNumber caseNumber, int count, long lastPosition, Instant lastAt) {}
