package se.saferreturn.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import se.saferreturn.modelfile.ModelFile;
import se.saferreturn.modelfile.ModelProblem;
import se.saferreturn.modelfile.ModelXml;

/** What a decision may be made of: tables in FEEL, which can reach nothing outside the values they are given. */
final class DecisionSafety {

    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "decisionTable",
            "description",
            "input",
            "inputExpression",
            "inputValues",
            "inputEntry",
            "output",
            "outputEntry",
            "outputValues",
            "rule",
            "text",
            "annotation",
            "annotationEntry",
            "inputData",
            "variable",
            "informationRequirement",
            "requiredDecision",
            "requiredInput",
            "knowledgeSource",
            "authorityRequirement",
            "requiredAuthority",
            "textAnnotation",
            "association",
            "literalExpression",
            "extensionElements",
            "sourceRef",
            "targetRef");

    private static final Set<String> CAMUNDA_ATTRIBUTES =
            Set.of("historyTimeToLive", "versionTag", "inputVariable", "diagramRelationId");

    private static final Set<String> OF_THE_DRAWING = Set.of(
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0",
            "http://camunda.org/schema/modeler/1.0");

    /** FEEL can name a Java method so; the engine would not call it, and nobody should have to rely on that. */
    private static final Pattern EXTERNAL = Pattern.compile("\\bexternal\\b", Pattern.CASE_INSENSITIVE);

    private DecisionSafety() {}

    static List<ModelProblem> problems(ModelFile file, Element root) {
        List<ModelProblem> problems = new ArrayList<>();
        ModelXml.withAllInside(root).forEach(element -> look(file, element, problems));
        return problems;
    }

    private static void look(ModelFile file, Element element, List<ModelProblem> problems) {
        String namespace = Objects.toString(element.getNamespaceURI(), "");
        if (OF_THE_DRAWING.contains(namespace)) {
            return;
        }
        String where = ModelXml.whereIs(element);
        if (!namespace.equals(DMN) || !ELEMENTS.contains(element.getLocalName())) {
            problems.add(new ModelProblem(
                    file.name(),
                    where,
                    "<" + element.getNodeName() + "> is not used here: use a decision table (DMN 1.3)."));
        }
        for (Attr attribute : ModelXml.attributes(element)) {
            String name = attribute.getLocalName();
            if (name.equals("expressionLanguage")
                    && !attribute.getValue().toLowerCase(Locale.ROOT).contains("feel")) {
                problems.add(new ModelProblem(file.name(), where, "only FEEL is run here: remove expressionLanguage."));
            }
            if (CAMUNDA.equals(attribute.getNamespaceURI()) && !CAMUNDA_ATTRIBUTES.contains(name)) {
                problems.add(new ModelProblem(
                        file.name(),
                        where,
                        "the attribute " + attribute.getNodeName() + " is not used here: remove it."));
            }
        }
        if (!element.getLocalName().equals("description")
                && EXTERNAL.matcher(ModelXml.ownText(element)).find()) {
            problems.add(new ModelProblem(file.name(), where, "an external function is not called here: remove it."));
        }
    }
}
