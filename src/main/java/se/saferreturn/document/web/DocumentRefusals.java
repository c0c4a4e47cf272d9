package se.saferreturn.document.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import se.saferreturn.document.DocumentsClosedException;
import se.saferreturn.document.MalwareScanAwayException;
import se.saferreturn.document.NewDocument;
import se.saferreturn.filecleaning.DocumentRefusedException;

/** Says which field of an upload is refused and what to do; before Spring's own answers, which name no field. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DocumentRefusals {

    private final MultipartProperties limits;

    DocumentRefusals(MultipartProperties limits) {
        this.limits = limits;
    }

    @ExceptionHandler
    ProblemDetail answer(DocumentRefusedException refused) {
        return problem(HttpStatus.BAD_REQUEST, refused.getMessage(), refused.field());
    }

    @ExceptionHandler
    ProblemDetail answer(MaxUploadSizeExceededException tooLarge) {
        if (isAboutName(tooLarge)) {
            return problem(HttpStatus.BAD_REQUEST, NewDocument.nameTooLong(), "file");
        }
        return problem(
                HttpStatus.PAYLOAD_TOO_LARGE,
                NewDocument.tooLarge(limits.getMaxFileSize().toBytes()),
                "file");
    }

    @ExceptionHandler
    ProblemDetail answer(MultipartException broken) {
        if (isAboutName(broken)) {
            return problem(HttpStatus.BAD_REQUEST, NewDocument.nameTooLong(), "file");
        }
        return problem(
                HttpStatus.BAD_REQUEST,
                "The upload is no multipart form, or did not arrive whole. Send it again.",
                "file");
    }

    @ExceptionHandler
    ProblemDetail answer(MalwareScanAwayException away) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, away.getMessage(), "file");
    }

    @ExceptionHandler
    ProblemDetail answer(DocumentsClosedException closed) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, closed.getMessage());
    }

    /** Tomcat counts the header of a part, in which a name stands, among the sizes. */
    private static boolean isAboutName(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && message.contains("eader section")) {
                return true;
            }
        }
        return false;
    }

    private static ProblemDetail problem(HttpStatus status, @Nullable String message, String field) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, message);
        problem.setProperty("field", field);
        return problem;
    }
}
