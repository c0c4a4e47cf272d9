package se.saferreturn.model.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import se.saferreturn.model.DeploymentGate;
import se.saferreturn.model.Vocabulary;

/** Puts the gate for models into the engine, and what enforces it when they run. */
@Component
class ModelPlugin extends AbstractProcessEnginePlugin {

    private final ModelVocabulary vocabulary;
    private final GatedDeployment gate;

    ModelPlugin(ModelVocabulary vocabulary, GatedDeployment gate) {
        this.vocabulary = vocabulary;
        this.gate = gate;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new KnownExpressionsOnly(vocabulary));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableXxeProcessing(false);
        List<Deployer> first = new ArrayList<>(List.of(gate));
        if (engine.getCustomPreDeployers() != null) {
            first.addAll(engine.getCustomPreDeployers());
        }
        engine.setCustomPreDeployers(first);
    }

    /** Apart from the plugin, which needs it. */
    @Configuration(proxyBeanMethods = false)
    static class Gate {

        @Bean
        DeploymentGate deploymentGate(Vocabulary vocabulary) {
            return new DeploymentGate(vocabulary);
        }
    }
}
