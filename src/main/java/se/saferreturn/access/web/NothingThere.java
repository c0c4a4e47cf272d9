package se.saferreturn.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address that leads nowhere is answered like every other refusal; Spring's own answer repeats the address. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NothingThere {

    @ExceptionHandler(NoResourceFoundException.class)
    void answer(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
