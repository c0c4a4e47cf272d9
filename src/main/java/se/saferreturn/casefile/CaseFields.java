package se.saferreturn.casefile;

/** Keys of the fields that name files. */
public final class CaseFields {

    /** In the heading of forms, and the field of those that name a case; it stands in no entry. */
    public static final String CASE_NUMBER = "caseNumber";

    /** The closed case that a new one carries on. */
    public static final String PREVIOUS_CASE_NUMBER = "previousCaseNumber";

    public static final String DATA_REQUEST_CASE_NUMBER = "dataRequestCaseNumber";
    public static final String DATA_REQUEST_CASES = "dataRequestCases";

    private CaseFields() {}
}
