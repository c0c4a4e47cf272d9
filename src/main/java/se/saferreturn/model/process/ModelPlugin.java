package se.saferreturn.model.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import se.saferreturn.decision.TableContracts;
import se.saferreturn.expression.Vocabulary;
import se.saferreturn.model.DeploymentGate;
import se.saferreturn.model.FormDuties;
import se.saferreturn.model.Powers;

/** Puts the gate for models into the engine, and what enforces it when they run. */
@Component
class ModelPlugin extends AbstractProcessEnginePlugin {

    private final GatedDeployment gate;
    private final OwnCaseOnly cases;

    ModelPlugin(GatedDeployment gate, OwnCaseOnly cases) {
        this.gate = gate;
        this.cases = cases;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnableXxeProcessing(false);
        engine.setDelegateInterceptor(new StepsInTheirOwnCase(cases));
        engine.getCustomPostBPMNParseListeners().add(new BeginsInItsOwnCase(cases));
        List<Deployer> first = new ArrayList<>(List.of(gate));
        if (engine.getCustomPreDeployers() != null) {
            first.addAll(engine.getCustomPreDeployers());
        }
        engine.setCustomPreDeployers(first);
    }

    /** Apart from the plugin, which needs them. */
    @Configuration(proxyBeanMethods = false)
    static class Gate {

        @Bean
        DeploymentGate deploymentGate(Vocabulary vocabulary, Powers powers, FormDuties duties, TableContracts tables) {
            return new DeploymentGate(vocabulary, powers, duties, tables);
        }

        @Bean
        TableContracts tableContracts(@Value("classpath:tables-of-programme.yaml") Resource list) throws IOException {
            try (InputStream yaml = list.getInputStream()) {
                return TableContracts.read(yaml);
            }
        }

        @Bean
        Powers powers(@Value("classpath:powers-of-models.yaml") Resource list) throws IOException {
            try (InputStream yaml = list.getInputStream()) {
                return Powers.read(yaml);
            }
        }
    }
}
