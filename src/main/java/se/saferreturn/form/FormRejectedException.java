package se.saferreturn.form;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A submission that the form does not allow. The message lists what to correct in the user's words, and contains nothing
 * that was submitted.
 */
public final class FormRejectedException extends RuntimeException {

    private final List<FieldProblem> problems;

    FormRejectedException(List<FieldProblem> problems) {
        super(problems.stream().map(problem -> problem + ".").collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    /** What to correct, in the order of the form; never empty. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
