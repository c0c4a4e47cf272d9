package se.saferreturn.casefile;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names one case everywhere: business key in the engine, key of the case file, number on letters.
 *
 * @param value {@code SR-YYYY-NNNNN}: the year the case was opened and a running number in that year
 */
public record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("SR-\\d{4}-\\d{5}");
    private static final int HIGHEST_IN_A_YEAR = 99_999;

    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            // the text itself may be a name that somebody typed, so it is not repeated
            throw new IllegalArgumentException("A case number has the form SR-YYYY-NNNNN.");
        }
    }

    /** The number for the {@code running}-th case of a year. */
    public static CaseNumber of(int year, int running) {
        if (running < 1 || running > HIGHEST_IN_A_YEAR) {
            throw new IllegalArgumentException("Only " + HIGHEST_IN_A_YEAR + " cases can be numbered in a year.");
        }
        // digits of other scripts, which some locales write, would not be found again
        return new CaseNumber(String.format(Locale.ROOT, "SR-%04d-%05d", year, running));
    }

    @Override
    public String toString() {
        return value;
    }
}
