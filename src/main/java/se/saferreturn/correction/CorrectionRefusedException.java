package se.saferreturn.correction;

import java.util.List;

/** A correction that is not taken. The words name the field and what to do, and repeat no answer. */
public class CorrectionRefusedException extends RuntimeException {

    private final boolean conflict;
    private final List<String> fields;

    private CorrectionRefusedException(String words, boolean conflict, List<String> fields) {
        super(words);
        this.conflict = conflict;
        this.fields = List.copyOf(fields);
    }

    /** What was sent is not right. */
    public static CorrectionRefusedException because(String words, List<String> fields) {
        return new CorrectionRefusedException(words, false, fields);
    }

    /** It does not fit how the case stands now. */
    public static CorrectionRefusedException asItStands(String words) {
        return new CorrectionRefusedException(words, true, List.of());
    }

    public String words() {
        return String.valueOf(getMessage());
    }

    public boolean isConflict() {
        return conflict;
    }

    /** Keys of the fields that are meant, which may be others than those that were sent. */
    public List<String> fields() {
        return fields;
    }
}
