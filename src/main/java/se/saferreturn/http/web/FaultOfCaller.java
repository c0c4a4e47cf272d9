package se.saferreturn.http.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.saferreturn.http.store.DatabaseError;

/**
 * Tells what went wrong because of the request from what went wrong here. The engine's REST API calls much of the first
 * kind a fault of the server, and writes sixty lines about it into the log.
 */
final class FaultOfCaller {

    private static final Logger log = LoggerFactory.getLogger(FaultOfCaller.class);

    /** What reads a request, before the engine begins to work. */
    private static final Pattern READS_REQUESTS =
            Pattern.compile("org\\.camunda\\.bpm\\.(engine\\.rest|cockpit|tasklist|admin|welcome|webapp)\\..*");

    /** A query, or what it compares a variable with, or sorts by. */
    private static final Pattern QUERY = Pattern.compile("org\\.camunda\\.bpm\\.engine\\.impl\\.\\w*(Query|Order)\\w*");

    /** From here on the engine works on what has been read. */
    private static final Pattern WORKS = Pattern.compile("org\\.camunda\\.bpm\\.engine\\.impl\\.interceptor\\..*");

    private static final Pattern BELOW = Pattern.compile("(java|jdk|sun)\\..*|.*\\.EnsureUtil");

    /** So far below a query may be what refuses for it. */
    private static final int NEAR = 4;

    private FaultOfCaller() {}

    /** The answer, if it is a matter of the request. */
    static Optional<Response> answer(Throwable thrown) {
        if (isCausedBy(thrown, AuthorizationException.class::isInstance)) {
            return Optional.of(refusal(
                    Status.FORBIDDEN,
                    "AuthorizationException",
                    "This is not open to you. Ask the programme management who" + " does it."));
        }
        if (DatabaseError.isOfTime(thrown)) {
            return Optional.of(refusal(
                    Status.SERVICE_UNAVAILABLE,
                    "RestException",
                    "This question takes too long to answer. Please ask for less: fewer criteria, a shorter list."));
        }
        if (isRefusalOfQuery(thrown)) {
            return Optional.of(refusal(
                    Status.BAD_REQUEST,
                    "InvalidRequestException",
                    "This cannot be asked: a value is of the wrong kind, or two criteria contradict each other."));
        }
        if (DatabaseError.isOfValue(thrown) || isUnreadable(thrown)) {
            log.warn("A request could not be read: {}", thrown.getClass().getSimpleName());
            return Optional.of(refusal(
                    Status.BAD_REQUEST,
                    "InvalidRequestException",
                    "The request lacks something that is needed, or a value in it is of the wrong kind."));
        }
        return Optional.empty();
    }

    private static boolean isRefusalOfQuery(Throwable thrown) {
        return (thrown.getClass() == ProcessEngineException.class || thrown instanceof NullValueException)
                && beforeWork(thrown)
                        .limit(NEAR)
                        .anyMatch(name -> QUERY.matcher(name).matches());
    }

    /** It was thrown where a request is read, by something that was not expected there. */
    private static boolean isUnreadable(Throwable thrown) {
        return (thrown instanceof NullPointerException
                        || thrown instanceof IllegalArgumentException
                        || thrown instanceof ClassCastException
                        || thrown instanceof IndexOutOfBoundsException
                        || thrown instanceof UnsupportedOperationException)
                && beforeWork(thrown)
                        .anyMatch(name -> READS_REQUESTS.matcher(name).matches());
    }

    private static Stream<String> beforeWork(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !BELOW.matcher(name).matches())
                .takeWhile(name -> !WORKS.matcher(name).matches());
    }

    private static boolean isCausedBy(Throwable thrown, Predicate<Throwable> kind) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(kind);
    }

    private static Response refusal(Status status, String type, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", type, "message", message))
                .build();
    }
}
