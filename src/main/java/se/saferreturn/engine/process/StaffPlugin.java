package se.saferreturn.engine.process;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.saferreturn.engine.OnIdentityProvider;
import se.saferreturn.staff.Staff;

/** With an identity provider the engine keeps no users and no groups of its own. */
@Component
@OnIdentityProvider
class StaffPlugin extends AbstractProcessEnginePlugin {

    private final Staff staff;
    private final List<String> missions;

    StaffPlugin(Staff staff, @Value("${safer-return.access.missions:}") List<String> missions) {
        this.staff = staff;
        this.missions = missions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(new Factory(staff, missions));
    }

    private record Factory(Staff staff, List<String> missions) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return ReadOnlyIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new StaffProvider(staff, missions);
        }
    }
}
