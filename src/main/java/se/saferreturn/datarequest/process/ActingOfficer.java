package se.saferreturn.datarequest.process;

import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.engine.ActingPerson;

/** Who sends the form that is being dealt with. */
final class ActingOfficer {

    private ActingOfficer() {}

    static String id() {
        return ActingPerson.sender().orElse(CaseFileEntry.SYSTEM);
    }
}
