package se.saferreturn.accesslog;

import java.time.Instant;
import java.time.LocalDate;
import se.saferreturn.casefile.CaseNumber;

/** Rows of the log, counted. */
public final class Unusual {

    private Unusual() {}

    /**
     * What somebody did on one day.
     *
     * @param day in Sweden
     * @param lastPosition of the last row that was counted
     */
    public record DayOfPerson(String person, LocalDate day, int count, long lastPosition, Instant lastAt) {}

    /**
     * What somebody did in one case.
     *
     * @param lastPosition of the last row that was counted
     */
    public record CaseOfPerson(String person, CaseNumber caseNumber, int count, long lastPosition, Instant lastAt) {}
}
