package se.saferreturn.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.core.env.Environment;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;

/** Asks for drafts as the browser does. */
record DraftClient(int port, Environment environment) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode open(String person, String path) {
        HttpResponse<String> answer = user(person).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return HttpUser.json(answer);
    }

    HttpResponse<String> save(String person, String path, Map<String, ?> answers) {
        return put(person, path, open(person, path), answers);
    }

    HttpResponse<String> put(String person, String path, JsonNode opened, Map<String, ?> answers) {
        ObjectNode body = JSON.createObjectNode();
        body.set("person", opened.get("person"));
        body.set("openedAt", opened.get("openedAt"));
        body.set("answers", JSON.valueToTree(answers));
        return user(person).send("PUT", path, "application/json", body.toString());
    }

    HttpUser user(String name) {
        String credentials = name + ":" + DemoUsers.password(environment);
        return HttpUser.withHeader(
                port, "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }
}
