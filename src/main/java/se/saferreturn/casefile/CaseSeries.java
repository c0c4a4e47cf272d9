package se.saferreturn.casefile;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that have numbers of their own, counted from 1 in every year. */
public enum CaseSeries {
    RETURN_CASE("SR"),
    HOTLINE_ENQUIRY("HE"),
    DATA_REQUEST("DR");

    private final String code;

    CaseSeries(String code) {
        this.code = code;
    }

    /** The letters in front of the number. */
    public String code() {
        return code;
    }

    public static Optional<CaseSeries> ofCode(String code) {
        return Arrays.stream(values())
                .filter(series -> series.code.equals(code))
                .findFirst();
    }
}
