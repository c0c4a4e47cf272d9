package se.saferreturn.reintegration;

/** Keys of what is said at the arrival, of support as it is planned and given, and of what is asked in a follow-up. */
public final class ReintegrationFields {

    public static final String MEDICAL_CARE = "medicalCare";
    public static final String ARRIVAL_NEEDS = "arrivalNeeds";
    public static final String ESCORT_INCIDENTS = "escortIncidents";
    public static final String ACCOMMODATION = "accommodation";
    public static final String ACCOMMODATION_SAFE = "accommodationSafe";
    public static final String EARLY_CONTACT_REACHED = "earlyContactReached";
    public static final String EARLY_SAFE = "earlySafe";
    public static final String EARLY_TRAFFICKER_CONTACT = "earlyTraffickerContact";
    public static final String EARLY_NEEDS_MET = "earlyNeedsMet";
    public static final String AGREED = "agreed";
    public static final String FIRST_MONTH_ITEMS = "firstMonthItems";
    public static final String REINTEGRATION_ITEMS = "reintegrationItems";
    public static final String MEASURE_AREA = "measureArea";
    public static final String MEASURE_PROVIDER = "measureProvider";
    public static final String MEASURE_PLANNED = "measurePlanned";
    public static final String MEASURE_AMOUNT = "measureAmount";
    public static final String MEASURE_CURRENCY = "measureCurrency";
    public static final String PLANNED_GRANTS = "plannedGrants";
    public static final String PLANNED_GRANT_AGREED = "plannedGrantAgreed";
    public static final String PLANNED_GRANT_KIND = "plannedGrantKind";
    public static final String PLANNED_GRANT_AMOUNT = "plannedGrantAmount";
    public static final String PLANNED_GRANT_CURRENCY = "plannedGrantCurrency";
    public static final String PLANNED_GRANT_PURPOSE = "plannedGrantPurpose";
    public static final String GRANT_AMOUNT = "grantAmount";
    public static final String GRANT_CURRENCY = "grantCurrency";
    public static final String GRANT_PURPOSE = "grantPurpose";
    public static final String FOLLOW_UP_ON = "followUpOn";
    public static final String FOLLOW_UP_COURSE = "followUpCourse";
    public static final String HELD_ON = "heldOn";
    public static final String SIGNS = "signs";
    public static final String INDEX = "index";
    public static final String SIGN_NEW_DEBT = "signNewDebt";
    public static final String SIGN_DOCUMENTS_HELD = "signDocumentsHeld";
    public static final String SIGN_RECRUITER = "signRecruiter";
    public static final String SIGN_LEAVING = "signLeaving";
    public static final String SIGN_VIOLENCE = "signViolence";
    public static final String FEELS_SAFE = "feelsSafe";
    public static final String WANTS_HELP = "wantsHelp";
    public static final String TRAFFICKER_CONTACT = "traffickerContact";
    public static final String EXPLOITED_AGAIN = "exploitedAgain";
    public static final String WANTS_FURTHER_CONTACT = "wantsFurtherContact";
    public static final String ECONOMIC_DAILY_NEEDS = "economicDailyNeeds";
    public static final String ECONOMIC_WORK = "economicWork";
    public static final String ECONOMIC_HOUSING = "economicHousing";
    public static final String ECONOMIC_DEBT = "economicDebt";
    public static final String SOCIAL_SUPPORT = "socialSupport";
    public static final String SOCIAL_FAMILY = "socialFamily";
    public static final String SOCIAL_ACCEPTANCE = "socialAcceptance";
    public static final String SOCIAL_ACCESS = "socialAccess";
    public static final String PSYCHOSOCIAL_WELLBEING = "psychosocialWellbeing";
    public static final String PSYCHOSOCIAL_CONTROL = "psychosocialControl";
    public static final String PSYCHOSOCIAL_FUTURE = "psychosocialFuture";
    public static final String PSYCHOSOCIAL_CARE = "psychosocialCare";

    private ReintegrationFields() {}
}
