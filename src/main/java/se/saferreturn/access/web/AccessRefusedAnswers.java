package se.saferreturn.access.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import se.saferreturn.access.AccessRefusedException;

/** Tells a caller of the application's own API that a door stays closed. */
@RestControllerAdvice
class AccessRefusedAnswers {

    private static final URI WHERE = URI.create("/api/cases");

    @ExceptionHandler
    ProblemDetail answer(AccessRefusedException refused) {
        HttpStatus status = refused.isAboutACase() ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refused.getMessage());
        // what was asked for is not repeated: somebody may have typed a name
        problem.setInstance(WHERE);
        return problem;
    }
}
