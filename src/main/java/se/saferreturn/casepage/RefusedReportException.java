package se.saferreturn.casepage;

import java.util.List;
import se.saferreturn.form.FieldProblem;

/** A report that is not taken; the message names the field and what to do, and repeats no answer. */
public class RefusedReportException extends RuntimeException {

    private final String words;
    private final transient List<FieldProblem> fields;

    public RefusedReportException(String words) {
        this(words, List.of());
    }

    /**
     * With what to correct.
     *
     * @param fields empty when it is not about single fields
     */
    public RefusedReportException(String words, List<FieldProblem> fields) {
        super(words);
        this.words = words;
        this.fields = List.copyOf(fields);
    }

    /** What to correct, field by field. */
    public List<FieldProblem> fields() {
        return fields;
    }

    /** For the person who reports. */
    public String words() {
        return words;
    }
}
