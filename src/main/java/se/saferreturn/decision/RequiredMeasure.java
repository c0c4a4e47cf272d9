package se.saferreturn.decision;

import java.util.Arrays;
import java.util.Optional;

/** Measures that a risk assessment can require and that the programme makes sure of by itself; there are others. */
public enum RequiredMeasure {
    /** Somebody travels with the person. */
    ESCORT("escort"),
    /** Somebody with medical training travels with the person. */
    MEDICAL_ESCORT("medicalEscort"),
    /** There is a bed where the person arrives. */
    SHELTER_ON_ARRIVAL("shelterOnArrival");

    private final String code;

    RequiredMeasure(String code) {
        this.code = code;
    }

    /** The code in the table {@code risk-level} and in forms. */
    public String code() {
        return code;
    }

    /** Finds one of these by its code; empty for all other measures. */
    public static Optional<RequiredMeasure> ofCode(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code.equals(code))
                .findFirst();
    }
}
