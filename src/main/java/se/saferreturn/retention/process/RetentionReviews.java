package se.saferreturn.retention.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.retention.DisposalReason;
import se.saferreturn.retention.Reviews;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.ProcessIds;
import se.saferreturn.routing.TaskIds;

/** Each decision on a file is a process of its own, under the file's number. */
@Component
class RetentionReviews implements Reviews {

    private static final String ERASE = "erase";
    private static final String REPLACED = "another decision has taken its place";
    private static final int PRIORITY = 50;

    private final RuntimeService runtime;

    RetentionReviews(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(CaseNumber caseNumber, DisposalReason grounds) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(FactNames.RETENTION_GROUNDS, grounds.code());
        facts.put(FactNames.PRIORITY, PRIORITY);
        if (grounds == DisposalReason.DATA_REQUEST) {
            // decided with the request, so nobody fills in the form that asks
            facts.put(FactNames.RETENTION_DECISION, ERASE);
        }
        runtime.startProcessInstanceByKey(ProcessIds.RETENTION_REVIEW, caseNumber.value(), facts);
    }

    @Override
    public boolean waitsForConfirmation(CaseNumber caseNumber) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ProcessIds.RETENTION_REVIEW)
                        .processInstanceBusinessKey(caseNumber.value())
                        .activityIdIn(TaskIds.CONFIRM_ERASURE)
                        .count()
                > 0;
    }

    @Override
    public void giveUp(CaseNumber caseNumber) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(ProcessIds.RETENTION_REVIEW)
                .processInstanceBusinessKey(caseNumber.value())
                .list()
                .forEach(review -> runtime.deleteProcessInstance(review.getProcessInstanceId(), REPLACED));
    }
}
