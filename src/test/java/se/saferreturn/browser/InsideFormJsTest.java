package se.saferreturn.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import se.saferreturn.demo.DemoUsers;

/** Everything that is known of the inside of form-js is so in the one that is served; another version fails here first. */
@BrowserTest
class InsideFormJsTest {

    private static final Pattern CLASS = Pattern.compile("\\.((?:fjs|flatpickr|cds)-[\\w-]+)");

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @Test
    @SuppressWarnings("unchecked")
    void whatIsKnownOfTheInsideIsSo(Page page) throws Exception {
        TasklistPage tasklist = new TasklistPage(page, port);
        tasklist.logIn("coordinator.stockholm", DemoUsers.password(environment));
        tasklist.startProcess("Something happened in a case");

        Map<String, Object> looked = (Map<String, Object>) page.evaluate(
                resource("inside-form-js-checks.js"),
                Map.of(
                        "scripts", FormJsParts.SCRIPTS,
                        "parts", parts(),
                        "classes", classesInOurStyles(),
                        "schema", JsonMapper.builder().build().readValue(resource("looked-at.form"), Map.class)));

        Map<String, Object> does = (Map<String, Object>) Objects.requireNonNull(looked.get("does"));
        assertThat(does)
                .allSatisfy((name, outcome) -> assertThat(outcome).as(name).isEqualTo(true));
        assertThat(does.keySet())
                .as("functions of inside-form-js.js, each looked at")
                .containsExactlyInAnyOrderElementsOf((List<String>) Objects.requireNonNull(looked.get("exported")));
        assertThat((List<String>) Objects.requireNonNull(looked.get("notSeen")))
                .as("parts and classes that form-js has not drawn")
                .isEmpty();
    }

    private static Map<String, String> parts() throws IllegalAccessException {
        Map<String, String> parts = new LinkedHashMap<>();
        for (Field constant : FormJsParts.class.getDeclaredFields()) {
            if (!constant.isSynthetic() && !constant.getName().equals("SCRIPTS")) {
                parts.put(constant.getName(), String.valueOf(constant.get(null)));
            }
        }
        return parts;
    }

    private static List<String> classesInOurStyles() throws IOException {
        String styles = new ClassPathResource("plugin-webapp/safer-return/app/plugin.css").getContentAsString(UTF_8);
        return CLASS.matcher(styles)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream resource = InsideFormJsTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), UTF_8);
        }
    }
}
