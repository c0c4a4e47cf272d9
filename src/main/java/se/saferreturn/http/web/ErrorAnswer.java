package se.saferreturn.http.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/**
 * The answer when a request was refused or failed: a page with a way back for a browser, a {@link Problem} for a program. It
 * stands beside Spring's own machinery, which would read the request again, its form or its upload, and answer that this
 * cannot be done in place of what was wrong. Nothing that was sent is repeated.
 */
public class ErrorAnswer extends HttpServlet {

    static final String PATH = "/error";

    private static final long serialVersionUID = 1;

    private static final String FAULT = "Something went wrong here. Please try again; if it happens again, tell your"
            + " supervisor what you did and when.";

    private static final Map<Integer, String> SENTENCES = Map.ofEntries(
            Map.entry(400, "The request could not be read. Please go back and try again."),
            Map.entry(401, "You are not logged in, or the name and password are not right. Please log in."),
            Map.entry(403, "This is not open to you. Ask the programme management who does it."),
            Map.entry(404, "There is nothing at this address. It may have ended, or the address is incomplete."),
            Map.entry(405, "This cannot be done at this address."),
            Map.entry(413, "This is larger than anything that is taken here. Please send a smaller file."),
            Map.entry(415, "What was sent is of a kind that is not taken here."),
            Map.entry(429, "There were too many requests. Please wait a little."),
            Map.entry(503, "This is not available at the moment. Please try again in a few minutes."));

    private static final Map<String, String> FOR_OTHERS = Map.of(
            "/camunda/app/cockpit",
            "Cockpit is for supervisors, administrators and process designers. If you need it for your work, ask your"
                    + " supervisor.",
            "/camunda/app/admin",
            "Admin is for administrators. If an account or a group has to be changed, ask them.");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = statusOf(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(MimeTypeUtils.TEXT_HTML_VALUE)) {
            response.setStatus(status.value());
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(page(status, sentence(status, request)));
        } else {
            Problem.write(request, response, status, sentence(status, request));
        }
    }

    /** Asked for directly, it is a page that does not exist. */
    private static HttpStatus statusOf(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String sentence(HttpStatus status, HttpServletRequest request) {
        if (status == HttpStatus.FORBIDDEN
                && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address) {
            for (Map.Entry<String, String> part : FOR_OTHERS.entrySet()) {
                if (address.contains(part.getKey())) {
                    return part.getValue();
                }
            }
        }
        return SENTENCES.getOrDefault(
                status.value(), status.is5xxServerError() ? FAULT : "This request could not be answered.");
    }

    private static String page(HttpStatus status, String sentence) {
        String way = status == HttpStatus.UNAUTHORIZED ? "Log in" : "Back to your tasks";
        String heading = switch (status) {
            case UNAUTHORIZED -> "Please log in";
            case FORBIDDEN -> "This page is not for your role";
            case NOT_FOUND -> "Nothing is here";
            default -> status.is5xxServerError() ? "Something went wrong" : "That did not work";
        };
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>Safer Return: %s</title>
                  <link rel="stylesheet" href="/safer-return/session.css">
                </head>
                <body>
                  <main>
                    <h1>%s</h1>
                    <p>%s</p>
                    <p><a href="/camunda/app/tasklist/">%s</a></p>
                  </main>
                </body>
                </html>
                """.formatted(heading.toLowerCase(java.util.Locale.ROOT), heading, sentence, way);
    }
}
