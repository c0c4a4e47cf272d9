package se.saferreturn.reminder;

/** Keys of what a reminder says of the day. */
public final class ReminderFields {

    public static final String REMINDED_OF = "remindedOf";
    public static final String REMINDED_OF_DAY = "remindedOfDay";

    private ReminderFields() {}
}
