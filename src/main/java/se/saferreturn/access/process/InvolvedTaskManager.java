package se.saferreturn.access.process;

import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryProperty;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.query.QueryProperty;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import se.saferreturn.access.AccessPolicy;
import se.saferreturn.engine.ActingPerson;
import se.saferreturn.engine.ProcessOfTask;
import se.saferreturn.staff.Person;

/**
 * Adds the condition of the {@link AccessPolicy} for rows to every list and count of tasks, whatever else a query asks for: its own
 * criteria and a filter's are left as they are, the condition stands beside them in the SQL (InvolvedTasks.xml).
 *
 * <p>The engine's own way, a join of all tasks with all grants, grows with the square of the tasks. Here one look-up
 * finds out whether the person may see tasks at all, and the condition does the rest. Native queries, which only code
 * can make, are not touched.
 */
public class InvolvedTaskManager extends TaskManager {

    /** Fewer than these are collected and sorted faster than they are found along a list of everybody's tasks. */
    private static final int MANY_TASKS = 1_000;

    private static final int LARGEST_PAGE = 100;

    /** What ACT_RU_TASK has an index for. */
    private static final Set<QueryProperty> SORTED_BY_INDEX =
            Set.of(TaskQueryProperty.DUE_DATE, TaskQueryProperty.CREATE_TIME, TaskQueryProperty.PRIORITY);

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        Optional<Person> restricted = restrictedPerson();
        if (restricted.isEmpty()) {
            return super.findTasksByQueryCriteria(query);
        }
        if (!maySeeTasks()) {
            return new ArrayList<>();
        }
        restrict(query, restricted.get(), isShortPageInOrderOfAnIndex(query) && hasManyTasks(restricted.get()));
        return tasks(getDbEntityManager().selectList("selectInvolvedTaskByQueryCriteria", query));
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        Optional<Person> restricted = restrictedPerson();
        if (restricted.isEmpty()) {
            return super.findTaskCountByQueryCriteria(query);
        }
        if (!maySeeTasks()) {
            return 0;
        }
        restrict(query, restricted.get(), false);
        return (Long) getDbEntityManager().selectOne("selectInvolvedTaskCountByQueryCriteria", query);
    }

    /**
     * The engine's commands tell of a missing task in several ways; a person is told in one. Later in a command a task may be
     * looked for that has just been completed, which is no mistake.
     */
    @Override
    public @Nullable TaskEntity findTaskById(String id) {
        TaskEntity task = super.findTaskById(id);
        boolean isFirst =
                getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).isEmpty();
        if (task == null && isFirst && ActingPerson.find().isPresent()) {
            throw new InvalidRequestException(Status.NOT_FOUND, ProcessOfTask.IS_GONE);
        }
        return task;
    }

    private static Optional<Person> restrictedPerson() {
        return ActingPerson.find().filter(person -> !AccessPolicy.seesEveryRow(person));
    }

    /** The grant is given for all definitions or not at all: which tasks a person sees is not a matter of grants. */
    private boolean maySeeTasks() {
        return getAuthorizationManager()
                .isAuthorized(Permissions.READ_TASK, Resources.PROCESS_DEFINITION, Authorization.ANY);
    }

    /** A query object may be used again by somebody else, so the person is written into it each time. */
    private void restrict(TaskQueryImpl query, Person person, boolean alongTheList) {
        getTenantManager().configureQuery(query);
        query.setParameter(
                Map.of("person", person.id(), "groups", List.copyOf(person.groups()), "alongTheList", alongTheList));
    }

    private static boolean isShortPageInOrderOfAnIndex(TaskQueryImpl query) {
        List<QueryOrderingProperty> order = query.getOrderingProperties();
        // without an order of its own the engine sorts by the primary key
        return query.getMaxResults() <= LARGEST_PAGE
                && (order.isEmpty() || SORTED_BY_INDEX.contains(order.get(0).getQueryProperty()));
    }

    private boolean hasManyTasks(Person person) {
        ListQueryParameterObject question = new ListQueryParameterObject();
        question.setParameter(
                Map.of("person", person.id(), "groups", List.copyOf(person.groups()), "most", MANY_TASKS));
        return (Long) getDbEntityManager().selectOne("selectMyTaskCountUpTo", question) == MANY_TASKS;
    }

    @SuppressWarnings("unchecked")
    private static List<Task> tasks(List<?> rows) {
        return (List<Task>) rows;
    }
}
