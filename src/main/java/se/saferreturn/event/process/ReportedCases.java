package se.saferreturn.event.process;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import se.saferreturn.access.CaseAccess;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.access.Door;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.RegisteredCase;

/** Finds the case that somebody reports on, if that person works with it. */
@Component
class ReportedCases {

    /** The same words whether the case is not there or not theirs: nobody learns here which cases there are. */
    private static final String NOT_YOURS =
            "There is no open case with this number that you work with. Check the number; it stands at the top of every"
                    + " form of the case.";

    /** Without a name of anybody: the reporter may not know whose case it is. */
    private static final String FOR_COORDINATORS =
            "Only a coordinator of the region that has the case may report this, and under protected identity only one who is"
                    + " named for it. Call the coordinators of that region; if you cannot reach them, ask the programme"
                    + " management. Somebody in danger is reported as a new threat.";

    private static final String NOT_FOR_YOU =
            "You may not report this, but what is urgent. Tell the coordinators of the region that has the case; if you cannot"
                    + " reach them, ask the programme management.";

    private final CaseRegister register;
    private final RuntimeService runtime;
    private final CurrentPerson currentPerson;
    private final CaseAccess access;

    ReportedCases(CaseRegister register, RuntimeService runtime, CurrentPerson currentPerson, CaseAccess access) {
        this.register = register;
        this.runtime = runtime;
        this.currentPerson = currentPerson;
        this.access = access;
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
     * @param door what the report needs beside the right to report at all
     * @throws org.camunda.bpm.engine.BadUserRequestException there is none, the reporter does not work with it, or this is
     *     not theirs to report; then the words say whom to ask
     */
    ReportedCase find(DelegateExecution report, Door door) {
        ReportedCase reported = find(report);
        if (!isOpenToReporter(door, reported.registered().caseNumber())) {
            throw EventRefusal.of(EventRefusal.EVENT_KIND, door == Door.TRANSFER_CASE ? FOR_COORDINATORS : NOT_FOR_YOU);
        }
        return reported;
    }

    private ReportedCase find(DelegateExecution report) {
        CaseNumber caseNumber = new CaseNumber(report.getProcessBusinessKey());
        return Optional.of(caseNumber)
                .filter(number -> isOpenToReporter(Door.REPORT_EVENT, number))
                .flatMap(register::find)
                .map(registered -> new ReportedCase(
                        registered, registered.isClosed() ? Optional.empty() : root(caseNumber, report)))
                .orElseThrow(() -> EventRefusal.of(EventRefusal.CASE_NUMBER, NOT_YOURS));
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

    private boolean isOpenToReporter(Door door, CaseNumber caseNumber) {
        // without a person it is the system itself that reports
        return currentPerson
                .find()
                .map(person -> access.find(person, door, caseNumber).isPresent())
                .orElse(true);
    }
}
