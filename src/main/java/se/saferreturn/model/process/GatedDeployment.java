package se.saferreturn.model.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.model.DeploymentGate;
import se.saferreturn.modelfile.ModelFile;
import se.saferreturn.modelfile.ModelsRefusedException;

/**
 * Puts the gate before the engine's own reading of models, in the transaction that deploys them. The engine asks again
 * whenever it reads a model from the database, so one that was put there by another way does not run either.
 */
@Component
class GatedDeployment implements Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(GatedDeployment.class);

    private final DeploymentGate gate;
    private final ObjectProvider<AccessLog> log;

    GatedDeployment(DeploymentGate gate, ObjectProvider<AccessLog> log) {
        this.gate = gate;
        this.log = log;
    }

    /**
     * Looks at a deployment before anything of it is used.
     *
     * @throws BadUserRequestException it is refused; names every element and its cure
     */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            putListsInto(deployment.getResources());
        }
        List<ModelFile> files = files(deployment.getResources());
        String person = deployment.isNew() ? person() : null;
        if (person != null && deployment.getTenantId() != null) {
            throw new BadUserRequestException(
                    "Nothing has been deployed. The programme is one: deploy without a tenant.");
        }
        try {
            if (person == null) {
                gate.requireSafe(files);
            } else {
                gate.requireComplete(files);
            }
        } catch (ModelsRefusedException refused) {
            throw new BadUserRequestException(refused.getMessage());
        }
        if (person != null) {
            log.getObject()
                    .record(new Access(person, Act.CHANGED, null, "models, " + files.size() + " files", Basis.OFFICE));
            LOG.info("A process designer deploys {} files", files.size());
        }
    }

    /** Before anything is written, so that the engine keeps and hands out the form with its options. */
    private static void putListsInto(@Nullable Map<String, ResourceEntity> resources) {
        if (resources != null) {
            resources.values().stream()
                    .filter(Objects::nonNull)
                    .forEach(resource -> resource.setBytes(ModelFile.toDeploy(resource.getName(), resource.getBytes())
                            .content()));
        }
    }

    private static List<ModelFile> files(@Nullable Map<String, ResourceEntity> resources) {
        return resources == null
                ? List.of()
                : resources.values().stream()
                        .filter(Objects::nonNull)
                        .filter(resource -> !resource.isGenerated())
                        .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
                        .toList();
    }

    /** Null when the application itself deploys. */
    private static @Nullable String person() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }
}
