package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Compares how things stand in a case with what a scenario says. */
record Expectations(ProcessEngine engine, LoggedIn loggedIn, PlayedCase played) {

    private static final int MOST_OPEN_TASKS = 50;

    void check(Scenario.Expectation expected) {
        if (expected.tasks() != null) {
            assertThat(open()).as("open tasks").containsExactlyInAnyOrderElementsOf(expected.tasks());
        }
        if (expected.notTasks() != null) {
            assertThat(open()).as("open tasks").doesNotContainAnyElementsOf(expected.notTasks());
        }
        if (expected.sees() != null) {
            expected.sees()
                    .forEach((user, tasks) -> assertThat(seenBy(user))
                            .as("tasks that %s sees", user)
                            .containsAll(tasks));
        }
        if (expected.seesNot() != null) {
            expected.seesNot().forEach((user, tasks) -> {
                if (tasks.contains(Scenario.Expectation.ANYTHING)) {
                    assertThat(seenBy(user)).as("tasks that %s sees", user).isEmpty();
                } else {
                    assertThat(seenBy(user)).as("tasks that %s sees", user).doesNotContainAnyElementsOf(tasks);
                }
            });
        }
        if (expected.outcome() != null) {
            assertThat(outcome()).as("outcome").isEqualTo(expected.outcome());
        }
    }

    private List<String> open() {
        return played.numbers().stream()
                .flatMap(number ->
                        engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).list().stream())
                .map(Task::getName)
                .toList();
    }

    private List<String> seenBy(String user) {
        return loggedIn.as(
                user,
                () -> played.numbers().stream()
                        .flatMap(number -> engine
                                .getTaskService()
                                .createTaskQuery()
                                .processInstanceBusinessKey(number)
                                .listPage(0, MOST_OPEN_TASKS)
                                .stream())
                        .map(Task::getName)
                        .toList());
    }

    private @Nullable String outcome() {
        HistoricVariableInstance outcome = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(played.processInstanceId())
                .variableName("outcome")
                .singleResult();
        return outcome == null ? null : (String) outcome.getValue();
    }
}
