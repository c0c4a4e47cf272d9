package se.saferreturn.event.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.routing.CaseInstances;
import se.saferreturn.routing.ProcessIds;
import se.saferreturn.routing.RunningCases;

/** Changes a case that goes on, in all of its process instances. */
@Component
class CasesGoingOn implements RunningCases {

    /** Reports, openings and reviews have the number of the case that they are about, and are none of it. */
    private static final List<String> OF_A_FILE =
            List.of(ProcessIds.RETURN_CASE, ProcessIds.HOTLINE_ENQUIRY, ProcessIds.DATA_REQUEST);

    private final RuntimeService runtime;
    private final CaseInstances instances;
    private final CaseMessages messages;
    private final CaseTasks tasks;
    private final WorkedOutFromFacts workedOut;

    CasesGoingOn(
            RuntimeService runtime,
            CaseInstances instances,
            CaseMessages messages,
            CaseTasks tasks,
            WorkedOutFromFacts workedOut) {
        this.runtime = runtime;
        this.instances = instances;
        this.messages = messages;
        this.tasks = tasks;
        this.workedOut = workedOut;
    }

    @Override
    public Optional<String> find(String caseNumber) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKeyIn(OF_A_FILE.toArray(String[]::new))
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .findFirst();
    }

    @Override
    public Map<String, @Nullable Object> facts(String processInstanceId) {
        return instance(processInstanceId).getVariablesLocal();
    }

    @Override
    public List<String> setFacts(String processInstanceId, Map<String, ? extends @Nullable Object> facts) {
        return workedOut.again(
                instances.of(processInstanceId),
                facts.keySet(),
                () -> facts.forEach((fact, value) -> instances.setFact(processInstanceId, fact, value)));
    }

    @Override
    public List<String> setFactsIn(String processInstanceId, Map<String, ? extends @Nullable Object> facts) {
        return workedOut.again(
                List.of(processInstanceId),
                facts.keySet(),
                () -> facts.forEach((fact, value) -> instance(processInstanceId).setVariableLocal(fact, value)));
    }

    @Override
    public List<String> called(String processInstanceId, String processKey) {
        return instances.of(processInstanceId).stream()
                .filter(id -> instance(id).getProcessDefinition().getKey().equals(processKey))
                .toList();
    }

    @Override
    public boolean isRunning(String processInstanceId, String other) {
        return instances.of(processInstanceId).contains(other);
    }

    @Override
    public boolean send(String processInstanceId, String message) {
        return messages.send(processInstanceId, message);
    }

    @Override
    public boolean send(String processInstanceId, String message, String fact, Object value) {
        return messages.sendWhere(
                processInstanceId, message, waiting -> value.equals(runtime.getVariable(waiting, fact)));
    }

    @Override
    public boolean isAwaited(String processInstanceId, String message) {
        return messages.isAwaited(processInstanceId, message);
    }

    @Override
    public boolean isOpen(String processInstanceId, String task) {
        return tasks.isOpen(processInstanceId, task);
    }

    private static ExecutionEntity instance(String id) {
        return Context.getCommandContext().getExecutionManager().findExecutionById(id);
    }
}
