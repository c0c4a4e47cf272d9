package se.saferreturn.model.process;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.model.Powers;
import se.saferreturn.register.CaseRegister;

/**
 * Lets a process act for the case whose process it is, and for no other. Which case that is says the business key: the
 * application gives it to the process that a form or a message begins, and each process that is called has the same. So it
 * is looked at when a process begins, whichever way, and again before every step that could do something to a case.
 */
@Component
class OwnCaseOnly implements ExecutionListener {

    private static final String BY_FORM =
            "A case can only be opened with its first form. Use \"Start process\" in Tasklist, or submit the form.";

    private final Powers powers;
    private final ObjectProvider<CaseRegister> register;
    private final ObjectProvider<CaseFile> caseFile;

    OwnCaseOnly(Powers powers, ObjectProvider<CaseRegister> register, ObjectProvider<CaseFile> caseFile) {
        this.powers = powers;
        this.register = register;
        this.caseFile = caseFile;
    }

    /** A process begins. */
    @Override
    public void notify(DelegateExecution execution) {
        ExecutionEntity instance = ((ExecutionEntity) execution).getProcessInstance();
        if (isRoot(instance) && isByPerson() && !caseFile.getObject().hasEntryFor(instance.getId())) {
            throw new BadUserRequestException(BY_FORM);
        }
        require(instance);
    }

    /**
     * Makes sure that this is the case's own process, or one that it has called.
     *
     * @throws BadUserRequestException it would act in a case that is not its own
     */
    void require(ExecutionEntity execution) {
        ExecutionEntity instance = execution.getProcessInstance();
        ExecutionEntity root = rootOf(instance);
        if (!Objects.equals(instance.getBusinessKey(), root.getBusinessKey()) || !isProcessOfItsCase(root)) {
            throw new BadUserRequestException("The process "
                    + instance.getProcessDefinition().getKey() + " would act in a case that is not its own, at "
                    + Optional.ofNullable(execution.getCurrentActivityId()).orElse("its start")
                    + ". A process hands on the number of its own case, and nothing else.");
        }
    }

    /** One that acts in cases that are there has been begun by the application, and its models are looked at more closely. */
    private boolean isProcessOfItsCase(ExecutionEntity root) {
        return powers.actsBesides(root.getProcessDefinition().getKey())
                || Optional.ofNullable(root.getBusinessKey())
                        .flatMap(CaseNumber::read)
                        .flatMap(number -> register.getObject().processOf(number))
                        .filter(registered -> !registered.equals(root.getId()))
                        .isEmpty();
    }

    private static boolean isRoot(ExecutionEntity instance) {
        return instance.getSuperExecution() == null;
    }

    private static ExecutionEntity rootOf(ExecutionEntity instance) {
        ExecutionEntity root = instance;
        while (!isRoot(root)) {
            root = root.getSuperExecution().getProcessInstance();
        }
        return root;
    }

    /** Steps and jobs are carried out for the system. */
    private static boolean isByPerson() {
        CommandContext command = Context.getCommandContext();
        return command.isAuthorizationCheckEnabled() && command.getAuthenticatedUserId() != null;
    }
}
