package se.saferreturn.preparation;

/** Keys of what is said about a risk beside its categories. */
public final class PreparationFields {

    public static final String RISK_REASONS = "riskReasons";
    public static final String RISK_APPROVAL = "riskApproval";
    public static final String RISK_APPROVAL_REASON = "riskApprovalReason";
    public static final String RISK_APPROVAL_CONDITIONS = "riskApprovalConditions";
    public static final String RISK_NOTES = "riskNotes";
    public static final String RISK_PERSONS_VIEW = "riskPersonsView";
    public static final String RISK_DIFFERENCE_REASON = "riskDifferenceReason";
    public static final String RISK_RAISED_TO = "riskRaisedTo";
    public static final String RISK_RAISED_REASON = "riskRaisedReason";
    public static final String RISK_SOURCES = "riskSources";
    public static final String CHILD_CARER_ASSESSED_BY = "childCarerAssessedBy";
    public static final String THREAT_DETAILS = "threatDetails";

    private PreparationFields() {}
}
