package se.saferreturn.protection;

import java.util.Set;

/** Knows the tasks that want a second person: who has written what is decided on may not decide. */
public interface SecondPersonTasks {

    /**
     * Who may not do the task, whatever groups they are in; nobody if it wants no second person.
     *
     * @param taskId of an open task, in a transaction of the engine
     */
    Set<String> keptFrom(String taskId);
}
