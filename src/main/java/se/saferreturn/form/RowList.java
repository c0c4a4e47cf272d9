package se.saferreturn.form;

import java.util.List;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * A list whose rows are answered by the same fields.
 *
 * @param startRows empty rows shown while nothing is known
 * @param growing whether people may add and remove rows
 * @param fewestRows rows that must be answered; the browser does not know this rule
 * @param mostRows rows that may be answered, {@link #MOST_ROWS} at most
 */
record RowList(
        String path,
        String label,
        @Nullable ParsedExpression hide,
        Lock lock,
        int startRows,
        boolean growing,
        int fewestRows,
        int mostRows,
        List<FormNode> children)
        implements FormNode {

    /** A list longer than this is not read by anyone, and costs the square of its length in conditions. */
    static final int MOST_ROWS = 100;
}
