package se.saferreturn.http.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import se.saferreturn.http.RequestPath;

/**
 * A refusal as programs read it, in the shape of the API that was asked: problem details (RFC 9457) at ours, and what the
 * engine's own refusals look like at the engine's and its pages', which show people the member {@code message}. Nothing of
 * the request is repeated.
 */
public final class Problem {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Problem() {}

    /**
     * Answers with a refusal.
     *
     * @param sentence what is wrong and what to do, for people
     */
    public static void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String sentence)
            throws IOException {
        boolean ofEngine = isForEngine(request);
        response.setStatus(status.value());
        response.setContentType(ofEngine ? MediaType.APPLICATION_JSON_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("type", ofEngine ? kindOf(status) : "about:blank");
        body.put(ofEngine ? "message" : "detail", sentence);
        if (ofEngine) {
            body.put("code", null);
        } else {
            body.put("title", status.getReasonPhrase());
        }
        body.put("status", status.value());
        response.getWriter().write(JSON.writeValueAsString(body));
    }

    /** As the engine calls what it refuses itself. */
    private static String kindOf(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> "AuthorizationException";
            default -> status.is4xxClientError() ? "InvalidRequestException" : "RestException";
        };
    }

    private static boolean isForEngine(HttpServletRequest request) {
        // where a refusal is answered, the request is for the answer, and says where it was for before
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : RequestPath.of(request);
        return Stream.of("/engine-rest", "/camunda/api")
                .anyMatch(api -> path.equals(api) || path.startsWith(api + "/"));
    }
}
