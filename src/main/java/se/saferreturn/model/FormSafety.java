package se.saferreturn.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.saferreturn.form.CaseForm;
import se.saferreturn.form.UnsupportedFormException;

/** What a form may be made of: what the server can check, and nothing that could carry an answer away. */
final class FormSafety {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** An address of another server; with an expression beside it, an answer could travel there. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(https?:|javascript:|data:text|//\\w)");

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
        if (node.isTextual() && ELSEWHERE.matcher(node.asText()).find()) {
            problems.add(new ModelProblem(
                    file.name(),
                    "text",
                    "a form leads to no other address, which could carry answers away: remove it."));
        }
        node.forEach(child -> look(file, child, problems));
    }
}
