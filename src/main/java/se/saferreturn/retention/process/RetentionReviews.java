package se.saferreturn.retention.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.retention.Grounds;
import se.saferreturn.retention.Reviews;

/** Each decision on a file is a process of its own, under the file's number. */
@Component
class RetentionReviews implements Reviews {

    static final String PROCESS = "retention-review";

    private static final int PRIORITY = 50;

    private final RuntimeService runtime;

    RetentionReviews(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(CaseNumber caseNumber, Grounds grounds) {
        runtime.startProcessInstanceByKey(
                PROCESS, caseNumber.value(), Map.of("retentionGrounds", grounds.code(), "priority", PRIORITY));
    }
}
