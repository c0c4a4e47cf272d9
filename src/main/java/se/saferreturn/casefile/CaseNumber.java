package se.saferreturn.casefile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one case, or one enquiry or request, everywhere: business key in the engine, key of the case file, number on
 * letters.
 *
 * @param value such as {@code SR-YYYY-NNNNN}: the series, the year the file was opened and a running number in that year
 */
public record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("(SR|HE|DR)-\\d{4}-\\d{5}");
    private static final int LETTERS = 2;
    private static final int HIGHEST_IN_A_YEAR = 99_999;

    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            // the text itself may be a name that somebody typed, so it is not repeated
            throw new IllegalArgumentException(
                    "A case number has the form SR-YYYY-NNNNN; an enquiry's begins with HE, a data request's with DR.");
        }
    }

    /** The number for the {@code running}-th file of a year. */
    public static CaseNumber of(CaseSeries series, int year, int running) {
        if (running < 1 || running > HIGHEST_IN_A_YEAR) {
            throw new IllegalArgumentException("Only " + HIGHEST_IN_A_YEAR + " cases can be numbered in a year.");
        }
        // digits of other scripts, which some locales write, would not be found again
        return new CaseNumber(String.format(Locale.ROOT, "%s-%04d-%05d", series.code(), year, running));
    }

    /** The number that was typed, with spaces around it or in small letters; empty when it is none. */
    public static Optional<CaseNumber> read(String typed) {
        String number = typed.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(number).matches() ? Optional.of(new CaseNumber(number)) : Optional.empty();
    }

    public CaseSeries series() {
        return CaseSeries.ofCode(value.substring(0, LETTERS)).orElseThrow();
    }

    @Override
    public String toString() {
        return value;
    }
}
