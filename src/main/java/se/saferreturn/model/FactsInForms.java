package se.saferreturn.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import se.saferreturn.expression.Vocabulary;
import se.saferreturn.modelfile.ModelFile;
import se.saferreturn.modelfile.ModelProblem;
import se.saferreturn.routing.RoutingFact;

/**
 * Whether a field that asks for a fact asks for nothing that the fact cannot be: what does not fit would be refused by the
 * engine when somebody sends the form.
 */
final class FactsInForms {

    private final ModelFile file;
    private final Vocabulary vocabulary;
    private final List<ModelProblem> problems = new ArrayList<>();

    private FactsInForms(ModelFile file, Vocabulary vocabulary) {
        this.file = file;
        this.vocabulary = vocabulary;
    }

    static List<ModelProblem> problems(ModelFile file, Vocabulary vocabulary) {
        FactsInForms look = new FactsInForms(file, vocabulary);
        try {
            look.lookInside(new JsonMapper().readTree(file.text()), false);
        } catch (JsonProcessingException unreadable) {
            // is refused for it already
            return List.of();
        }
        return look.problems;
    }

    private void lookInside(JsonNode parent, boolean inAList) {
        for (JsonNode field : parent.path("components")) {
            vocabulary.fact(field.path("key").asText()).ifPresent(fact -> {
                if (!isOnlyShown(field) && !fact.isForForms()) {
                    problems.add(new ModelProblem(
                            file.name(),
                            fact.name(),
                            "is a fact that the application works out, and nobody answers it: set the field to read only,"
                                    + " or remove it."));
                }
                Optional<String> wanted =
                        inAList ? Optional.of("no row of a list: it has one value in a case") : problemOf(field, fact);
                wanted.ifPresent(text -> problems.add(new ModelProblem(
                        file.name(),
                        field.path("key").asText(),
                        "is a fact and must be " + text + ". It is " + fact.valuesInWords() + ".")));
            });
            lookInside(field, inAList || field.path("type").asText().equals("dynamiclist"));
        }
    }

    /** An expression that may let somebody write is no read only. */
    private static boolean isOnlyShown(JsonNode field) {
        return field.path("readonly").isBoolean() && field.path("readonly").asBoolean();
    }

    private static Optional<String> problemOf(JsonNode field, RoutingFact fact) {
        String type = field.path("type").asText();
        return switch (fact.type()) {
            case YES_NO ->
                unless(
                        type.equals("radio") && options(field).equals(List.of("no", "yes")),
                        "a radio with the values yes and no");
            case BOOLEAN -> unless(type.equals("checkbox"), "a checkbox");
            case INTEGER ->
                unless(
                        type.equals("number")
                                && field.path("decimalDigits").asInt() == 0
                                && field.path("validate").path("min").asInt(Integer.MIN_VALUE)
                                        >= Objects.requireNonNull(fact.min())
                                && field.path("validate").path("max").asInt(Integer.MAX_VALUE)
                                        <= Objects.requireNonNull(fact.max()),
                        "a number without decimals, with a minimum and a maximum");
            case DATE ->
                unless(type.equals("datetime") && field.path("subtype").asText().equals("date"), "a date");
            case DATE_TIME ->
                unless(type.equals("datetime") && field.path("subtype").asText().equals("datetime"), "a date and time");
            case CODE, COUNTRY_CODE ->
                unless(
                        (type.equals("radio") || type.equals("select"))
                                && !options(field).isEmpty()
                                && options(field).stream().allMatch(fact::allows),
                        "a radio or select with values of the fact only");
            case TIME_ZONE, ENGINE_ID -> Optional.of("left out: the system finds it out and nobody types it");
        };
    }

    private static Optional<String> unless(boolean fits, String wanted) {
        return fits ? Optional.empty() : Optional.of(wanted);
    }

    private static List<String> options(JsonNode field) {
        TreeSet<String> values = new TreeSet<>();
        field.path("values").forEach(option -> values.add(option.path("value").asText()));
        return List.copyOf(values);
    }
}
