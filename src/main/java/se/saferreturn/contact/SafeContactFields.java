package se.saferreturn.contact;

/** Keys of what the person has told of how they can be reached. */
public final class SafeContactFields {

    public static final String CHANNELS = "safeContactChannels";
    public static final String DETAILS = "safeContactDetails";
    public static final String TIMES = "safeContactTimes";
    public static final String MAY_SAY = "safeContactMaySay";
    public static final String NEVER_BY = "safeContactNeverBy";

    private SafeContactFields() {}
}
