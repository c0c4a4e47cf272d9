package se.saferreturn.casefile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one case, or one enquiry or request, everywhere: business key in the engine, key of the case file, number on
 * letters.
 *
 * @param value such as {@code SR-YYYY-NNNNN}: the series, the year the file was opened and a running number in that year
 */
public record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("(SR|HE|DR)-\\d{4}-\\d{5}");
    private static final Pattern TYPED = Pattern.compile("(SR|HE|DR)-?([0-9]{4})-?([0-9]{5})");
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

    /**
     * The number that was typed or pasted: with blanks in or around it, in small letters, with dashes of
     * any kind or without; empty when
     * it is none.
     */
    public static Optional<CaseNumber> read(String typed) {
        Matcher number = TYPED.matcher(PastedText.number(typed).toUpperCase(Locale.ROOT));
        return number.matches()
                ? Optional.of(new CaseNumber(number.group(1) + "-" + number.group(2) + "-" + number.group(3)))
                : Optional.empty();
    }

    public CaseSeries series() {
        return CaseSeries.ofCode(value.substring(0, LETTERS)).orElseThrow();
    }

    @Override
    public String toString() {
        return value;
    }
}
