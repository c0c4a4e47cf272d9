package se.saferreturn.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.EventSubscription;

/** What the engine's records hold, and its interfaces do not tell. */
public final class EngineRecords {

    private EngineRecords() {}

    /** Id of the process instance that everything around this one was called from. */
    public static String root(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getRootProcessInstanceId();
    }

    /** Ended by this very transaction, which the database does not know yet. */
    public static boolean isGone(EventSubscription subscription) {
        return Context.getCommandContext().getDbEntityManager().isDeleted((EventSubscriptionEntity) subscription);
    }

    /** How the engine counts a step: much happens in one moment, and the times alone do not order it. */
    public static long count(HistoricActivityInstance step) {
        return ((HistoryEvent) step).getSequenceCounter();
    }
}
