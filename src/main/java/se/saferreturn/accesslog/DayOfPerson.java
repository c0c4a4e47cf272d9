package se.saferreturn.accesslog;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody did on one day.
 *
 * @param day in Sweden
 * @param lastPosition of the last row that was counted
 */
public record DayOfPerson(String person, LocalDate day, int count, long lastPosition, Instant lastAt) {}
