package se.saferreturn.http.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import se.saferreturn.http.store.DatabaseError;

/** Leaves to {@link ErrorAnswer} what Spring would answer with the address that was asked for, or call a fault. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnsweredElsewhere {

    @ExceptionHandler(NoResourceFoundException.class)
    void nothingIsThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** In our own API, as {@link FaultOfCaller} does in the engine's. */
    @ExceptionHandler(DataAccessException.class)
    void theDatabaseRefused(DataAccessException refused, HttpServletResponse response) throws IOException {
        if (DatabaseError.isOfTime(refused)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (DatabaseError.isOfValue(refused)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            throw refused;
        }
    }
}
