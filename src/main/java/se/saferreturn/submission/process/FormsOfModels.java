package se.saferreturn.submission.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;
import se.saferreturn.form.CaseForm;

/** Finds the deployed form that a task or start event refers to; each version is read once. */
@Component
class FormsOfModels {

    private final Map<String, DeployedForm> parsed = new ConcurrentHashMap<>();

    /**
     * Finds the form.
     *
     * @throws IllegalStateException the model refers to a form that was not deployed with it
     */
    DeployedForm find(FormData data) {
        CamundaFormRef reference = data.getCamundaFormRef();
        CommandContext command = Context.getCommandContext();
        CamundaFormDefinition definition =
                command.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, data.getDeploymentId()));
        if (definition == null) {
            throw new IllegalStateException("The form " + reference.getKey()
                    + " is not deployed. Deploy it together with the model that uses it.");
        }
        return parsed.computeIfAbsent(definition.getId(), id -> parse(command, definition));
    }

    private static DeployedForm parse(CommandContext command, CamundaFormDefinition definition) {
        byte[] json = command.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), definition.getResourceName())
                .getBytes();
        return new DeployedForm(CaseForm.parse(new String(json, UTF_8)), definition.getVersion());
    }
}
