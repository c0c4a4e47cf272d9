package se.saferreturn.journeys;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.CaseNumber;

/** One step of the programme alone, in a process that waits after it. */
public final class Steps {

    private Steps() {}

    /**
     * Carries a delegate out.
     *
     * @param bean its name in models
     * @return the facts after it
     */
    public static Map<String, @Nullable Object> carryOut(
            ProcessEngine engine, String bean, CaseNumber caseNumber, Map<String, Object> facts) {
        String process = "only-" + bean;
        engine.getRepositoryService()
                .createDeployment()
                .name(process)
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        process + ".bpmn",
                        Bpmn.createExecutableProcess(process)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("step")
                                .camundaDelegateExpression("${" + bean + "}")
                                .userTask("wait")
                                .endEvent()
                                .done())
                .deploy();
        ProcessInstance instance =
                engine.getRuntimeService().startProcessInstanceByKey(process, caseNumber.value(), facts);
        return engine.getRuntimeService().getVariables(instance.getId());
    }
}
