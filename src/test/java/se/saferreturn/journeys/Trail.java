package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** What a case has left behind in the engine's history. */
record Trail(ProcessEngine engine, PlayedCase played) {

    String caseNumber() {
        return played.caseNumber();
    }

    /** The process in which the case began. */
    ProcessInstance root() {
        return asProcessInstance(engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(played.processInstanceId())
                .singleResult());
    }

    /** The only instance of this process in the case. */
    ProcessInstance part(String process) {
        List<ProcessInstance> parts = parts(process);
        assertThat(parts).as(process + " of " + played).hasSize(1);
        return parts.get(0);
    }

    /** All instances of this process in the case, the oldest first. */
    List<ProcessInstance> parts(String process) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber())
                .processDefinitionKey(process)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(Trail::asProcessInstance)
                .toList();
    }

    /** The assertions take no historic instances, but only look at their id. */
    private static ProcessInstance asProcessInstance(HistoricProcessInstance past) {
        ExecutionEntity instance = new ExecutionEntity();
        instance.setId(past.getId());
        instance.setProcessInstance(instance);
        return instance;
    }

    /** The routing facts of one process instance. */
    Map<String, Object> facts(ProcessInstance part) {
        return engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(part.getId())
                .list()
                .stream()
                .filter(fact -> fact.getValue() != null && part.getId().equals(fact.getExecutionId()))
                .collect(Collectors.toMap(
                        HistoricVariableInstance::getName, HistoricVariableInstance::getValue, (one, other) -> other));
    }

    /** All tasks with this id that have come up in the case. */
    List<HistoricTaskInstance> tasks(String key) {
        return engine.getHistoryService().createHistoricTaskInstanceQuery().taskDefinitionKey(key).list().stream()
                .filter(task -> played.processInstanceId().equals(task.getRootProcessInstanceId()))
                .toList();
    }
}
