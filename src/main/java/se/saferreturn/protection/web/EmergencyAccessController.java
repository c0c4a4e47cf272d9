package se.saferreturn.protection.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.AccessRefusedException;
import se.saferreturn.access.Door;
import se.saferreturn.access.PassedDoor;
import se.saferreturn.access.Through;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.protection.Emergencies;
import se.saferreturn.protection.EmergencyOpening;
import se.saferreturn.protection.EmergencyReason;
import se.saferreturn.protection.EmergencyReasonRefusedException;

/** Opens a case outside one's circle: {@code {"reason": "…"}}, by duty coordinators only. */
@RestController
class EmergencyAccessController {

    private final Emergencies emergencies;

    EmergencyAccessController(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    /**
     * Why.
     *
     * @param reason a sentence; there is none by default
     */
    record Request(@Nullable String reason) {

        @Override
        public String toString() {
            return "Request";
        }
    }

    /**
     * What is open now.
     *
     * @param openUntil after which the case is closed again
     */
    record Opened(String caseNumber, Instant openUntil) {

        static Opened of(EmergencyOpening opening) {
            return new Opened(opening.caseNumber().value(), opening.until());
        }
    }

    /** 201 when the case was opened, 200 when it was open to the person already: that is no second alarm. */
    @PostMapping("/api/cases/{number}/emergency-access")
    ResponseEntity<Opened> open(@Through(Door.EMERGENCY_ACCESS) PassedDoor door, @RequestBody Request request) {
        EmergencyReason reason = new EmergencyReason(request.reason() == null ? "" : request.reason());
        try {
            CaseNumber known = door.named().orElseThrow(AccessRefusedException::noSuchCase);
            Emergencies.Opened opened = emergencies.open(door.person(), known, reason);
            return ResponseEntity.status(opened.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(Opened.of(opened.opening()));
        } catch (AccessRefusedException refused) {
            door.record(Act.REFUSED, door.named().orElse(null), "emergency access", Basis.NONE, null);
            throw refused;
        }
    }

    @ExceptionHandler
    ProblemDetail answer(EmergencyReasonRefusedException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.getMessage());
    }
}
