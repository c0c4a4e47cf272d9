package se.saferreturn.engine.process;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Settings of the engine that close what its defaults leave open, or that this programme never uses. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    private static final int MOST_RESULTS_OF_A_QUERY = 2000;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setConfigureScriptEngineHostAccess(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setAuthorizationCheckRevokes("never");
        engine.setDefaultUserPermissionForTask(Permissions.TASK_WORK);
        engine.setQueryMaxResultsLimit(MOST_RESULTS_OF_A_QUERY);
        // without retries a failed job would be gone from a supervisor's view at once
        engine.setDefaultNumberOfRetries(3);
    }
}
