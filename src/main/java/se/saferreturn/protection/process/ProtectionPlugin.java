package se.saferreturn.protection.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has every user task of every model watched, before its form is. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 2)
class ProtectionPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<NamedStaffInTasks> namedStaff;

    ProtectionPlugin(ObjectProvider<NamedStaffInTasks> namedStaff) {
        this.namedStaff = namedStaff;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPostBPMNParseListeners().add(new TasksOfNamedStaff(namedStaff));
    }
}
