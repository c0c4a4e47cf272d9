package se.saferreturn.submission.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import se.saferreturn.form.FormWords;
import se.saferreturn.form.OptionLists;
import se.saferreturn.routing.FactNames;

/** Reads the words of the forms that came with the application; a key means the same in all of them. */
@Component
public class FormWordsInForms implements FormWords {

    private static final Pattern HEADING = Pattern.compile("^#+ ([^\n]+)");

    private static final Map<String, String> RECORDS = Map.ofEntries(
            Map.entry("carried-over", "Carried over from an earlier file"),
            Map.entry("data-correction", "Correction"),
            Map.entry("duplicate-search", "Search for other cases"),
            Map.entry("files-of-person", "Search for other cases"),
            Map.entry("safe-contact-of-person", "Safe contact"),
            Map.entry("retention-doubts", "Time of retention over"));

    /** What only the system writes, and no form shows. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("dataCorrections", "Corrections"),
            Map.entry("correctedBecauseOf", "Because of data request"),
            Map.entry("anotherReferral", "Another referral"),
            Map.entry("travelHeldOn", "Journey held on"),
            Map.entry("referredAs", "Referred as"),
            Map.entry("reopenedAs", "Re-opened as"),
            Map.entry("followUpMonths", "Follow-ups, months after the arrival"),
            Map.entry(FactNames.FOLLOW_UPS_FROM, "Follow-ups counted from"),
            Map.entry("localIndex", "Local index, whole"),
            Map.entry("localIndexEconomic", "Local index, economic"),
            Map.entry("localIndexSocial", "Local index, social"),
            Map.entry("localIndexPsychosocial", "Local index, psychosocial"),
            Map.entry("localIndexVersion", "Version of the weights"));

    private final Map<String, String> headings = new HashMap<>(RECORDS);
    private final Map<String, String> labels = new HashMap<>(KEYS);
    private final Map<String, Map<String, String>> options = new HashMap<>();

    FormWordsInForms(ObjectMapper json) throws IOException {
        for (Resource form : new PathMatchingResourcePatternResolver().getResources("classpath:forms/*.form")) {
            try (InputStream content = form.getInputStream()) {
                JsonNode read = json.readTree(OptionLists.shipped().putInto(content.readAllBytes()));
                Matcher heading = HEADING.matcher(read.at("/components/0/text").asText());
                if (heading.find()) {
                    headings.put(read.path("id").asText(), heading.group(1).strip());
                }
                collect(read);
            }
        }
    }

    private void collect(JsonNode parent) {
        for (JsonNode component : parent.path("components")) {
            String key = component.path("key").asText(component.path("path").asText());
            if (!key.isEmpty()) {
                Stream.of("label", "dateLabel", "timeLabel")
                        .map(property -> component.path(property).asText().strip())
                        .filter(label -> !label.isEmpty() && !label.contains("{{") && !label.startsWith("="))
                        .findFirst()
                        .ifPresent(label -> labels.putIfAbsent(key, label));
                for (JsonNode option : component.path("values")) {
                    options.computeIfAbsent(key, first -> new HashMap<>())
                            .putIfAbsent(
                                    option.path("value").asText(),
                                    option.path("label").asText());
                }
            }
            collect(component);
        }
    }

    @Override
    public String heading(String form) {
        return headings.getOrDefault(form, form);
    }

    @Override
    public String label(String key) {
        return labels.getOrDefault(key, key);
    }

    @Override
    public Optional<String> option(String key, String value) {
        return Optional.ofNullable(options.getOrDefault(key, Map.of()).get(value));
    }
}
