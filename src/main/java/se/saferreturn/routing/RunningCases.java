package se.saferreturn.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case that goes on, for parts of the programme that change it beside its own steps. In a transaction of the engine. */
public interface RunningCases {

    /**
     * The process instance of a file itself, not of those that it has called; empty when nothing of it is running.
     *
     * @param caseNumber of a return case, an enquiry or a request
     */
    Optional<String> find(String caseNumber);

    /** The facts that a process instance knows. */
    Map<String, @Nullable Object> facts(String processInstanceId);

    /**
     * Sets facts in the whole case, and lets follow what was worked out from them: for whom open tasks are, when they are
     * due, how urgent they are, and when alarms go off.
     *
     * @param processInstanceId any one of the case
     * @return what has moved, in sentences
     */
    List<String> setFacts(String processInstanceId, Map<String, ? extends @Nullable Object> facts);

    /** The same in one process instance only, such as that of one measure. */
    List<String> setFactsIn(String processInstanceId, Map<String, ? extends @Nullable Object> facts);

    /** The running process instances of the case by the key of their model. */
    List<String> called(String processInstanceId, String processKey);

    /** Whether this process instance is one of the case and has not ended. */
    boolean isRunning(String processInstanceId, String other);

    /**
     * Gives a message to whatever of the case waits for it.
     *
     * @return whether something did
     */
    boolean send(String processInstanceId, String message);

    /**
     * Gives a message to what of the case waits for it and knows a fact so.
     *
     * @return whether something did
     */
    boolean send(String processInstanceId, String message, String fact, Object value);

    /** Whether something of the case waits for the message. */
    boolean isAwaited(String processInstanceId, String message);

    /**
     * Whether such a task is open.
     *
     * @param task its id in its model
     */
    boolean isOpen(String processInstanceId, String task);
}
