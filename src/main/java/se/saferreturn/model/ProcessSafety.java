package se.saferreturn.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import se.saferreturn.expression.Vocabulary;
import se.saferreturn.modelfile.ModelFile;
import se.saferreturn.modelfile.ModelProblem;
import se.saferreturn.modelfile.ModelXml;

/**
 * What a process may be made of. A list of what is allowed and not of what is dangerous: whatever the engine can do and
 * nobody thought of is then refused as well, such as scripts, classes, connectors, or another vendor's names for them.
 */
final class ProcessSafety {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "manualTask",
            "task",
            "callActivity",
            "subProcess",
            "sequenceFlow",
            "conditionExpression",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "message",
            "messageEventDefinition",
            "error",
            "errorEventDefinition",
            "signal",
            "signalEventDefinition",
            "escalation",
            "escalationEventDefinition",
            "terminateEventDefinition",
            "linkEventDefinition",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "collaboration",
            "participant",
            "messageFlow",
            "laneSet",
            "lane",
            "flowNodeRef",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "exporter",
            "exporterVersion",
            "targetNamespace",
            "isExecutable",
            "processType",
            "attachedToRef",
            "cancelActivity",
            "isInterrupting",
            "parallelMultiple",
            "triggeredByEvent",
            "calledElement",
            "default",
            "errorRef",
            "errorCode",
            "messageRef",
            "signalRef",
            "escalationRef",
            "escalationCode",
            "sourceRef",
            "targetRef",
            "isSequential",
            "gatewayDirection",
            "eventGatewayType",
            "instantiate",
            "isForCompensation",
            "startQuantity",
            "completionQuantity",
            "processRef",
            "associationDirection",
            "categoryValueRef",
            "textFormat",
            "isClosed",
            "expressionLanguage",
            "typeLanguage",
            "isMarkerVisible");

    /** The expressions of the engine's own language, and what editors write for them. */
    private static final Set<String> LANGUAGES =
            Set.of("http://www.w3.org/1999/XPath", "http://www.w3.org/2001/XMLSchema");

    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of(
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "historyTimeToLive",
            "isStartableInTasklist",
            "versionTag",
            "candidateGroups",
            "candidateUsers",
            "assignee",
            "dueDate",
            "followUpDate",
            "priority",
            "jobPriority",
            "formRef",
            "formRefBinding",
            "calledElementBinding",
            "decisionRef",
            "decisionRefBinding",
            "mapDecisionResult",
            "resultVariable",
            "delegateExpression",
            "expression",
            "errorCodeVariable",
            "errorMessageVariable",
            "variableName",
            "variableEvents",
            "collection",
            "elementVariable");

    /** Camunda's own elements, and the attributes that each may have. */
    private static final Map<String, Set<String>> CAMUNDA_ELEMENTS = Map.of(
            "executionListener", Set.of("event", "expression", "delegateExpression"),
            "taskListener", Set.of("event", "expression", "delegateExpression", "id"),
            "field", Set.of("name", "stringValue"),
            "string", Set.of(),
            "failedJobRetryTimeCycle", Set.of(),
            "in", Set.of("source", "sourceExpression", "target", "variables", "businessKey", "local"),
            "out", Set.of("source", "sourceExpression", "target", "variables", "local"),
            "inputOutput", Set.of(),
            "properties", Set.of(),
            "property", Set.of("id", "name", "value"));

    private static final Set<String> PARAMETERS = Set.of("inputParameter", "outputParameter");

    /** Where things stand in the diagram, in which colours, and which program drew it: nothing of it ever runs. */
    private static final Set<String> OF_THE_DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://camunda.org/schema/modeler/1.0");

    private final String file;
    private final Vocabulary vocabulary;
    private final List<ModelProblem> problems = new ArrayList<>();

    private ProcessSafety(String file, Vocabulary vocabulary) {
        this.file = file;
        this.vocabulary = vocabulary;
    }

    static List<ModelProblem> problems(ModelFile file, Element root, Vocabulary vocabulary) {
        ProcessSafety safety = new ProcessSafety(file.name(), vocabulary);
        if (!BPMN.equals(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
            safety.refuse(root, "the file is no BPMN 2.0 model: save it with the Camunda Modeler.");
            return safety.problems;
        }
        ModelXml.withAllInside(root).forEach(safety::look);
        return safety.problems;
    }

    private void look(Element element) {
        String namespace = Objects.toString(element.getNamespaceURI(), "");
        String name = element.getLocalName();
        if (OF_THE_DRAWING.contains(namespace)) {
            return;
        }
        if (namespace.equals(BPMN)) {
            lookAtBpmn(element, name);
        } else if (namespace.equals(CAMUNDA)) {
            lookAtCamunda(element, name);
        } else {
            refuse(element, "<" + element.getNodeName() + "> is of a namespace that is not used here: remove it.");
        }
        ModelXml.attributes(element).forEach(attribute -> lookAtExpression(element, attribute));
        check(element, ModelXml.ownText(element));
    }

    private void lookAtBpmn(Element element, String name) {
        if (!ELEMENTS.contains(name)) {
            refuse(
                    element,
                    name.equals("scriptTask") || name.equals("script")
                            ? "scripts are not run here: let a service task name a step of the application."
                            : "<" + name + "> is not used here: remove it.");
        }
        for (Attr attribute : ModelXml.attributes(element)) {
            String of = Objects.toString(attribute.getNamespaceURI(), "");
            boolean known = of.isEmpty()
                    ? ATTRIBUTES.contains(attribute.getLocalName())
                    : of.equals(CAMUNDA)
                            ? CAMUNDA_ATTRIBUTES.contains(attribute.getLocalName())
                            : OF_THE_DRAWING.contains(of) || isExpressionType(attribute) || of.equals(XSI);
            if (!known) {
                refuse(element, whyNot(attribute));
            } else if (attribute.getLocalName().equals("expressionLanguage")
                    && !LANGUAGES.contains(attribute.getValue())) {
                refuse(element, "another expression language is not run here: remove expressionLanguage.");
            }
        }
    }

    private static boolean isExpressionType(Attr attribute) {
        return XSI.equals(attribute.getNamespaceURI())
                && "type".equals(attribute.getLocalName())
                && attribute.getValue().endsWith("tFormalExpression");
    }

    private void lookAtCamunda(Element element, String name) {
        boolean parameter = PARAMETERS.contains(name);
        Set<String> attributes = parameter ? Set.of("name") : CAMUNDA_ELEMENTS.get(name);
        if (attributes == null) {
            refuse(
                    element,
                    "camunda:" + name + " is not used here: scripts, connectors and fields of generated forms are"
                            + " replaced by steps of the application and by Camunda Forms.");
            return;
        }
        for (Attr attribute : ModelXml.attributes(element)) {
            if (attribute.getNamespaceURI() != null || !attributes.contains(attribute.getLocalName())) {
                refuse(element, whyNot(attribute));
            }
        }
        if (parameter && ModelXml.children(element).findAny().isPresent()) {
            refuse(element, "a parameter is a plain value or expression: remove the script, list or map inside.");
        }
    }

    private static String whyNot(Attr attribute) {
        String name = attribute.getNodeName();
        return switch (attribute.getLocalName()) {
            case "class" -> name + " would run any class: use delegateExpression with a step of the application.";
            case "formKey" -> name + " could show a page from anywhere: use a Camunda Form, deployed with the model.";
            case "type", "topic" -> name + " would hand the work to another program: use a step of the application.";
            case "language", "scriptFormat", "resource" -> name + " would run a script: use an expression.";
            default -> "the attribute " + name + " is not used here: remove it.";
        };
    }

    private void lookAtExpression(Element element, Attr attribute) {
        String value = attribute.getValue();
        check(element, value);
        if (attribute.getLocalName().equals("delegateExpression") && !vocabulary.isStep(value)) {
            refuse(
                    element,
                    "delegateExpression names no step of the application: use one of those that other models use,"
                            + " such as ${registerCase}.");
        }
    }

    private void check(Element element, String text) {
        vocabulary.problemOf(text).ifPresent(problem -> refuse(element, problem));
    }

    private void refuse(Element element, String text) {
        problems.add(new ModelProblem(file, ModelXml.whereIs(element), text));
    }
}
