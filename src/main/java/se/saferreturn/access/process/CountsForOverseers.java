package se.saferreturn.access.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.TaskReportImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskReportManager;
import org.camunda.bpm.engine.task.TaskCountByCandidateGroupResult;
import se.saferreturn.access.AccessPolicy;
import se.saferreturn.access.Person;

/**
 * Counts the open tasks of each group for those who see every row of the task list anyway, and counts none for anybody
 * else. The engine would ask for the right to read every task, which nobody has, and Cockpit would show its refusal.
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
        Optional<Person> person = ActingPerson.find();
        return person.isEmpty() || AccessPolicy.seesEveryRow(person.get())
                ? super.createTaskCountByCandidateGroupReport(report)
                : List.of();
    }

    /** Whoever gets here may have the counts. */
    @Override
    protected void configureQuery(TaskReportImpl report) {
        getTenantManager().configureTenantCheck(report.getTenantCheck());
    }
}
