package se.saferreturn.reminder;

import java.time.LocalDate;
import se.saferreturn.casefile.CaseNumber;

/**
 * A day in the answers of a case of which somebody is reminded.
 *
 * @param part of the case that the answer belongs to, as in the case file
 * @param answer key of the field
 * @param form in which it was answered
 * @param formVersion of that form
 * @param day the day itself
 * @param remindOn the day, in Sweden, from which on somebody is reminded
 */
public record Reminder(
        CaseNumber caseNumber,
        String part,
        String answer,
        String form,
        int formVersion,
        LocalDate day,
        LocalDate remindOn) {}
