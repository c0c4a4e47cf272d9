package se.saferreturn.routing;

/** The ids of the processes that the code names; each is a model in {@code processes}. */
public final class ProcessIds {

    public static final String RETURN_CASE = "return-case";
    public static final String HOTLINE_ENQUIRY = "hotline-enquiry";
    public static final String DATA_REQUEST = "data-request";
    public static final String CASE_EVENT = "case-event";
    public static final String BEFORE_TRAVEL = "before-travel";
    public static final String TRAVEL = "travel";
    public static final String AFTER_RETURN = "after-return";
    public static final String FOLLOW_UP = "follow-up";
    public static final String GRANT_PAYMENT = "grant-payment";
    public static final String RETENTION_REVIEW = "retention-review";
    public static final String OVERDUE_WORK = "overdue-work";

    private ProcessIds() {}
}
