package se.saferreturn.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Closes what the engine's REST API offers and nobody in the programme needs: what is not there cannot be misused. Some of
 * it would write the caller's words into the engine's log of operations, some fails on its own.
 */
class ClosedEndpoints extends OncePerRequestFilter {

    private static final String READS = "GET|HEAD|OPTIONS";

    private static final List<Closed> CLOSED = List.of(
            Closed.to("(?!" + READS + ").*", "/external-task(/.*)?"),
            Closed.to("(?!" + READS + ").*", "/tenant(/.*)?"),
            Closed.to("(?!" + READS + ").*", "/job-definition(/.*)?"),
            Closed.to("(?!" + READS + ").*", "/telemetry(/.*)?"),
            Closed.to("PUT", "/job/[^/]*/(?!retries$).*"),
            Closed.to("DELETE", "/job/[^/]*"),
            Closed.to("DELETE", "/task/[^/]*"),
            Closed.to("PUT", "/.*/history-time-to-live"));

    private static final String ANSWER =
            "{\"type\":\"AuthorizationException\",\"message\":\"This part of the engine is not"
                    + " used in the programme and is closed.\"}";

    private final Pattern engine;

    /**
     * @param engines paths, as a regular expression, under which the engine's REST API is found
     */
    ClosedEndpoints(String engines) {
        this.engine = Pattern.compile("(" + engines + ")(?=/)");
    }

    private record Closed(Pattern method, Pattern path) {

        static Closed to(String method, String path) {
            return new Closed(Pattern.compile(method), Pattern.compile(path));
        }

        boolean matches(String asked, String askedPath) {
            return method.matcher(asked).matches() && path.matcher(askedPath).matches();
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = engine.matcher(RequestPath.of(request)).replaceFirst("");
        if (CLOSED.stream().anyMatch(closed -> closed.matches(request.getMethod(), path))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(ANSWER);
            return;
        }
        chain.doFilter(request, response);
    }
}
