package se.saferreturn.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** The application's beans, for what others than Spring make, such as the resources of Tasklist's plugins. */
public final class BeansOfEngine {

    private BeansOfEngine() {}

    /** The one of this type, found where the engine finds the steps of its models. */
    public static <T> T find(ProcessEngine engine, Class<T> type) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getArtifactFactory()
                .getArtifact(type);
    }
}
