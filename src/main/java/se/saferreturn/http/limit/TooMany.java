package se.saferreturn.http.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import se.saferreturn.http.web.Problem;

/** Tells somebody who asks too often for how long to wait. */
final class TooMany {

    private TooMany() {}

    static void answer(HttpServletRequest request, HttpServletResponse response, long seconds, String sentence)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        Problem.write(request, response, HttpStatus.TOO_MANY_REQUESTS, sentence);
    }
}
