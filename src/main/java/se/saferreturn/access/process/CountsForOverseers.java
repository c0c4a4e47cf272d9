package se.saferreturn.access.process;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskReportImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskReportManager;
import org.camunda.bpm.engine.task.TaskCountByCandidateGroupResult;
import se.saferreturn.access.AccessPolicy;

/**
 * Counts the open tasks of each group for those who see every row of the task list anyway. Others who look into Cockpit,
 * where a refusal would stand over every page, are told of none. Everybody else is refused as by the engine, which asks for
 * a right to read every task that nobody has.
 */
class CountsForOverseers extends TaskReportManager {

    static SessionFactory factory() {
        return new SessionFactory() {

            @Override
            public Class<?> getSessionType() {
                return TaskReportManager.class;
            }

            @Override
            public Session openSession() {
                return new CountsForOverseers();
            }
        };
    }

    @Override
    public List<TaskCountByCandidateGroupResult> createTaskCountByCandidateGroupReport(TaskReportImpl report) {
        return seesEveryRow() || !looksIntoCockpit() ? super.createTaskCountByCandidateGroupReport(report) : List.of();
    }

    @Override
    protected void configureQuery(TaskReportImpl report) {
        if (seesEveryRow()) {
            getTenantManager().configureTenantCheck(report.getTenantCheck());
        } else {
            super.configureQuery(report);
        }
    }

    private static boolean seesEveryRow() {
        return ActingPerson.find().map(AccessPolicy::seesEveryRow).orElse(true);
    }

    private boolean looksIntoCockpit() {
        return getAuthorizationManager().isAuthorized(Permissions.ACCESS, Resources.APPLICATION, "cockpit");
    }
}
