package se.saferreturn.form;

import java.util.Optional;

/** The forms that are, or were, in use. */
public interface FormVersions {

    /** The form as it was deployed in this version; empty when there is none. */
    Optional<CaseForm> find(String id, int version);

    /** A form of the programme that asks people for this answer; a key means the same in all of them. */
    Optional<CaseForm> asking(String key);
}
