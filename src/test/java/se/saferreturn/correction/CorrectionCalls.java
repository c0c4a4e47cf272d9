package se.saferreturn.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.saferreturn.access.HttpUser;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.PastEntry;

/** Corrects answers of a case over the API, as the page does. */
record CorrectionCalls(int port, String password, CaseFile caseFile, CaseNumber number) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String REASON = "Misheard on the telephone.";

    HttpResponse<String> correct(String user, String form, Map<String, ? extends @Nullable Object> answers) {
        return send(user, last(form), true, answers, REASON);
    }

    HttpResponse<String> rehearse(String user, String form, Map<String, ? extends @Nullable Object> answers) {
        return send(user, last(form), false, answers, REASON);
    }

    HttpResponse<String> send(
            String user,
            PastEntry entry,
            boolean confirmed,
            Map<String, ? extends @Nullable Object> answers,
            String reason) {
        return as(user).post(path(entry), body(entry.corrections().size(), confirmed, answers, reason));
    }

    static String body(int seen, boolean confirmed, Map<String, ? extends @Nullable Object> answers, String reason) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("seen", seen);
        body.put("answers", answers);
        body.put("reason", reason);
        body.put("confirmed", confirmed);
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    /** What was kept and what followed, one sentence a line. */
    String corrected(String user, String form, Map<String, ? extends @Nullable Object> answers) {
        HttpResponse<String> answer = correct(user, form, answers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode told = HttpUser.json(answer);
        assertThat(told.path("kept").asBoolean()).isTrue();
        StringBuilder follows = new StringBuilder();
        told.path("follows")
                .forEach(sentence -> follows.append(sentence.asText()).append('\n'));
        return follows.toString();
    }

    PastEntry last(String form) {
        return caseFile.history(number).stream()
                .filter(entry -> entry.form().equals(form))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("No entry of " + form + " in " + number));
    }

    String path(PastEntry entry) {
        return "/api/cases/" + number + "/corrections/" + entry.id();
    }

    HttpUser as(String user) {
        return HttpUser.withHeader(
                port,
                "Basic "
                        + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }
}
