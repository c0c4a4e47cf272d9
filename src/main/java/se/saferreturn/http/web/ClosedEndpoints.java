package se.saferreturn.http.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import se.saferreturn.http.RequestPath;

/**
 * Closes what the engine's REST API offers and nobody in the programme needs: what is not there cannot be misused. Some of
 * it would write the caller's words into the engine's log of operations, some fails on its own.
 */
class ClosedEndpoints extends OncePerRequestFilter {

    private static final String CHANGES = "(?!(GET|HEAD|OPTIONS)$).*";

    /** Cockpit's pages ask these questions with POST. */
    private static final Pattern QUESTION = Pattern.compile("/(external-task|job-definition|group)(/count)?/?");

    private static final List<Closed> CLOSED = List.of(
            Closed.to(CHANGES, "/external-task(/.*)?"),
            Closed.to(CHANGES, "/tenant(/.*)?"),
            Closed.to(CHANGES, "/job-definition(/.*)?"),
            Closed.to(CHANGES, "/telemetry(/.*)?"),
            // rights, people, groups and lists come from code
            Closed.to(CHANGES, "/authorization(/.*)?"),
            Closed.to(CHANGES, "/group(/.*)?"),
            Closed.to("PUT|DELETE", "/user/.*"),
            Closed.to("POST", "/user/create"),
            Closed.to("PUT|DELETE", "/filter/.*"),
            Closed.to("POST", "/filter/create"),
            Closed.to("POST", "/history/cleanup"),
            Closed.to("POST", "/decision-definition/.*/evaluate"),
            Closed.to("PUT", "/job/[^/]*/(?!retries$).*"),
            Closed.to("DELETE", "/job/[^/]*"),
            Closed.to("DELETE", "/task/[^/]*"),
            Closed.to("DELETE", "/history/.*"),
            Closed.to("POST", "/process-definition/[^/]*/restart(-async)?"),
            Closed.to("PUT", "/.*/history-time-to-live"));

    private static final Pattern SLASHES_AT_END = Pattern.compile("/+$");

    private static final String ANSWER = "This part of the engine is not used in the programme and is closed.";

    private final Pattern engine;

    /**
     * @param engines paths, as a regular expression, under which the engine's REST API is found; each has it a second time
     *     below the name of the engine
     */
    ClosedEndpoints(String engines) {
        this.engine = Pattern.compile("^(" + engines + ")(/engine/[^/]+)?(?=/)");
    }

    private record Closed(Pattern method, Pattern path) {

        static Closed to(String method, String path) {
            return new Closed(Pattern.compile(method), Pattern.compile(path));
        }

        boolean matches(String asked, String askedPath) {
            return method.matcher(asked).matches() && path.matcher(askedPath).matches();
        }
    }

    private static boolean isClosed(String method, String path) {
        boolean asks = method.equals("POST") && QUESTION.matcher(path).matches();
        return !asks && CLOSED.stream().anyMatch(closed -> closed.matches(method, path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // to the REST API an address is the same with slashes at its end
        String path = SLASHES_AT_END
                .matcher(engine.matcher(RequestPath.of(request)).replaceFirst(""))
                .replaceFirst("");
        if (isClosed(request.getMethod(), path)) {
            Problem.write(request, response, HttpStatus.FORBIDDEN, ANSWER);
            return;
        }
        chain.doFilter(request, response);
    }
}
