package se.saferreturn.model.process;

import org.camunda.bpm.engine.impl.bpmn.delegate.ExecutionListenerInvocation;
import org.camunda.bpm.engine.impl.bpmn.delegate.JavaDelegateInvocation;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Stands before every step of the application that a process carries out, whatever element names it. */
class StepsInTheirOwnCase extends DefaultDelegateInterceptor {

    private final OwnCaseOnly cases;

    StepsInTheirOwnCase(OwnCaseOnly cases) {
        this.cases = cases;
    }

    @Override
    public void handleInvocation(DelegateInvocation invocation) throws Exception {
        boolean step =
                invocation instanceof JavaDelegateInvocation || invocation instanceof ExecutionListenerInvocation;
        if (step && invocation.getContextExecution() instanceof ExecutionEntity execution) {
            cases.require(execution);
        }
        super.handleInvocation(invocation);
    }
}
