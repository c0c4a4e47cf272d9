package se.saferreturn.retention.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.retention.WorkGoingOn;
import se.saferreturn.routing.ProcessIds;

/** Running processes are work that goes on. */
@Component
class WorkInTheEngine implements WorkGoingOn {

    private final RuntimeService runtime;

    // the engine is made with the beans that models name, and some of them ask for this one
    WorkInTheEngine(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public boolean in(CaseNumber caseNumber) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber.value())
                        .processDefinitionKeyNotIn(ProcessIds.RETENTION_REVIEW)
                        .count()
                > 0;
    }

    @Override
    public Set<CaseNumber> openDataRequests() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(ProcessIds.DATA_REQUEST).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .map(CaseNumber::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
