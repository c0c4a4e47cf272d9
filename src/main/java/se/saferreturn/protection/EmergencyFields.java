package se.saferreturn.protection;

/** Keys of what the reviewer of an emergency access is shown. */
public final class EmergencyFields {

    public static final String EMERGENCY_OPENED_BY = "emergencyOpenedBy";
    public static final String EMERGENCY_OPENED_AT = "emergencyOpenedAt";
    public static final String EMERGENCY_OPEN_UNTIL = "emergencyOpenUntil";

    private EmergencyFields() {}
}
