package se.saferreturn.access.process;

import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricVariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Refuses every person what changes a case, its facts, its clocks or its history past its forms, whatever grants they have:
 * an administrator can give any grant to himself, and the policy reads region, country and consents from the facts.
 */
class NothingByHand extends AuthorizationCommandChecker {

    @Override
    public void checkUpdateProcessDefinitionById(String processDefinitionId) {
        ByHand.refuse();
        super.checkUpdateProcessDefinitionById(processDefinitionId);
    }

    @Override
    public void checkUpdateProcessDefinitionByKey(String processDefinitionKey) {
        ByHand.refuse();
        super.checkUpdateProcessDefinitionByKey(processDefinitionKey);
    }

    @Override
    public void checkUpdateProcessDefinitionSuspensionStateById(String processDefinitionId) {
        ByHand.refuse();
        super.checkUpdateProcessDefinitionSuspensionStateById(processDefinitionId);
    }

    @Override
    public void checkUpdateProcessDefinitionSuspensionStateByKey(String processDefinitionKey) {
        ByHand.refuse();
        super.checkUpdateProcessDefinitionSuspensionStateByKey(processDefinitionKey);
    }

    @Override
    public void checkUpdateProcessInstanceByProcessDefinitionId(String processDefinitionId) {
        ByHand.refuse();
        super.checkUpdateProcessInstanceByProcessDefinitionId(processDefinitionId);
    }

    @Override
    public void checkUpdateProcessInstanceByProcessDefinitionKey(String processDefinitionKey) {
        ByHand.refuse();
        super.checkUpdateProcessInstanceByProcessDefinitionKey(processDefinitionKey);
    }

    @Override
    public void checkUpdateProcessInstanceSuspensionStateByProcessDefinitionId(String processDefinitionId) {
        ByHand.refuse();
        super.checkUpdateProcessInstanceSuspensionStateByProcessDefinitionId(processDefinitionId);
    }

    @Override
    public void checkUpdateProcessInstanceSuspensionStateByProcessDefinitionKey(String processDefinitionKey) {
        ByHand.refuse();
        super.checkUpdateProcessInstanceSuspensionStateByProcessDefinitionKey(processDefinitionKey);
    }

    @Override
    public void checkUpdateProcessInstanceById(String processInstanceId) {
        ByHand.refuse();
        super.checkUpdateProcessInstanceById(processInstanceId);
    }

    @Override
    public void checkUpdateProcessInstanceSuspensionStateById(String processInstanceId) {
        ByHand.refuse();
        super.checkUpdateProcessInstanceSuspensionStateById(processInstanceId);
    }

    @Override
    public void checkUpdateProcessInstance(ExecutionEntity execution) {
        ByHand.refuse();
        super.checkUpdateProcessInstance(execution);
    }

    @Override
    public void checkUpdateProcessInstanceVariables(ExecutionEntity execution) {
        ByHand.refuse();
        super.checkUpdateProcessInstanceVariables(execution);
    }

    @Override
    public void checkDeleteProcessInstance(ExecutionEntity execution) {
        ByHand.refuse();
        super.checkDeleteProcessInstance(execution);
    }

    @Override
    public void checkUpdateDecisionDefinitionById(String decisionDefinitionId) {
        ByHand.refuse();
        super.checkUpdateDecisionDefinitionById(decisionDefinitionId);
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        ByHand.refuse();
        super.checkUpdateTaskVariable(task);
    }

    @Override
    public void checkCreateTask(TaskEntity task) {
        ByHand.refuse();
        super.checkCreateTask(task);
    }

    @Override
    public void checkCreateTask() {
        ByHand.refuse();
        super.checkCreateTask();
    }

    @Override
    public void checkDeleteTask(TaskEntity task) {
        ByHand.refuse();
        super.checkDeleteTask(task);
    }

    @Override
    public void checkDeleteHistoricTaskInstance(HistoricTaskInstanceEntity task) {
        ByHand.refuse();
        super.checkDeleteHistoricTaskInstance(task);
    }

    @Override
    public void checkDeleteHistoricProcessInstance(HistoricProcessInstance instance) {
        ByHand.refuse();
        super.checkDeleteHistoricProcessInstance(instance);
    }

    @Override
    public void checkDeleteHistoricDecisionInstance(String decisionDefinitionKey) {
        ByHand.refuse();
        super.checkDeleteHistoricDecisionInstance(decisionDefinitionKey);
    }

    @Override
    public void checkDeleteHistoricDecisionInstance(HistoricDecisionInstance instance) {
        ByHand.refuse();
        super.checkDeleteHistoricDecisionInstance(instance);
    }

    @Override
    public void checkDeleteHistoricVariableInstance(HistoricVariableInstanceEntity variable) {
        ByHand.refuse();
        super.checkDeleteHistoricVariableInstance(variable);
    }

    @Override
    public void checkDeleteHistoricVariableInstancesByProcessInstance(HistoricProcessInstanceEntity instance) {
        ByHand.refuse();
        super.checkDeleteHistoricVariableInstancesByProcessInstance(instance);
    }

    @Override
    public void checkDeleteUserOperationLog(UserOperationLogEntry entry) {
        ByHand.refuse();
        super.checkDeleteUserOperationLog(entry);
    }

    @Override
    public void checkUpdateUserOperationLog(UserOperationLogEntry entry) {
        ByHand.refuse();
        super.checkUpdateUserOperationLog(entry);
    }
}
