package se.saferreturn.routing;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The days on which offices in Sweden are open: all but Saturdays, Sundays and public holidays.
 *
 * <p>Midsummer Eve, Christmas Eve and New Year's Eve are no public holidays by law (lag 1989:253 om allmänna helgdagar),
 * but the Annual Leave Act (semesterlagen 1977:480, section 3 a) makes them equal to Sundays and offices are closed, so
 * they count as holidays here.
 */
final class WorkingDays {

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.isHoliday(day);
    }

    /** The day itself when it is a working day, else the next one. */
    LocalDate onOrAfter(LocalDate day) {
        LocalDate working = day;
        while (!isWorkingDay(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /** The working day that follows so many working days later; the day itself does not count. */
    LocalDate after(LocalDate day, int workingDays) {
        LocalDate reached = day;
        for (int counted = 0; counted < workingDays; counted++) {
            reached = onOrAfter(reached.plusDays(1));
        }
        return reached;
    }
}
