package se.saferreturn.retention;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.Map;
import se.saferreturn.casefile.CaseSeries;

/** How long the files of each series are kept after their last note. */
public final class RetentionPeriods {

    private static final int LAST_DAY_OF_DECEMBER = 31;

    private final Map<CaseSeries, Period> lengths;

    /**
     * @throws IllegalArgumentException a series has no length, or one that is not longer than nothing
     */
    public RetentionPeriods(Map<CaseSeries, Period> lengths) {
        this.lengths = Map.copyOf(lengths);
        for (CaseSeries series : CaseSeries.values()) {
            Period length = lengths.get(series);
            if (length == null || length.isZero() || length.isNegative()) {
                throw new IllegalArgumentException("Files " + series.code()
                        + " need a time of retention that is longer than nothing, such as P5Y.");
            }
        }
    }

    /**
     * The last note of a file whose time is over on the given day was made before this day. A day more than it seems, since
     * years after 29 February end on 28 February.
     */
    public LocalDate lastNoteBefore(CaseSeries series, LocalDate today) {
        return today.minus(length(series)).plusDays(2);
    }

    /** From this day on a file is no longer kept for the programme. */
    public LocalDate overOn(CaseSeries series, LocalDate lastNote) {
        return lastNote.plus(length(series));
    }

    /** On this day at the latest it has been erased: at the end of the calendar year after its time was over. */
    public LocalDate eraseBy(CaseSeries series, LocalDate lastNote) {
        return LocalDate.of(overOn(series, lastNote).getYear() + 1, Month.DECEMBER, LAST_DAY_OF_DECEMBER);
    }

    private Period length(CaseSeries series) {
        Period length = lengths.get(series);
        if (length == null) {
            throw new IllegalStateException("Checked when it was made.");
        }
        return length;
    }
}
