package se.saferreturn.routing;

/** The ids of the tasks that the code looks for; each stands in a model in {@code processes}. */
public final class TaskIds {

    public static final String ASSESS_REFERRAL = "Task_AssessReferral";
    public static final String COMPARE_DUPLICATES = "Task_CompareDuplicates";
    public static final String ASSESS_RISK = "Task_AssessRisk";
    public static final String ACT_ON_THREAT = "Task_ActOnThreat";
    public static final String ACT_ON_THREAT_COORDINATOR = "Task_ActOnThreatCoordinator";
    public static final String CONFIRM_DESTINATION = "Task_ConfirmDestination";
    public static final String DECIDE_AFTER_WITHDRAWAL = "Task_DecideAfterWithdrawal";
    public static final String CONFIRM_DEPARTURE = "Task_ConfirmDeparture";
    public static final String HANDLE_MISSED_DEPARTURE = "Task_HandleMissedDeparture";
    public static final String ASSESS_THREAT_RISK = "Task_AssessThreatRisk";
    public static final String ACT_ON_FOLLOW_UP = "Task_ActOnFollowUp";
    public static final String CARRY_OUT_DATA_REQUEST = "Task_CarryOutDataRequest";
    public static final String CONFIRM_ERASURE = "Task_ConfirmErasure";

    private TaskIds() {}
}
