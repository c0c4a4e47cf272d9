package se.saferreturn.form;

/**
 * One answer that a form asks for or shows, at the top level of what it submits.
 *
 * @param key name of the answer in the submission and in the case file
 * @param label what people read beside the field; the key, if the form gives no plain label
 * @param type component of the form
 * @param readOnly whether the form always only shows it; a field that is read-only under a condition is {@code false}
 * @param askAgain whether an earlier answer is not filled in, since a person has to give it anew each time
 */
public record FormField(String key, String label, FieldType type, boolean readOnly, boolean askAgain) {}
