package se.saferreturn.submission.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.springframework.stereotype.Component;
import se.saferreturn.engine.AsSystem;
import se.saferreturn.form.CaseForm;
import se.saferreturn.form.FormVersions;

/** Reads them from the engine's deployments; each version is read once. */
@Component
class FormVersionsInEngine implements FormVersions {

    private final Map<String, Optional<CaseForm>> read = new ConcurrentHashMap<>();
    private final AsSystem system;

    private final FormsOfTheProgramme programme;

    FormVersionsInEngine(AsSystem system, FormsOfTheProgramme programme) {
        this.system = system;
        this.programme = programme;
    }

    @Override
    public Optional<CaseForm> asking(String key) {
        return programme.asking(key);
    }

    @Override
    public Optional<CaseForm> find(String id, int version) {
        return read.computeIfAbsent(
                id + " " + version, any -> system.ask(() -> find(Context.getCommandContext(), id, version)));
    }

    private static Optional<CaseForm> find(CommandContext command, String id, int version) {
        CamundaFormDefinitionEntity definition =
                command.getCamundaFormDefinitionManager().findDefinitionByKeyVersionAndTenantId(id, version, null);
        return Optional.ofNullable(definition)
                .map(found -> command.getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(found.getDeploymentId(), found.getResourceName()))
                .map(resource -> CaseForm.parse(new String(resource.getBytes(), UTF_8)));
    }
}
