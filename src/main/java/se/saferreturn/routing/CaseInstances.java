package se.saferreturn.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The running process instances of one case: its own, and those that it has called. */
public interface CaseInstances {

    /**
     * The ids of all that are running.
     *
     * @param processInstanceId any one of them
     */
    List<String> of(String processInstanceId);

    /**
     * Sets a routing fact in all of them, so that the whole case goes on with it.
     *
     * @param processInstanceId any one of them
     */
    void setFact(String processInstanceId, String fact, @Nullable Object value);
}
