package se.saferreturn.routing.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the guard of the routing facts into the engine. */
@Component
class RoutingPlugin extends AbstractProcessEnginePlugin {

    private final RoutingFactGuard guard;

    RoutingPlugin(RoutingFactGuard guard) {
        this.guard = guard;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomHistoryEventHandlers().add(guard);
    }
}
