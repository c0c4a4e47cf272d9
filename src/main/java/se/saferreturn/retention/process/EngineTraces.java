package se.saferreturn.retention.process;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.ErasedWithCase;

/** What the engine knows of a case, running or past: instances, facts, tasks, comments, jobs and its log of operations. */
@Component
class EngineTraces implements ErasedWithCase {

    private static final String REASON = "erased";

    private final RuntimeService runtime;
    private final HistoryService history;

    EngineTraces(@Lazy RuntimeService runtime, @Lazy HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    @Override
    public void erase(CaseNumber caseNumber) {
        List<String> leftovers = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber.value())
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
        leftovers.forEach(id -> runtime.deleteProcessInstance(id, REASON, true, true, true, false));

        List<String> past =
                history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber.value())
                        .list()
                        .stream()
                        .map(HistoricProcessInstance::getId)
                        .toList();
        if (past.isEmpty()) {
            return;
        }
        past.stream().flatMap(this::operations).forEach(history::deleteUserOperationLogEntry);
        // the engine leaves what the tables decided behind, with what was put into them
        past.stream().flatMap(this::decisions).forEach(history::deleteHistoricDecisionInstanceByInstanceId);
        history.deleteHistoricProcessInstances(past);
    }

    private Stream<String> decisions(String processInstanceId) {
        return history.createHistoricDecisionInstanceQuery().processInstanceId(processInstanceId).list().stream()
                .map(HistoricDecisionInstance::getId);
    }

    private Stream<String> operations(String processInstanceId) {
        return history.createUserOperationLogQuery().processInstanceId(processInstanceId).list().stream()
                .map(UserOperationLogEntry::getId);
    }
}
