package se.saferreturn.form;

/**
 * One reason why a submission was refused. Never carries what was submitted: it may be written to a log.
 *
 * @param key where: the field's key, with list rows counted from 0, such as {@code legs[1].from}
 * @param label where, in the words of the form, with rows counted from 1, such as "Legs, row 2, From"
 * @param message what to do, to be read after the label, such as "please fill this in"
 */
public record FieldProblem(String key, String label, String message) {

    /** Whether the answer is too much, since the other answers hide its field. */
    public boolean isNotAsked() {
        return message.equals(FormCheck.NOT_ASKED);
    }

    @Override
    public String toString() {
        return label + ": " + message;
    }
}
