package se.saferreturn.datarequest;

/** Keys of what a person asks about their data, and of how they were answered. */
public final class DataRequestFields {

    public static final String REQUESTED_BY = "dataRequestedBy";
    public static final String DECISION_REASON = "dataRequestDecisionReason";
    public static final String ANSWERED_HOW = "dataRequestAnsweredHow";
    public static final String REFUSAL_EXPLAINED_HOW = "refusalExplainedHow";
    public static final String CORRECTION_TEXT = "correctionText";
    public static final String CORRECTED_PERSON_NAME = "correctedPersonName";
    public static final String CORRECTED_BIRTH_DATE = "correctedBirthDate";

    private DataRequestFields() {}
}
