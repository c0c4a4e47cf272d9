package se.saferreturn.preparation;

/** Keys of what is said about a risk beside its categories. */
public final class PreparationFields {

    public static final String RISK_REASONS = "riskReasons";
    public static final String RISK_APPROVAL = "riskApproval";
    public static final String RISK_APPROVAL_REASON = "riskApprovalReason";
    public static final String RISK_APPROVAL_CONDITIONS = "riskApprovalConditions";
    public static final String THREAT_DETAILS = "threatDetails";

    private PreparationFields() {}
}
