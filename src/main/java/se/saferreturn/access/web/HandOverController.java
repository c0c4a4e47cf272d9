package se.saferreturn.access.web;

import java.net.URI;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.access.HandOverReason;
import se.saferreturn.access.HandOvers;

/** Takes over a task that a colleague has claimed, or gives it back to its group: {@code {"reason": "…"}}. */
@RestController
class HandOverController {

    private static final URI WHERE = URI.create("/api/tasks");

    private final CurrentPerson currentPerson;
    private final HandOvers handOvers;

    HandOverController(CurrentPerson currentPerson, HandOvers handOvers) {
        this.currentPerson = currentPerson;
        this.handOvers = handOvers;
    }

    /** Why; whoever holds the task may give it back without. */
    record Request(@Nullable String reason) {

        @Override
        public String toString() {
            return "Request";
        }
    }

    @PostMapping("/api/tasks/{id}/take-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOver(@PathVariable String id, @RequestBody Request request) {
        String reason = request.reason();
        handOvers.takeOver(currentPerson.require(), id, new HandOverReason(reason == null ? "" : reason));
    }

    @PostMapping("/api/tasks/{id}/give-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable String id, @RequestBody Request request) {
        String reason = request.reason();
        handOvers.giveBack(
                currentPerson.require(), id, reason == null || reason.isBlank() ? null : new HandOverReason(reason));
    }

    @ExceptionHandler
    ProblemDetail answer(IllegalArgumentException refused) {
        return problem(HttpStatus.BAD_REQUEST, refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail answer(IllegalStateException refused) {
        return problem(HttpStatus.CONFLICT, refused.getMessage());
    }

    /** Such as whoever wrote what the task decides on. */
    @ExceptionHandler
    ProblemDetail answer(BadUserRequestException refused) {
        return problem(HttpStatus.BAD_REQUEST, refused.getMessage());
    }

    /** Or whoever came second of two at the same moment. */
    @ExceptionHandler
    ProblemDetail answer(InvalidRequestException refused) {
        return problem(HttpStatus.valueOf(refused.getStatus().getStatusCode()), refused.getMessage());
    }

    private static ProblemDetail problem(HttpStatus status, @Nullable String words) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words);
        problem.setInstance(WHERE);
        return problem;
    }
}
