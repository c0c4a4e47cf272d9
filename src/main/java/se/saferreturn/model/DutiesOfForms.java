package se.saferreturn.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.saferreturn.form.AskedField;
import se.saferreturn.form.CaseForm;
import se.saferreturn.form.Consequences;
import se.saferreturn.form.FieldType;
import se.saferreturn.form.UnsupportedFormException;
import se.saferreturn.modelfile.ModelFile;
import se.saferreturn.modelfile.ModelProblem;
import se.saferreturn.modelfile.ModelXml;

/**
 * Whether the forms that are listed still ask what safeguards rest on, and whether what must follow from a dangerous answer
 * is there to follow.
 */
final class DutiesOfForms {

    private static final List<String> LEVELS = List.of("LOW", "MEDIUM", "HIGH", "STOP");

    private static final Set<FieldType> WITH_OPTIONS =
            Set.of(FieldType.RADIO, FieldType.SELECT, FieldType.CHECKLIST, FieldType.TAGLIST, FieldType.CHECKBOX);

    private final FormDuties duties;
    private final Set<String> elements;
    private final List<ModelProblem> problems = new ArrayList<>();

    private DutiesOfForms(FormDuties duties, Set<String> elements) {
        this.duties = duties;
        this.elements = elements;
    }

    static List<ModelProblem> problems(List<ModelFile> files, FormDuties duties) {
        Set<String> elements = files.stream()
                .filter(ModelFile::isProcess)
                .flatMap(file -> ModelXml.withAllInside(ModelXml.rootOf(file)))
                .map(element -> element.getAttribute("id"))
                .collect(Collectors.toSet());
        DutiesOfForms look = new DutiesOfForms(duties, elements);
        files.stream().filter(ModelFile::isForm).forEach(look::lookAt);
        return look.problems;
    }

    private void lookAt(ModelFile file) {
        CaseForm form;
        try {
            form = CaseForm.parse(file.text());
        } catch (UnsupportedFormException refusedElsewhere) {
            return;
        }
        Map<String, AskedField> asked =
                form.asked().stream().collect(Collectors.toMap(AskedField::key, field -> field, (one, other) -> one));
        duties.questionsOf(file.id()).forEach(key -> {
            AskedField field = asked.get(key);
            if (field == null || !field.required()) {
                refuse(file, key, "is not asked for, and a safeguard rests on it: ask for it, as required.");
            }
        });
        if (duties.saysWhatFollows(file.id())) {
            lookForMarks(file, form);
        }
        form.consequences().forEach((key, said) -> lookAtRoads(file, key, said));
    }

    private void lookForMarks(ModelFile file, CaseForm form) {
        form.asked().stream()
                .filter(field -> WITH_OPTIONS.contains(field.type()))
                .map(AskedField::key)
                .filter(key -> !form.confirmations().contains(key)
                        && !form.consequences().containsKey(key))
                .forEach(key -> refuse(
                        file,
                        key,
                        "does not say what follows from its options: give each the property "
                                + Consequences.LEADS_TO + "VALUE with the task, event or level that must follow, or "
                                + Consequences.HARMLESS + "VALUE with the reason why nothing has to."));
    }

    /** A form that is deployed without a process is looked at when it is deployed with one. */
    private void lookAtRoads(ModelFile file, String key, Consequences said) {
        said.roads()
                .forEach((option, roads) -> roads.stream()
                        .filter(road -> !LEVELS.contains(road) && !elements.isEmpty() && !elements.contains(road))
                        .forEach(road -> refuse(
                                file,
                                key,
                                Consequences.LEADS_TO + option + " = " + road
                                        + " names no task, event or level that is there: write the id of one, or "
                                        + String.join(", ", LEVELS) + ".")));
    }

    private void refuse(ModelFile file, String key, String text) {
        problems.add(new ModelProblem(file.name(), key, text));
    }
}
