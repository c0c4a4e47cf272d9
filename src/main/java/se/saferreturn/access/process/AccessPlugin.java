package se.saferreturn.access.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import se.saferreturn.access.CaseStandings;
import se.saferreturn.accesslog.AccessLog;

/** Puts the access rules into the engine. */
@Component
class AccessPlugin extends AbstractProcessEnginePlugin {

    /** Ids of users and groups: coordinator.stockholm, iom-mission-rou. */
    private static final String IDS = "[a-zA-Z0-9.-]+";

    private final ApplicationContext beans;

    AccessPlugin(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setUserResourceWhitelistPattern(IDS);
        engine.setGroupResourceWhitelistPattern(IDS);
        engine.setResourceAuthorizationProvider(new NoGrantsPerTask());
        engine.setCustomSessionFactories(
                List.of(new InvolvedTasks(), QueriesWithinGrants.factory(), CountsForOverseers.factory()));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        InvolvedTaskQueries.addTo(engine);
        List<CommandChecker> checkers = new ArrayList<>(engine.getCommandCheckers());
        if (!checkers.removeIf(AuthorizationCommandChecker.class::isInstance)) {
            throw new IllegalStateException("The engine's own check of grants is not where it is expected");
        }
        checkers.add(new InvolvementCommandChecker(
                beans.getBeanProvider(CaseStandings.class), beans.getBeanProvider(AccessLog.class)));
        engine.setCommandCheckers(checkers);
    }

    private static final class InvolvedTasks implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return TaskManager.class;
        }

        @Override
        public Session openSession() {
            return new InvolvedTaskManager();
        }
    }
}
