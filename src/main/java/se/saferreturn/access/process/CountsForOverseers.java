package se.saferreturn.access.process;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskReportImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskCountByCandidateGroupResultEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskReportManager;
import org.camunda.bpm.engine.task.TaskCountByCandidateGroupResult;
import se.saferreturn.access.AccessPolicy;
import se.saferreturn.engine.ActingPerson;
import se.saferreturn.routing.InWords;

/**
 * Counts the open tasks of each group for those who see every row of the task list anyway. Others who look into Cockpit,
 * where a refusal would stand over every page, are told of none. Everybody else is refused as by the engine, which asks for
 * a right to read every task that nobody has. Groups are told by their names, as everywhere.
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
        return seesEveryRow() || !looksIntoCockpit()
                ? inWords(super.createTaskCountByCandidateGroupReport(report))
                : List.of();
    }

    /** The column is for the name of the group; tasks without one have none. */
    private static List<TaskCountByCandidateGroupResult> inWords(List<TaskCountByCandidateGroupResult> counts) {
        for (TaskCountByCandidateGroupResult count : counts) {
            String group = count.getGroupName();
            if (group != null && count instanceof TaskCountByCandidateGroupResultEntity row) {
                row.setGroupName(InWords.group(group));
            }
        }
        return counts;
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
