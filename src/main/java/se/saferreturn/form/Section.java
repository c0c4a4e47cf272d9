package se.saferreturn.form;

import java.util.List;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * A group of components.
 *
 * @param path key of the object that holds its answers; null if they stand beside those around it
 */
record Section(
        @Nullable String path, String label, @Nullable ParsedExpression hide, Lock lock, List<FormNode> children)
        implements FormNode {

    /** What stands in place of a label where the form gives none. */
    static final String WITHOUT_LABEL = "group";
}
