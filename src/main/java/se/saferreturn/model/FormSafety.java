package se.saferreturn.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.saferreturn.form.CaseForm;
import se.saferreturn.form.UnsupportedFormException;
import se.saferreturn.modelfile.ModelFile;
import se.saferreturn.modelfile.ModelProblem;

/** What a form may be made of: what the server can check, and nothing that could carry an answer away. */
final class FormSafety {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** An address of another server; with an answer beside it, that could travel there. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)(\\b[a-z][a-z0-9+.-]*:/|javascript:|data:text|mailto:|tel:|//\\w|\\bwww\\.)");

    /** What makes a link or a picture of a text, in Markdown or HTML, or hides the letters of one. */
    private static final Pattern LINK = Pattern.compile("\\]\\s*[(\\[:]|!\\[|<\\s*[A-Za-z/!?]|&#?\\w+;");

    /** An answer in a text; anything else between the braces would be worked out. */
    private static final Pattern ANSWER = Pattern.compile("\\{\\{\\s*(?:[A-Za-z_]\\w*|i\\[1])\\s*}}");

    /** Where an expression is wanted, which the form itself looks at. */
    private static final Set<String> EXPRESSIONS = Set.of("hide", "readonly", "min", "max", "minLength", "maxLength");

    private static final String PASSED_DATES = "disallowPassedDates";

    private static final Pattern ONE_ANSWER = Pattern.compile("=\\s*[A-Za-z_]\\w*");

    /** What is no text for people. */
    private static final Set<String> NO_TEXT = Set.of("pattern", "source", "hide", "readonly");

    private FormSafety() {}

    static List<ModelProblem> problems(ModelFile file) {
        List<ModelProblem> problems = new ArrayList<>();
        try {
            look(file, JSON.readTree(file.text()), problems);
            CaseForm.parse(file.text());
        } catch (UnsupportedFormException unsupported) {
            problems.add(new ModelProblem(file.name(), "form", String.valueOf(unsupported.getMessage())));
        } catch (JsonProcessingException unreadable) {
            problems.add(new ModelProblem(
                    file.name(), "form", "is no JSON, or names something twice: save it with the Camunda Modeler."));
        }
        return problems;
    }

    private static void look(ModelFile file, JsonNode node, List<ModelProblem> problems) {
        if (node.path("type").asText().equals("image")
                && !node.path("source").asText("").matches("(data:image/(png|jpeg|gif);base64,[A-Za-z0-9+/=]*)?")) {
            problems.add(new ModelProblem(
                    file.name(),
                    node.path("id").asText("image"),
                    "an image is part of the form (data:image/png;base64,…): one that is fetched would tell others who"
                            + " reads it."));
        }
        node.properties().forEach(entry -> {
            String where = node.path("id").asText(node.path("key").asText(entry.getKey()));
            if (entry.getValue().isTextual()) {
                lookAtText(entry.getKey(), entry.getValue().asText())
                        .ifPresent(problem -> problems.add(new ModelProblem(file.name(), where, problem)));
            }
        });
        if (node.isArray()) {
            node.forEach(element -> {
                if (element.isTextual()) {
                    lookAtText("values", element.asText())
                            .ifPresent(problem -> problems.add(new ModelProblem(file.name(), "values", problem)));
                }
            });
        }
        if (!node.path(PASSED_DATES).asText("false").equals("false")) {
            problems.add(new ModelProblem(
                    file.name(),
                    node.path("key").asText(node.path("id").asText(PASSED_DATES)),
                    "form-js's own rule against past days (" + PASSED_DATES
                            + ") empties the field and says nothing: give"
                            + " the field the custom property notInPast with the value true instead."));
        }
        if (node.path("validate").isObject()) {
            lookAtBounds(file, node, problems);
        }
        node.forEach(child -> look(file, child, problems));
    }

    private static Optional<String> lookAtText(String property, String text) {
        if (property.equals("pattern")) {
            return Optional.empty();
        }
        if (ELSEWHERE.matcher(text).find() && !property.equals("source")) {
            return Optional.of("a form leads to no other address, which could carry answers away: remove it.");
        }
        if (text.startsWith("=")
                && !EXPRESSIONS.contains(property)
                && !ONE_ANSWER.matcher(text).matches()) {
            return Optional.of(
                    "the expression in \"" + property + "\" is worked out in the browser, where nobody checks it:"
                            + " write the text, with {{key}} where an answer is shown.");
        }
        if (NO_TEXT.contains(property)) {
            return Optional.empty();
        }
        String plain = ANSWER.matcher(text).replaceAll("");
        if (plain.contains("{{") || plain.contains("}}")) {
            return Optional.of("a text shows an answer by its key, {{key}}, and works nothing out.");
        }
        return LINK.matcher(text).find()
                ? Optional.of("a text has no links, pictures or HTML, and writes its letters plainly: remove them.")
                : Optional.empty();
    }

    /** Bounds that leave nothing between them cannot be met by any answer. */
    private static void lookAtBounds(ModelFile file, JsonNode field, List<ModelProblem> problems) {
        JsonNode validate = field.path("validate");
        lookAtOrder(file, field, "min", validate.path("min"), "max", validate.path("max"), problems);
        lookAtOrder(
                file,
                field,
                "minLength",
                validate.path("minLength"),
                "maxLength",
                validate.path("maxLength"),
                problems);
        Optional<BigDecimal> step = number(field.path("increment"));
        if (step.filter(size -> size.signum() <= 0).isPresent()) {
            problems.add(new ModelProblem(
                    file.name(),
                    field.path("key").asText(),
                    "the step (increment) is not above 0: give it a number above 0."));
        }
    }

    private static void lookAtOrder(
            ModelFile file,
            JsonNode field,
            String lowest,
            JsonNode least,
            String highest,
            JsonNode most,
            List<ModelProblem> problems) {
        Optional<BigDecimal> from = number(least);
        Optional<BigDecimal> to = number(most);
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
            problems.add(new ModelProblem(
                    file.name(),
                    field.path("key").asText(),
                    lowest + " is " + from.get() + " and " + highest + " is " + to.get()
                            + ", so that no answer fits: change one of them."));
        }
    }

    private static Optional<BigDecimal> number(JsonNode bound) {
        try {
            return bound.asText("").isBlank() || bound.asText().startsWith("=")
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(bound.asText().strip()));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
