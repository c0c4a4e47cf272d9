package se.saferreturn.model;

import static se.saferreturn.model.ProcessSafety.CAMUNDA;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import se.saferreturn.decision.TableContracts;
import se.saferreturn.decision.TableProofs;
import se.saferreturn.decision.TableReader;
import se.saferreturn.expression.Vocabulary;
import se.saferreturn.form.CaseForm;
import se.saferreturn.form.OptionLists;
import se.saferreturn.form.UnsupportedFormException;
import se.saferreturn.modelfile.ModelFile;
import se.saferreturn.modelfile.ModelProblem;
import se.saferreturn.modelfile.ModelXml;
import se.saferreturn.routing.Groups;

/**
 * What every model needs to work with the rest: work reaches a group that is there, with a form that the server checks and
 * a date by a named clock, and whatever a process uses is deployed together with it.
 */
final class ProgrammeRules {

    /** By whose facts a group is found; other facts would make the name of a group that is not there. */
    private static final Set<String> GROUPS = Set.of(
            "${groups.coordinators(region)}",
            "${groups.iom(consentIom, region)}",
            "${groups.mission(countryOfReturn, consentMission, consentIom, region)}",
            "${groups.travelling(escort, consentIom, region)}");

    private static final Set<String> FIXED_GROUPS = Set.of(
            Groups.HOTLINE,
            Groups.IOM_SWEDEN,
            Groups.ESCORTS,
            Groups.RISK_APPROVERS,
            Groups.GRANT_APPROVERS,
            Groups.FINANCE,
            Groups.SUPERVISORS,
            Groups.LOG_REVIEWERS,
            Groups.RECORDS_OFFICERS);

    private static final Pattern CLOCKS = Pattern.compile("clocks\\.\\w+\\(");
    private static final int SHORTEST_DOCUMENTATION = 80;

    /** Ends the whole case, wherever it is. */
    private static final String CLOSED_EARLY = "Error_CaseClosedEarly";

    private static final String RECORDS_OUTCOME = "${recordOutcome}";

    /** What is passed on the way from a task to an end without anybody doing anything. */
    private static final Set<String> PASSED = Set.of(
            "exclusiveGateway", "inclusiveGateway", "parallelGateway", "serviceTask", "businessRuleTask", "scriptTask");

    private final Map<String, Element> processes;
    private final Map<String, Element> decisions;
    private final Set<String> forms;
    private final List<ModelProblem> problems = new ArrayList<>();

    private ProgrammeRules(Map<String, Element> processes, Map<String, Element> decisions, Set<String> forms) {
        this.processes = processes;
        this.decisions = decisions;
        this.forms = forms;
    }

    /** Looks at a whole deployment whose files are safe. */
    static List<ModelProblem> problems(
            List<ModelFile> files, Vocabulary vocabulary, Powers powers, FormDuties duties, TableContracts tables) {
        ProgrammeRules rules = new ProgrammeRules(
                roots(files.stream().filter(ModelFile::isProcess).toList()),
                roots(files.stream().filter(ModelFile::isDecision).toList()),
                files.stream().filter(ModelFile::isForm).map(ModelFile::id).collect(Collectors.toSet()));
        rules.processes.forEach((id, root) -> {
            rules.lookAtProcess(id, root);
            rules.lookAtEndings(root, files);
            rules.problems.addAll(ProcessPowers.problems(id, root, powers, duties, vocabulary));
            rules.problems.addAll(SecondPersons.problems(id, root, duties));
        });
        rules.decisions.forEach((id, root) -> {
            rules.lookAtDecision(id, root);
            rules.lookAtTable(id, root, tables.of(id).orElse(null));
        });
        files.stream().filter(ModelFile::isForm).forEach(form -> {
            rules.lookAtForm(form);
            rules.problems.addAll(FactsInForms.problems(form, vocabulary));
        });
        rules.problems.addAll(DutiesOfForms.problems(files, duties));
        return rules.problems;
    }

    private static Map<String, Element> roots(List<ModelFile> files) {
        return files.stream().collect(Collectors.toMap(ModelFile::id, ModelXml::rootOf));
    }

    private void lookAtProcess(String id, Element root) {
        List<Element> here = ModelXml.children(root, "process").toList();
        if (here.size() != 1 || !here.get(0).getAttribute("id").equals(id)) {
            refuse(id + ".bpmn", "process", "one file holds one process, whose id is the name of the file.");
            return;
        }
        Element process = here.get(0);
        Where where = new Where(id + ".bpmn", process);
        require(where, isIn(process, "historyTimeToLive"), "needs a history time to live (P2555D).");
        require(where, hasText(process, "documentation"), "needs a documentation text.");
        ModelXml.withAllInside(process).forEach(element -> {
            Where at = new Where(id + ".bpmn", element);
            switch (element.getLocalName()) {
                case "userTask" -> lookAtUserTask(at, element);
                case "startEvent" -> lookAtForm(at, element, false);
                case "callActivity" -> lookAtCall(at, element);
                case "businessRuleTask" -> lookAtDecisionTask(at, element);
                default -> {
                    // says nothing about work or other files
                }
            }
        });
        if (camunda(process, "isStartableInTasklist").isEmpty()
                || camunda(process, "isStartableInTasklist").equals("true")) {
            long withForm = ModelXml.children(process, "startEvent")
                    .filter(start -> isIn(start, "formRef"))
                    .count();
            require(where, withForm == 1, "needs one start event with a form, or must not be startable in Tasklist.");
        }
    }

    private void lookAtUserTask(Where at, Element task) {
        require(at, !task.getAttribute("name").isBlank(), "needs a name that says what to do.");
        lookAtForm(at, task, true);
        String group = camunda(task, "candidateGroups");
        require(
                at,
                FIXED_GROUPS.contains(group) || GROUPS.contains(group),
                "needs one candidate group that works with cases, and \"" + group + "\" is none. There are "
                        + String.join(", ", new TreeSet<>(FIXED_GROUPS)) + ", "
                        + String.join(", ", new TreeSet<>(GROUPS)) + ".");
        require(
                at,
                !isIn(task, "assignee") && !isIn(task, "candidateUsers"),
                "goes to a group and not to a person: remove assignee and candidate users.");
        require(
                at,
                namesClock(camunda(task, "dueDate")),
                "needs a due date by a clock, ${clocks.due('…')}, and has \"" + camunda(task, "dueDate") + "\".");
        require(
                at,
                camunda(task, "priority").equals("${priority}")
                        || camunda(task, "priority").equals("90"),
                "needs the priority ${priority}, or 90 for an alarm.");
        require(
                at,
                ModelXml.children(task, "documentation")
                        .anyMatch(text -> ModelXml.ownText(text).length() > SHORTEST_DOCUMENTATION),
                "needs a documentation text: what to do, why, and what happens next.");
    }

    private void lookAtForm(Where at, Element element, boolean demanded) {
        String form = camunda(element, "formRef");
        if (form.isEmpty()) {
            require(at, !demanded, "needs a form: choose Camunda Forms and the form's id.");
            return;
        }
        require(at, forms.contains(form), "uses a form that is not deployed with it: add " + form + ".form.");
        require(at, camunda(element, "formRefBinding").equals("deployment"), "needs the form's binding: deployment.");
    }

    /** A form whose answer ends the case asks first. */
    private void lookAtEndings(Element root, List<ModelFile> files) {
        Map<String, Element> byId = ModelXml.withAllInside(root)
                .filter(element -> !element.getAttribute("id").isEmpty())
                .collect(Collectors.toMap(
                        element -> element.getAttribute("id"), element -> element, (one, other) -> one));
        Map<String, List<String>> next = ModelXml.withAllInside(root)
                .filter(element -> element.getLocalName().equals("sequenceFlow"))
                .collect(Collectors.groupingBy(
                        flow -> flow.getAttribute("sourceRef"),
                        Collectors.mapping(flow -> flow.getAttribute("targetRef"), Collectors.toList())));
        byId.values().stream()
                .filter(element -> element.getLocalName().equals("userTask"))
                .filter(task -> endsTheCase(task.getAttribute("id"), byId, next, new HashSet<>()))
                .forEach(task -> require(
                        new Where(
                                ModelXml.withAllInside(root)
                                        .filter(element ->
                                                element.getLocalName().equals("process"))
                                        .map(process -> process.getAttribute("id") + ".bpmn")
                                        .findFirst()
                                        .orElse("model"),
                                task),
                        files.stream()
                                .filter(file -> file.isForm() && file.id().equals(camunda(task, "formRef")))
                                .anyMatch(ProgrammeRules::asksFirst),
                        "may end the case, so its form has to ask first: give it a required checkbox with the property"
                                + " confirm: true, hidden by a condition when the answers do not end the case."));
    }

    private static boolean endsTheCase(
            String from, Map<String, Element> byId, Map<String, List<String>> next, Set<String> seen) {
        return next.getOrDefault(from, List.of()).stream().filter(seen::add).anyMatch(id -> {
            Element reached = byId.get(id);
            if (reached == null) {
                return false;
            }
            return reached.getLocalName().equals("endEvent")
                    ? isEnding(reached)
                    : PASSED.contains(reached.getLocalName()) && endsTheCase(id, byId, next, seen);
        });
    }

    private static boolean isEnding(Element end) {
        return ModelXml.withAllInside(end)
                .anyMatch(inside -> RECORDS_OUTCOME.equals(inside.getAttribute("delegateExpression"))
                        || CLOSED_EARLY.equals(inside.getAttribute("errorRef")));
    }

    private static boolean asksFirst(ModelFile form) {
        try {
            return !CaseForm.parse(form.text()).confirmations().isEmpty();
        } catch (UnsupportedFormException refusedElsewhere) {
            return true;
        }
    }

    private void lookAtCall(Where at, Element call) {
        String called = call.getAttribute("calledElement");
        require(
                at,
                processes.containsKey(called),
                "calls a process that is not deployed with it: add " + called + ".bpmn.");
        require(at, camunda(call, "calledElementBinding").equals("deployment"), "needs the binding: deployment.");
    }

    private void lookAtDecisionTask(Where at, Element task) {
        String decision = camunda(task, "decisionRef");
        if (!decision.isEmpty()) {
            require(
                    at,
                    decisions.containsKey(decision),
                    "uses a decision that is not deployed with it: add " + decision + ".dmn.");
            require(at, camunda(task, "decisionRefBinding").equals("deployment"), "needs the binding: deployment.");
        }
    }

    private void lookAtDecision(String id, Element root) {
        if (ModelXml.children(root, "decision")
                .noneMatch(decision -> decision.getAttribute("id").equals(id))) {
            refuse(id + ".dmn", "decision", "needs a decision whose id is the name of the file.");
        }
    }

    private void lookAtTable(String id, Element root, TableContracts.@Nullable Contract contract) {
        if (contract != null && contract.usedBy() != null && !processes.containsKey(contract.usedBy())) {
            refuse(
                    id + ".dmn",
                    "table",
                    "is asked by " + contract.usedBy() + ", which keeps the table that it was deployed with: add "
                            + contract.usedBy() + ".bpmn and what belongs to it.");
        }
        TableReader.read(id, root, contract, problems).ifPresent(table -> problems.addAll(TableProofs.problems(table)));
    }

    private void lookAtForm(ModelFile file) {
        try {
            JsonNode form = new JsonMapper().readTree(file.text());
            if (!form.path("id").asText().equals(file.id())) {
                refuse(file.name(), "form", "needs the id " + file.id() + ", like the file.");
            }
            lookAtLists(file, form);
        } catch (JsonProcessingException unreadable) {
            refuse(file.name(), "form", "is no JSON: save it with the Camunda Modeler.");
        }
    }

    /** A field that names a list offers nothing else, or it would be offered in this form only and lost the next time. */
    private void lookAtLists(ModelFile file, JsonNode parent) {
        for (JsonNode field : parent.path("components")) {
            Set<String> strangers = OptionLists.named(field).isEmpty()
                    ? Set.of()
                    : OptionLists.shipped().strangers(field);
            if (!strangers.isEmpty()) {
                refuse(
                        file.name(),
                        field.path("key").asText(),
                        "has options that are not in the list '" + OptionLists.named(field) + "' of '"
                                + OptionLists.PROPERTY + "': " + String.join(", ", strangers)
                                + ". Remove them, or the property.");
            }
            lookAtLists(file, field);
        }
    }

    /** Whether there is such a clock, the words of the expression tell. */
    private static boolean namesClock(String expression) {
        return CLOCKS.matcher(expression).find();
    }

    private static boolean hasText(Element element, String child) {
        return ModelXml.children(element, child)
                .anyMatch(text -> !ModelXml.ownText(text).isEmpty());
    }

    private static boolean isIn(Element element, String attribute) {
        return !camunda(element, attribute).isEmpty();
    }

    private static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    private void require(Where at, boolean met, String text) {
        if (!met) {
            refuse(at.file(), ModelXml.whereIs(at.element()), text);
        }
    }

    private void refuse(String file, String element, String text) {
        problems.add(new ModelProblem(file, element, text));
    }

    private record Where(String file, Element element) {}
}
