package se.saferreturn.person;

import java.time.LocalDate;

/**
 * When somebody was born, as far as it is known.
 *
 * @param first the earliest day that is possible
 * @param last the latest day that is possible
 */
public record Birth(LocalDate first, LocalDate last) {

    private static final int FULL_AGE = 18;

    static Birth on(LocalDate day) {
        return new Birth(day, day);
    }

    boolean isOneDay() {
        return first.equals(last);
    }

    /** Under 18 on that day, whichever of the days it was. */
    boolean isOfChild(LocalDate today) {
        return fullAge(first).isAfter(today);
    }

    /** Of full age on that day, whichever of the days it was. */
    boolean isOfAdult(LocalDate today) {
        return !fullAge(last).isAfter(today);
    }

    /** Whoever was born on 29 February is a child for all of the 28th. */
    private static LocalDate fullAge(LocalDate born) {
        LocalDate birthday = born.plusYears(FULL_AGE);
        return birthday.getDayOfMonth() == born.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }

    /** Printing it tells nothing of a person. */
    @Override
    public String toString() {
        return isOneDay() ? "a day of birth" : "a time of birth";
    }
}
