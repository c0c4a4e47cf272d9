package se.saferreturn.access.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import se.saferreturn.access.AccessRefusedException;

/** Tells a caller of the application's own API that a door stays closed. */
@RestControllerAdvice
class Refusals {

    @ExceptionHandler
    ProblemDetail answer(AccessRefusedException refused) {
        HttpStatus status = refused.isAboutACase() ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN;
        return ProblemDetail.forStatusAndDetail(status, refused.getMessage());
    }
}
