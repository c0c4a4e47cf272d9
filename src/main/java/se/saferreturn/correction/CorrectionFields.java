package se.saferreturn.correction;

/** Key of what follows from a correction. */
public final class CorrectionFields {

    public static final String CORRECTION_FOLLOWS = "correctionFollows";

    private CorrectionFields() {}
}
