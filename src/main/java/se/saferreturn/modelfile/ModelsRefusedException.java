package se.saferreturn.modelfile;

import java.util.List;
import java.util.stream.Collectors;

/** A deployment that must not run here. The message is for the process designer: each element and its cure. */
public final class ModelsRefusedException extends RuntimeException {

    private static final int MOST_SHOWN = 20;

    public ModelsRefusedException(List<ModelProblem> problems) {
        super(problems.stream()
                .limit(MOST_SHOWN)
                .map(ModelProblem::toString)
                .collect(Collectors.joining(
                        "\n", "Nothing has been deployed. Please correct this first:\n", more(problems.size()))));
    }

    private static String more(int problems) {
        return problems > MOST_SHOWN ? "\nand " + (problems - MOST_SHOWN) + " more." : "";
    }
}
