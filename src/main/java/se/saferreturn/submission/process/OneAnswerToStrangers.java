package se.saferreturn.submission.process;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.springframework.beans.factory.ObjectProvider;
import se.saferreturn.access.CaseAccess;
import se.saferreturn.access.Door;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.staff.Person;

/**
 * Answers a report about a case that its reporter may not look at with one sentence, whichever step of the case has
 * refused it: the reasons tell how the case stands. At the edge of the engine, since a report goes on into the case's own
 * steps, and each may refuse.
 */
class OneAnswerToStrangers extends CommandInterceptor {

    private final IdentityService identities;
    private final NamedCase namedCase;
    private final ObjectProvider<CaseAccess> access;

    OneAnswerToStrangers(IdentityService identities, NamedCase namedCase, ObjectProvider<CaseAccess> access) {
        this.identities = identities;
        this.namedCase = namedCase;
        this.access = access;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof SubmitStartFormCmd) || Context.getCommandContext() != null) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            if (isRefusal(failure)
                    && namedCase.find().filter(this::isClosedToReporter).isPresent()) {
                // without its cause, whose words would be answered instead
                throw new InvalidRequestException(Status.BAD_REQUEST, NamedCase.NOT_TAKEN);
            }
            throw failure;
        } finally {
            namedCase.forget();
        }
    }

    private static boolean isRefusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadUserRequestException || cause instanceof InvalidRequestException) {
                return true;
            }
        }
        return false;
    }

    /** The system itself may be told. */
    private boolean isClosedToReporter(CaseNumber caseNumber) {
        Authentication login = identities.getCurrentAuthentication();
        if (login == null || login.getUserId() == null) {
            return false;
        }
        List<String> groups = login.getGroupIds();
        Person reporter = new Person(login.getUserId(), groups == null ? Set.of() : Set.copyOf(groups));
        return access.getObject().find(reporter, Door.CASE_OVERVIEW, caseNumber).isEmpty();
    }
}
