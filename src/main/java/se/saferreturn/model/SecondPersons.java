package se.saferreturn.model;

import static se.saferreturn.model.ProcessSafety.CAMUNDA;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import se.saferreturn.modelfile.ModelProblem;
import se.saferreturn.modelfile.ModelXml;

/** Whether a process still has every decision that wants a second person, and says so at the task. */
final class SecondPersons {

    private static final String PROPERTY = "secondPersonTo";
    private static final String PART = "caseFileScope";

    private final String file;
    private final Element process;
    private final List<ModelProblem> problems = new ArrayList<>();

    private SecondPersons(String file, Element process) {
        this.file = file;
        this.process = process;
    }

    static List<ModelProblem> problems(String id, Element root, FormDuties duties) {
        return ModelXml.children(root, "process")
                .flatMap(process -> {
                    SecondPersons look = new SecondPersons(id + ".bpmn", process);
                    duties.decisionsIn(id).forEach(look::lookFor);
                    return look.problems.stream();
                })
                .toList();
    }

    private void lookFor(FormDuties.Decision decision) {
        List<Element> deciding = ModelXml.withAllInside(process)
                .filter(element -> "userTask".equals(element.getLocalName()))
                .filter(task -> task.getAttribute("id").equals(decision.task())
                        || task.getAttributeNS(CAMUNDA, "formRef").equals(decision.form()))
                .toList();
        if (deciding.stream().noneMatch(task -> task.getAttribute("id").equals(decision.task()))) {
            problems.add(new ModelProblem(
                    file,
                    decision.task(),
                    "is missing: this task needs a second person, with the form " + decision.form()
                            + " and the property " + PROPERTY + " = " + String.join(",", decision.to()) + "."));
        }
        deciding.forEach(task -> lookAt(task, decision));
    }

    private void lookAt(Element task, FormDuties.Decision decision) {
        String where = ModelXml.whereIs(task);
        if (!task.getAttributeNS(CAMUNDA, "formRef").equals(decision.form())) {
            problems.add(new ModelProblem(
                    file, where, "decides with the form " + decision.form() + ": choose that form again."));
        }
        Set<String> named = ModelXml.properties(task, PROPERTY)
                .flatMap(forms -> Arrays.stream(forms.split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());
        if (!named.containsAll(decision.to())) {
            problems.add(new ModelProblem(
                    file,
                    where,
                    "needs a second person: give it the property " + PROPERTY + " = " + String.join(",", decision.to())
                            + "."));
        }
        String by = decision.by();
        if (by != null && !task.getAttributeNS(CAMUNDA, "candidateGroups").equals(by)) {
            problems.add(new ModelProblem(
                    file, where, "is decided by " + by + " and by nobody else: give it that candidate group."));
        }
        String part = ModelXml.properties(task, PART)
                .findFirst()
                .or(() -> ModelXml.properties(process, PART).findFirst())
                .orElse(null);
        if (!Objects.equals(part, decision.part())) {
            problems.add(new ModelProblem(
                    file,
                    where,
                    "decides on another part of the case than what it decides on: "
                            + (decision.part() == null
                                    ? "remove the property " + PART + "."
                                    : "give it the property " + PART + " = " + decision.part() + ".")));
        }
    }
}
