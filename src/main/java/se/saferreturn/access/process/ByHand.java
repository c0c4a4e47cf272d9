package se.saferreturn.access.process;

import org.camunda.bpm.engine.AuthorizationException;

/** What a person wants to do to a case past its forms. */
final class ByHand {

    private ByHand() {}

    /** Refuses it to persons; the system, such as a job or a step of a process, may do it. */
    static void refuse() {
        ActingPerson.find().ifPresent(person -> {
            throw new AuthorizationException("A case follows its forms and can't be changed by hand.");
        });
    }
}
