package se.saferreturn.form;

import java.util.Optional;

/** The forms that are, or were, in use. */
public interface DeployedCaseForms {

    /** The form as it was deployed in this version; empty when there is none. */
    Optional<CaseForm> find(String id, int version);
}
