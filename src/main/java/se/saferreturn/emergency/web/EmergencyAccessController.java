package se.saferreturn.emergency.web;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.AccessRefusedException;
import se.saferreturn.access.CaseAccess;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.access.Door;
import se.saferreturn.access.Person;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.emergency.Emergencies;
import se.saferreturn.emergency.EmergencyOpening;
import se.saferreturn.emergency.EmergencyReason;
import se.saferreturn.emergency.EmergencyReasonRefusedException;

/** Opens a case outside one's circle: {@code {"reason": "…"}}, by duty coordinators only. */
@RestController
class EmergencyAccessController {

    private final CurrentPerson currentPerson;
    private final CaseAccess access;
    private final Emergencies emergencies;
    private final AccessLog log;

    EmergencyAccessController(CurrentPerson currentPerson, CaseAccess access, Emergencies emergencies, AccessLog log) {
        this.currentPerson = currentPerson;
        this.access = access;
        this.emergencies = emergencies;
        this.log = log;
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
    ResponseEntity<Opened> open(@PathVariable String number, @RequestBody Request request) {
        Person me = currentPerson.require();
        access.require(me, Door.EMERGENCY_ACCESS);
        EmergencyReason reason = new EmergencyReason(request.reason() == null ? "" : request.reason());
        Optional<CaseNumber> caseNumber = CaseNumber.read(number);
        try {
            CaseNumber known = caseNumber.orElseThrow(AccessRefusedException::noSuchCase);
            Emergencies.Opened opened = emergencies.open(me, known, reason);
            return ResponseEntity.status(opened.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(Opened.of(opened.opening()));
        } catch (AccessRefusedException refused) {
            log.record(new Access(me.id(), Act.REFUSED, caseNumber.orElse(null), "emergency access", Basis.NONE));
            throw refused;
        }
    }

    @ExceptionHandler
    ProblemDetail answer(EmergencyReasonRefusedException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.getMessage());
    }
}
