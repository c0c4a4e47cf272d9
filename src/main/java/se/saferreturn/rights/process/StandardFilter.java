package se.saferreturn.rights.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import se.saferreturn.routing.Groups;

/**
 * The lists on the left of Tasklist. Whatever they ask for, each person gets only tasks that they are involved in; so
 * "my region" and "my team" ask for nothing more. The first is the one that Tasklist opens on, so it holds what waits.
 *
 * <p>They have no order of their own: the engine would sort by it first, and by what people choose above the list second,
 * so that choosing did nothing. Tasklist asks for the most urgent first, and among these for what is due first.
 *
 * @param position from the top
 */
record StandardFilter(String name, String description, int position, String colour, UnaryOperator<TaskQuery> criteria) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final StandardFilter MY_TASKS = new StandardFilter(
            "My tasks", "Claimed by me", 2, "#2b6cb0", query -> query.taskAssigneeExpression("${currentUser()}"));

    static final StandardFilter MY_REGION = new StandardFilter(
            "My region", "Everything in my region, claimed or not", 1, "#2f855a", UnaryOperator.identity());

    static final StandardFilter MY_TEAM = new StandardFilter(
            "My team", "Everything for my team, claimed or not", 1, "#2f855a", UnaryOperator.identity());

    /** Overseers see every row, so their own work needs a list that asks for it. */
    static final StandardFilter ALARMS = new StandardFilter(
            "Alarms and decisions",
            "For the programme management, claimed or not",
            1,
            "#c53030",
            query -> query.taskCandidateGroup(Groups.SUPERVISORS).includeAssignedTasks());

    static final StandardFilter OVERDUE = new StandardFilter(
            "Overdue", "Should have been done by now", 3, "#c05621", query -> query.dueBeforeExpression("${now()}"));

    static final StandardFilter URGENT =
            new StandardFilter("Urgent", "Priority 80 and above", 4, "#c53030", query -> query.taskMinPriority(80));

    /**
     * The filter's id; the filter is made if it is not there, or is another.
     *
     * @param putBack takes the name of a filter that had to be made
     */
    String establishIn(FilterService filters, TaskService tasks, Consumer<String> putBack) {
        Filter wanted = filters.newTaskFilter(name)
                .setQuery(criteria.apply(tasks.createTaskQuery()))
                .setProperties(Map.of(
                        "description",
                        description,
                        "color",
                        colour,
                        "priority",
                        position,
                        "refresh",
                        true,
                        "showUndefinedVariable",
                        false,
                        // nobody but supervisors may read variables outside a task's form
                        "variables",
                        List.of()));
        for (Filter present : filters.createTaskFilterQuery().filterName(name).list()) {
            if (isSame((FilterEntity) present, (FilterEntity) wanted)) {
                return present.getId();
            }
        }
        putBack.accept(name);
        return filters.saveFilter(wanted).getId();
    }

    private static boolean isSame(FilterEntity present, FilterEntity wanted) {
        return present.getOwner() == null
                && read(present.getQueryInternal()).equals(read(wanted.getQueryInternal()))
                && read(present.getPropertiesInternal()).equals(read(wanted.getPropertiesInternal()));
    }

    /** The engine writes the parts in any order. */
    private static JsonNode read(String written) {
        try {
            return JSON.readTree(written);
        } catch (JsonProcessingException spoiled) {
            return MissingNode.getInstance();
        }
    }
}
