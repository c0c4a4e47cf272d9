package se.saferreturn.casepage.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import se.saferreturn.form.FieldProblem;

/** Answers of 400 that name what is wrong and what to do, and repeat nothing that was sent. */
final class BadRequest {

    private static final URI WHERE = URI.create("/api/cases");

    private BadRequest() {}

    static ErrorResponseException because(String words) {
        return problem(HttpStatus.BAD_REQUEST, words);
    }

    /** For programs the fields are named by their keys as well, as {@code fields}. */
    static ErrorResponseException because(String words, List<FieldProblem> fields) {
        ErrorResponseException refused = because(words);
        if (!fields.isEmpty()) {
            refused.getBody().setProperty("fields", fields);
        }
        return refused;
    }

    /** What was asked for does not fit how the case stands. */
    static ErrorResponseException conflict(String words) {
        return problem(HttpStatus.CONFLICT, words);
    }

    private static ErrorResponseException problem(HttpStatus status, String words) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, words);
        detail.setInstance(WHERE);
        return new ErrorResponseException(status, detail, null);
    }
}
