package se.saferreturn.routing;

/**
 * The names of the routing facts that the code reads or sets; each is declared in {@code processes/routing-facts.yaml}.
 * A field of a form with such a key is the fact.
 */
public final class FactNames {

    public static final String ENQUIRY_URGENT = "enquiryUrgent";
    public static final String ENQUIRY_OUTCOME = "enquiryOutcome";
    public static final String COUNTY = "county";
    public static final String COUNTRY_OF_RETURN = "countryOfReturn";

    /** The box "Under 18", and the fact that follows from all answers that tell of the age. */
    public static final String MINOR = "minor";

    /** Which reminder it is, counted from 1 in its case. */
    public static final String REMINDER = "reminder";

    /** Worked out from the day before which something must be done. */
    public static final String ACT_BEFORE_NEAR = "actBeforeNear";

    public static final String URGENT = "urgent";
    public static final String POSSIBLE_DUPLICATES = "possibleDuplicates";

    /** Which comparison it is, counted from 1 in its case. */
    public static final String LEARNT_MATCH = "learntMatch";

    public static final String ADMISSION_BY_COORDINATOR = "admissionByCoordinator";
    public static final String ADMISSION_BY_IOM = "admissionByIom";
    public static final String CONSENT_IOM = "consentIom";
    public static final String CONSENT_MISSION = "consentMission";
    public static final String CONSENT_POLICE_SWEDEN = "consentPoliceSweden";
    public static final String CONSENT_POLICE_HOME = "consentPoliceHome";
    public static final String CONSENT_CONTACT_AFTER_RETURN = "consentContactAfterReturn";
    public static final String CONSENT_STATISTICS = "consentStatistics";
    public static final String POLICE_OBJECTION = "policeObjection";
    public static final String RISK_LEVEL = "riskLevel";
    public static final String RISK_ASSESSED_ON = "riskAssessedOn";
    public static final String ESCORT = "escort";
    public static final String CHILD_SAFEGUARDS = "childSafeguards";
    public static final String PLANNED_DEPARTURE = "plannedDeparture";
    public static final String PLANNED_ARRIVAL = "plannedArrival";
    public static final String LEG_COUNT = "legCount";
    public static final String DEPARTURE_EXPECTED_AT = "departureExpectedAt";
    public static final String ARRIVAL_EXPECTED_AT = "arrivalExpectedAt";
    public static final String ARRIVAL_ZONE = "arrivalZone";

    /** The number of the leg that is under way, counted from 1. */
    public static final String LEG = "leg";

    public static final String LEG_EXPECTED_AT = "legExpectedAt";
    public static final String LEG_ZONE = "legZone";
    public static final String DEPARTURE_CHECK = "departureCheck";

    /** Whether a threat came between the planned departure and its confirmation. */
    public static final String PERHAPS_ON_THE_WAY = "perhapsOnTheWay";

    public static final String TRAVEL_STAGE = "travelStage";
    public static final String TRAVEL_OUTCOME = "travelOutcome";
    public static final String DEPARTED_ON = "departedOn";
    public static final String ARRIVED_ON = "arrivedOn";
    public static final String HOME_ALREADY = "homeAlready";
    public static final String AGREEMENT_BY_PERSON = "agreementByPerson";
    public static final String FIRST_MONTH_COUNT = "firstMonthCount";
    public static final String MEASURE_COUNT = "measureCount";
    public static final String GRANT_COUNT = "grantCount";
    public static final String ADDED_SUPPORT = "addedSupport";
    public static final String GRANT_ABOVE_CEILING = "grantAboveCeiling";
    public static final String FOLLOW_UP = "followUp";
    public static final String FOLLOW_UP_COUNT = "followUpCount";
    public static final String FOLLOW_UPS_FROM = "followUpsFrom";
    public static final String FOLLOW_UP_DUE = "followUpDue";
    public static final String FOLLOW_UP_REACHED = "followUpReached";
    public static final String FOLLOW_UP_NEEDS_ACTION = "followUpNeedsAction";
    public static final String EVENT_KIND = "eventKind";
    public static final String DATA_REQUEST_KIND = "dataRequestKind";
    public static final String DATA_REQUEST_DECISION = "dataRequestDecision";
    public static final String RETENTION_DECISION = "retentionDecision";
    public static final String RETENTION_GROUNDS = "retentionGrounds";

    /** Names the task that an alarm is about. */
    public static final String OVERDUE_TASK = "overdueTask";

    /** Says whose work it is. */
    public static final String OVERDUE_WORK_OF = "overdueWorkOf";

    public static final String REGION = "region";
    public static final String PRIORITY = "priority";
    public static final String ATTEMPT = "attempt";
    public static final String REOPENED = "reopened";
    public static final String EMERGENCY = "emergency";
    public static final String OUTCOME = "outcome";
    public static final String GRANT = "grant";
    public static final String MEASURE = "measure";

    private FactNames() {}
}
