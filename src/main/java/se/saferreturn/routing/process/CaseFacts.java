package se.saferreturn.routing.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.routing.CaseInstances;

/**
 * Facts that all processes of a case must know alike, used in models as {@code caseFacts}. A called process has its own
 * copy of each fact, which a form or a step in another process would leave as it was.
 */
// expressions in models find the methods of public classes only
@Component
public class CaseFacts implements CaseInstances {

    /** For models: {@code ${caseFacts.setEverywhere(execution, 'travelStage', 'travelling')}}. */
    public void setEverywhere(DelegateExecution execution, String fact, @Nullable Object value) {
        setFact(execution.getProcessInstanceId(), fact, value);
    }

    @Override
    public void setFact(String processInstanceId, String fact, @Nullable Object value) {
        running(processInstanceId).forEach(instance -> instance.setVariableLocal(fact, value));
    }

    @Override
    public List<String> of(String processInstanceId) {
        return running(processInstanceId).stream().map(ExecutionEntity::getId).toList();
    }

    /** Those in the database, and those that this very transaction has started and not written yet. */
    private static List<ExecutionEntity> running(String processInstanceId) {
        CommandContext command = Context.getCommandContext();
        ExecutionManager executions = command.getExecutionManager();
        DbEntityManager entities = command.getDbEntityManager();
        String root = executions.findExecutionById(processInstanceId).getRootProcessInstanceId();

        ProcessInstanceQueryImpl ofTheCase = new ProcessInstanceQueryImpl();
        ofTheCase.rootProcessInstanceId(root);
        Stream<ExecutionEntity> written = executions.findProcessInstancesByQueryCriteria(ofTheCase, null).stream()
                .map(ExecutionEntity.class::cast);
        Stream<ExecutionEntity> loaded = entities.getCachedEntitiesByType(ExecutionEntity.class).stream()
                .filter(execution ->
                        execution.isProcessInstanceExecution() && root.equals(execution.getRootProcessInstanceId()));

        Map<String, ExecutionEntity> byId = new LinkedHashMap<>();
        Stream.concat(written, loaded)
                .filter(instance -> !instance.isEnded() && !entities.isDeleted(instance))
                .forEach(instance -> byId.putIfAbsent(instance.getId(), instance));
        return List.copyOf(byId.values());
    }
}
