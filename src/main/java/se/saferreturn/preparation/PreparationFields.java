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
    /** The decisions of the authorities; the keys of what is asked about each begin so. */
    public static final String BEST_INTERESTS_SWEDEN = "bestInterestsSweden";

    public static final String BEST_INTERESTS_HOME = "bestInterestsHome";
    public static final String CHILD_CARER_ASSESSED_BY = "childCarerAssessedBy";
    public static final String CHILDREN_ALONG = "childrenAlong";
    public static final String CHILD_ALONG_NAME = "childAlongName";
    public static final String CHILD_CARER_NAME = "childCarerName";
    public static final String CHILD_CARER_FIT = "childCarerFit";
    public static final String CHILD_CARER_RELATION = "childCarerRelation";
    public static final String CHILD_CUSTODIAN_NAME = "childCustodianName";
    public static final String CHILD_HANDOVER_ON = "childHandoverOn";
    public static final String CHILD_HANDOVER_PLACE = "childHandoverPlace";
    public static final String CHILD_OPINION = "childOpinion";
    public static final String CHILD_RESPONSIBLE_BY = "childResponsibleBy";
    public static final String CHILD_SAFEGUARDS_LACK = "childSafeguardsLack";
    public static final String CHILD_SAFEGUARDS_SIGNED = "childSafeguardsSigned";
    public static final String GUARDIAN_APPOINTED = "guardianAppointed";
    public static final String GUARDIAN_NAME = "guardianName";
    public static final String THREAT_DETAILS = "threatDetails";

    private PreparationFields() {}
}
