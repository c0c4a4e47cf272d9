package se.saferreturn.model;

import static se.saferreturn.model.ProcessSafety.CAMUNDA;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import se.saferreturn.casefile.CaseFields;
import se.saferreturn.expression.Vocabulary;
import se.saferreturn.modelfile.ModelProblem;
import se.saferreturn.modelfile.ModelXml;

/**
 * Keeps a process to its own case: how it starts, whose number it hands on, and which steps, forms and facts are its own.
 * What a process could do in a case that is not its own, its designer could do.
 */
final class ProcessPowers {

    private static final Set<String> KEY_HANDED_ON =
            Set.of("#{execution.processBusinessKey}", "${execution.processBusinessKey}");

    private static final String FILE = "caseFile";
    private static final Set<String> SERIES = Set.of("SR", "HE", "DR");

    private final String id;
    private final Element root;
    private final Powers powers;
    private final FormDuties duties;
    private final Vocabulary vocabulary;
    private final List<ModelProblem> problems = new ArrayList<>();

    private ProcessPowers(String id, Element root, Powers powers, FormDuties duties, Vocabulary vocabulary) {
        this.id = id;
        this.root = root;
        this.powers = powers;
        this.duties = duties;
        this.vocabulary = vocabulary;
    }

    static List<ModelProblem> problems(
            String id, Element root, Powers powers, FormDuties duties, Vocabulary vocabulary) {
        ProcessPowers look = new ProcessPowers(id, root, powers, duties, vocabulary);
        ModelXml.children(root, "process").forEach(look::lookAt);
        return look.problems;
    }

    private void lookAt(Element process) {
        lookAtFile(process);
        ModelXml.children(process, "startEvent").forEach(this::lookAtStart);
        ModelXml.withAllInside(root).forEach(element -> {
            lookAtElement(element);
            lookAtSteps(element);
            lookAtFacts(element);
            lookAtWords(element);
        });
    }

    /** A start form that names its case adds to any case that is there. */
    private void lookAtFile(Element process) {
        ModelXml.properties(process, FILE).forEach(file -> {
            String own = powers.of(id).file();
            boolean mayBe = own == null ? SERIES.contains(file) : own.equals(file);
            if (!mayBe) {
                refuse(
                        process,
                        file.equals(CaseFields.CASE_NUMBER)
                                ? "its start form may not take a case that is there; that is for case-event. Give "
                                        + FILE + " the value SR, HE or DR."
                                : "\"" + file + "\" is not whose file it begins: give " + FILE + " the value "
                                        + (own == null ? "SR, HE or DR." : own + "."));
            }
        });
    }

    private void lookAtStart(Element start) {
        List<Element> events = ModelXml.children(start)
                .filter(child -> Objects.toString(child.getLocalName(), "").endsWith("EventDefinition"))
                .toList();
        List<String> messages = powers.of(id).startMessages();
        for (Element event : events) {
            String message = event.getLocalName().equals("messageEventDefinition")
                    ? messageName(event).orElse("")
                    : null;
            if (message == null) {
                refuse(
                        start,
                        "a process starts by a form, by a call" + messagesInWords(messages)
                                + ": what starts by itself, by a signal or a condition, nobody in a case has begun.");
            } else if (!messages.contains(message)) {
                refuse(
                        start,
                        "the message \"" + message + "\" does not start " + id + "; it starts by a form or by a call"
                                + messagesInWords(messages) + ".");
            }
        }
    }

    private static String messagesInWords(List<String> messages) {
        return messages.isEmpty() ? "" : ", or by the message " + String.join(" or ", messages);
    }

    private Optional<String> messageName(Element event) {
        return ModelXml.children(root, "message")
                .filter(message -> message.getAttribute("id").equals(event.getAttribute("messageRef")))
                .map(message -> message.getAttribute("name"))
                .findFirst();
    }

    private void lookAtElement(Element element) {
        switch (Objects.toString(element.getLocalName(), "")) {
            case "callActivity" -> lookAtCall(element);
            case "message" -> {
                if (element.getAttribute("name").contains("{")) {
                    refuse(element, "a message has a name and no expression, which could make it another one's.");
                }
            }
            case "signal", "signalEventDefinition" ->
                refuse(element, "a signal reaches every case at once: use a message, which stays in its own case.");
            case "userTask" -> lookAtTask(element);
            default -> {
                // has no more power than its steps
            }
        }
        if (element.getAttribute("instantiate").equals("true")) {
            refuse(element, "only a start event starts a process: remove instantiate.");
        }
        lookAtForm(element);
    }

    private void lookAtCall(Element call) {
        List<String> keys = ModelXml.withAllInside(call)
                .filter(inside -> inside.hasAttribute("businessKey"))
                .map(in -> in.getAttribute("businessKey"))
                .toList();
        if (keys.size() != 1 || !KEY_HANDED_ON.contains(keys.get(0).strip())) {
            refuse(
                    call,
                    (keys.isEmpty() ? "" : "the business key \"" + String.join("\", \"", keys) + "\" is not its own: ")
                            + "a process hands on the number of its own case, once and unchanged: give the call the"
                            + " business key #{execution.processBusinessKey}.");
        }
        if (powers.actsBesides(id)) {
            refuse(call, "a process that acts in cases that are there calls no other: remove the call.");
        }
    }

    private void lookAtTask(Element task) {
        String group = task.getAttributeNS(CAMUNDA, "candidateGroups");
        List<String> groups = powers.of(id).groups();
        if (powers.actsBesides(id) && groups == null) {
            refuse(task, "a report ends when its case has it: put the task into the case's own process.");
        } else if (groups != null && !groups.contains(group)) {
            refuse(
                    task,
                    "the group \"" + group + "\" does not work with " + id + ": choose " + String.join(" or ", groups)
                            + ".");
        }
    }

    private void lookAtForm(Element element) {
        String form = element.getAttributeNS(CAMUNDA, "formRef");
        if (form.isEmpty()) {
            return;
        }
        if (!duties.belongsTo(form, id)) {
            refuse(
                    element,
                    "the form \"" + form + "\" belongs to " + String.join(", ", duties.processesOf(form))
                            + ": give yours another name.");
        } else if (powers.actsBesides(id) && !duties.processesOf(form).contains(id)) {
            refuse(
                    element,
                    "a process that acts in cases that are there shows them in its own forms only, and \"" + form
                            + "\" is none of them.");
        }
    }

    private void lookAtSteps(Element element) {
        boolean listener = CAMUNDA.equals(element.getNamespaceURI());
        String text = listener
                ? element.getAttribute("delegateExpression")
                : element.getAttributeNS(CAMUNDA, "delegateExpression");
        vocabulary.step(text).ifPresent(step -> {
            String kind = kind(element);
            Powers.OfStep where = powers.step(step).orElse(null);
            if (where == null || !where.in().contains(id) || !where.as().contains(kind)) {
                refuse(
                        element,
                        "the step ${" + step + "} does not serve here, at " + kind + " of " + id + "; it serves "
                                + (where == null
                                        ? "nowhere"
                                        : "at " + String.join(" or ", where.as()) + " of "
                                                + String.join(", ", where.in()))
                                + ". The steps of " + id + " are " + namesOf(powers.stepsOf(id)) + ".");
            }
        });
    }

    private static String namesOf(Set<String> steps) {
        return steps.isEmpty() ? "none" : String.join(", ", steps);
    }

    private static String kind(Element element) {
        String name = Objects.toString(element.getLocalName(), "");
        return name.equals("messageEventDefinition")
                ? Objects.toString(element.getParentNode().getLocalName(), "")
                : name;
    }

    /** Facts that are set without an expression. */
    private void lookAtFacts(Element element) {
        String name = Objects.toString(element.getLocalName(), "");
        if (CAMUNDA.equals(element.getNamespaceURI())) {
            switch (name) {
                case "in", "out" -> {
                    String target = element.getAttribute("target");
                    if (!target.equals(element.getAttribute("source"))) {
                        lookAtFact(element, target);
                    }
                }
                case "inputParameter", "outputParameter" -> lookAtFact(element, element.getAttribute("name"));
                default -> {
                    // sets nothing
                }
            }
        }
        for (String attribute : List.of("elementVariable", "errorCodeVariable", "errorMessageVariable")) {
            lookAtFact(element, element.getAttributeNS(CAMUNDA, attribute));
        }
        String result = element.getAttributeNS(CAMUNDA, "resultVariable");
        if (!(name.equals("businessRuleTask") && vocabulary.isDecided(result))) {
            lookAtFact(element, result);
        }
    }

    private void lookAtFact(Element element, String fact) {
        if (!fact.isEmpty()) {
            vocabulary.problemOfSetting(fact).ifPresent(problem -> refuse(element, problem));
        }
    }

    private void lookAtWords(Element element) {
        Stream.concat(
                        ModelXml.attributes(element).stream()
                                .filter(attribute -> !"delegateExpression".equals(attribute.getLocalName()))
                                .map(Attr::getValue),
                        Stream.of(ModelXml.ownText(element)))
                .forEach(text -> vocabulary.misuseIn(text).ifPresent(problem -> refuse(element, problem)));
    }

    private void refuse(Element element, String text) {
        problems.add(new ModelProblem(id + ".bpmn", ModelXml.whereIs(element), text));
    }
}
