package se.saferreturn.event.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.event.Reporter;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.RegisteredCase;

/** Finds the case that somebody reports on, if that person works with it. */
@Component
class ReportedCases {

    /** The same words whether the case is not there or not theirs: nobody learns here which cases there are. */
    private static final String NOT_YOURS =
            "There is no open case with this number that you work with. Check the number; it stands at the top of every"
                    + " form of the case.";

    private final CaseRegister register;
    private final RuntimeService runtime;

    ReportedCases(CaseRegister register, RuntimeService runtime) {
        this.register = register;
        this.runtime = runtime;
    }

    /**
     * A case that may be reported on.
     *
     * @param root the case's own process instance; absent when the case is closed, though an alarm of it may still be open
     */
    record ReportedCase(RegisteredCase registered, Optional<ProcessInstance> root) {}

    /**
     * Finds the case with the number that the report carries.
     *
     * @throws org.camunda.bpm.engine.BadUserRequestException there is none, or the reporter does not work with it
     */
    ReportedCase find(DelegateExecution report) {
        CaseNumber caseNumber = new CaseNumber(report.getProcessBusinessKey());
        return register.find(caseNumber)
                .map(registered -> new ReportedCase(
                        registered, registered.isClosed() ? Optional.empty() : root(caseNumber, report)))
                .filter(this::isOpenToReporter)
                .orElseThrow(() -> Refusal.of(Refusal.CASE_NUMBER, NOT_YOURS));
    }

    private Optional<ProcessInstance> root(CaseNumber caseNumber, DelegateExecution report) {
        // reports carry the number of their case, too
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber.value())
                .rootProcessInstances()
                .list()
                .stream()
                .filter(instance -> !instance.getProcessDefinitionId().equals(report.getProcessDefinitionId()))
                .findFirst();
    }

    private boolean isOpenToReporter(ReportedCase reported) {
        Authentication login = Context.getCommandContext().getAuthentication();
        if (login == null || login.getUserId() == null) {
            // no person but the system itself
            return true;
        }
        List<String> groups = login.getGroupIds();
        return new Reporter(groups == null ? Set.of() : Set.copyOf(groups))
                .worksWith(
                        fact(reported, "region", reported.registered().region()),
                        fact(reported, "countryOfReturn", reported.registered().countryOfReturn()));
    }

    /** As the running case knows it; the register learns of some changes only when the case ends. */
    private @Nullable String fact(ReportedCase reported, String name, @Nullable String registered) {
        return reported.root()
                .map(root -> (String) runtime.getVariable(root.getId(), name))
                .orElse(registered);
    }
}
