package se.saferreturn.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.saferreturn.decision.TableContracts;
import se.saferreturn.expression.Vocabulary;
import se.saferreturn.modelfile.ModelFile;
import se.saferreturn.modelfile.ModelProblem;
import se.saferreturn.modelfile.ModelXml;
import se.saferreturn.modelfile.ModelsRefusedException;

/** Decides which models may be deployed. */
public final class DeploymentGate {

    private static final Pattern NAME =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,99}/)?[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.(bpmn|dmn|form)");
    private static final int LARGEST_FILE = 2 * 1024 * 1024;

    private final Vocabulary vocabulary;
    private final Powers powers;
    private final FormDuties duties;
    private final TableContracts tables;

    public DeploymentGate(Vocabulary vocabulary, Powers powers, FormDuties duties, TableContracts tables) {
        this.vocabulary = vocabulary;
        this.powers = powers;
        this.duties = duties;
        this.tables = tables;
    }

    /**
     * Makes sure that nothing in the models reaches further than the programme: holds for every model, whoever deploys it
     * and whenever it is read again.
     *
     * @throws ModelsRefusedException something in them must not run here; names every element
     */
    public void requireSafe(List<ModelFile> files) {
        refuse(files.stream().flatMap(file -> dangers(file).stream()).toList());
    }

    /**
     * Makes sure that the models work together with the rest of the programme.
     *
     * @throws ModelsRefusedException they would not; names every element
     */
    public void requireComplete(List<ModelFile> files) {
        requireSafe(files);
        refuse(ProgrammeRules.problems(files, vocabulary, powers, duties, tables));
    }

    private List<ModelProblem> dangers(ModelFile file) {
        if (!NAME.matcher(file.name()).matches()) {
            return List.of(new ModelProblem(
                    "A file",
                    "name",
                    "only processes (.bpmn), decisions (.dmn) and forms (.form) are deployed here, with"
                            + " letters, digits and hyphens in their names."));
        }
        if (file.size() > LARGEST_FILE) {
            return List.of(new ModelProblem(file.name(), "file", "is larger than 2 MB: divide it."));
        }
        try {
            return file.isForm()
                    ? FormSafety.problems(file)
                    : file.isDecision()
                            ? DecisionSafety.problems(file, ModelXml.rootOf(file))
                            : ProcessSafety.problems(file, ModelXml.rootOf(file), vocabulary);
        } catch (ModelsRefusedException unreadable) {
            return List.of(new ModelProblem(
                    file.name(),
                    "file",
                    "is no XML, or has a DOCTYPE or entities: save it with the Camunda Modeler," + " without either."));
        }
    }

    private static void refuse(List<ModelProblem> problems) {
        if (!problems.isEmpty()) {
            throw new ModelsRefusedException(new ArrayList<>(problems));
        }
    }
}
