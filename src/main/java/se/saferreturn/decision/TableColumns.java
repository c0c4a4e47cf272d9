package se.saferreturn.decision;

/** Columns and outputs of the programme's tables that are no routing facts. */
public final class TableColumns {

    public static final String IMMEDIATE_DANGER = "immediateDanger";
    public static final String SAFE_TONIGHT = "safeTonight";
    public static final String NEEDS_ACUTE_CARE = "needsAcuteCare";
    public static final String SELF_HARM = "selfHarm";
    public static final String SAFE_PLACE_KIND = "safePlaceKind";
    public static final String ACT_BEFORE = "actBefore";
    public static final String WITH_EXPLOITERS = "withExploiters";

    public static final String URGENCY_REASON = "urgencyReason";
    public static final String MEDICAL_ESCORT_ADVISED = "medicalEscortAdvised";
    public static final String RISK_TRAFFICKERS = "riskTraffickers";
    public static final String RISK_DEBT = "riskDebt";
    public static final String RISK_STATE_PROTECTION = "riskStateProtection";
    public static final String RISK_CHILD = "riskChild";
    public static final String RISK_MEASURES = "riskMeasures";
    public static final String ASSISTANCE_IN_TRANSIT = "assistanceInTransit";
    public static final String ESCORT_REASON = "escortReason";
    public static final String GRANT_KIND = "grantKind";
    public static final String GRANT_CEILING = "grantCeiling";
    public static final String GRANT_CEILING_CURRENCY = "grantCeilingCurrency";

    private TableColumns() {}
}
