package se.saferreturn.draft;

import java.util.Optional;

/** Knows which forms are open to a person. */
public interface OpenForms {

    /** The form of a task that the person has claimed. */
    Optional<OpenForm> ofTask(String person, String taskId);

    /** The form of a process that whoever is logged in may start. */
    Optional<OpenForm> ofStart(String processKey);
}
