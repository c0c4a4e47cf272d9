package se.saferreturn.retention;

/** Keys of what is asked and decided about a file whose time is over. */
public final class RetentionFields {

    public static final String DOUBTS = "retentionDoubts";
    public static final String LAST_NOTE_ON = "retentionLastNoteOn";
    public static final String ERASE_BY = "retentionEraseBy";
    public static final String KEEP_UNTIL = "retentionKeepUntil";
    public static final String REASON = "retentionReason";

    private RetentionFields() {}
}
