package se.saferreturn.retention.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.retention.DisposalReason;
import se.saferreturn.retention.Reviews;

/** Each decision on a file is a process of its own, under the file's number. */
@Component
class RetentionReviews implements Reviews {

    static final String PROCESS = "retention-review";

    private static final String CONFIRMATION = "Task_ConfirmErasure";
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
        facts.put("retentionGrounds", grounds.code());
        facts.put("priority", PRIORITY);
        if (grounds == DisposalReason.DATA_REQUEST) {
            // decided with the request, so nobody fills in the form that asks
            facts.put("retentionDecision", ERASE);
        }
        runtime.startProcessInstanceByKey(PROCESS, caseNumber.value(), facts);
    }

    @Override
    public boolean waitsForConfirmation(CaseNumber caseNumber) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .processInstanceBusinessKey(caseNumber.value())
                        .activityIdIn(CONFIRMATION)
                        .count()
                > 0;
    }

    @Override
    public void giveUp(CaseNumber caseNumber) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(caseNumber.value())
                .list()
                .forEach(review -> runtime.deleteProcessInstance(review.getProcessInstanceId(), REPLACED));
    }
}
