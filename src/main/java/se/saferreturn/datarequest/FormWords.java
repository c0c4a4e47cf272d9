package se.saferreturn.datarequest;

import java.util.Optional;

/** What people read beside the answers of a file. */
public interface FormWords {

    /** The heading of a form, or a name for a record that the system made. */
    String heading(String form);

    /** The label of a field; the key itself where no form has such a field. */
    String label(String key);

    /** The label of an option of a field; empty where the answer is no option. */
    Optional<String> option(String key, String value);
}
