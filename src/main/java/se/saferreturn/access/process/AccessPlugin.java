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
import se.saferreturn.engine.process.PersonsCommands;
import se.saferreturn.protection.process.NamedStaffInTasks;
import se.saferreturn.protection.process.TasksOfNamedStaff;

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
        // whoever asked for the command is answered or tells of the fault; twice would be sixty lines too many
        engine.setEnableCmdExceptionLogging(false);
        engine.setUserResourceWhitelistPattern(IDS);
        engine.setGroupResourceWhitelistPattern(IDS);
        engine.setResourceAuthorizationProvider(new NoGrantsPerTask());
        engine.setCustomSessionFactories(
                List.of(new InvolvedTasks(), RefusedQueries.factory(), CountsForOverseers.factory()));
        engine.getCustomPostBPMNParseListeners()
                .add(new TasksOfNamedStaff(beans.getBeanProvider(NamedStaffInTasks.class)));
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), personsCommands(engine)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), personsCommands(engine)));
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

    private PersonsCommands personsCommands(ProcessEngineConfigurationImpl engine) {
        return new PersonsCommands(engine.getIdentityService(), beans.getBeanProvider(AccessLog.class));
    }

    private static <T> List<T> with(List<T> present, T added) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(added);
        return all;
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
