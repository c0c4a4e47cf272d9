package se.saferreturn.datarequest.process;

import org.camunda.bpm.engine.impl.context.Context;
import se.saferreturn.casefile.CaseFileEntry;

/** Who sends the form that is being dealt with. */
final class ActingOfficer {

    private ActingOfficer() {}

    static String id() {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        return user == null ? CaseFileEntry.SYSTEM : user;
    }
}
