package se.saferreturn.model.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import se.saferreturn.model.DeploymentGate;
import se.saferreturn.modelfile.ModelFile;

/**
 * Deploys processes, decisions and forms together, when any of them has changed. They are named by their file, wherever
 * it lies: the starter's own deployment names them by the path on this machine, and would deploy them anew from another.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ModelDeployment implements ApplicationRunner {

    private static final String NAME = "safer-return";

    private static final String[] MODELS = {
        "classpath:processes/*.bpmn", "classpath:processes/*.dmn", "classpath:forms/*.form"
    };

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;
    private final DeploymentGate gate;

    ModelDeployment(RepositoryService repository, ResourcePatternResolver resources, DeploymentGate gate) {
        this.repository = repository;
        this.resources = resources;
        this.gate = gate;
    }

    @Override
    public void run(ApplicationArguments ignored) throws IOException {
        List<ModelFile> files = new ArrayList<>();
        DeploymentBuilder deployment =
                repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        for (String pattern : MODELS) {
            for (Resource model : resources.getResources(pattern)) {
                try (InputStream content = model.getInputStream()) {
                    ModelFile file = ModelFile.toDeploy(String.valueOf(model.getFilename()), content.readAllBytes());
                    files.add(file);
                    deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content()));
                }
            }
        }
        gate.requireComplete(files);
        deployment.deploy();
    }
}
