package se.saferreturn.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.query.Query;

/** What Cockpit and the REST API ask about cases and their past, for {@link TaskListBenchmark}. */
final class QueryBenchmark {

    private static final int PAGE = 50;
    private static final String ONE_CASE = "SR-2024-000500";
    private static final String ONE_INSTANCE = "e500";

    private QueryBenchmark() {}

    static void measure(ProcessEngine engine, int size, String person, String group) {
        queries(engine).forEach((name, query) -> {
            engine.getIdentityService().setAuthentication(person, List.of(group));
            try {
                System.out.printf(
                        "%-14s %,8d cases  %-21s %-34s page %8s  count %8s  (%d)%n",
                        "queries",
                        size,
                        person,
                        name,
                        Stopwatch.median(() -> query.get().listPage(0, PAGE)),
                        Stopwatch.median(() -> query.get().count()),
                        query.get().count());
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        });
    }

    private static Map<String, Supplier<Query<?, ?>>> queries(ProcessEngine engine) {
        Map<String, Supplier<Query<?, ?>>> queries = new LinkedHashMap<>();
        queries.put("process instances", () -> engine.getRuntimeService().createProcessInstanceQuery());
        queries.put(
                "process instances of a model",
                () -> engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("benchmark"));
        queries.put(
                "process instance by case number",
                () -> engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(ONE_CASE));
        queries.put("facts", () -> engine.getRuntimeService().createVariableInstanceQuery());
        queries.put(
                "facts of a case",
                () -> engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(ONE_INSTANCE));
        queries.put(
                "past instances, newest first",
                () -> engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .orderByProcessInstanceStartTime()
                        .desc());
        queries.put(
                "past instance by case number",
                () -> engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(ONE_CASE));
        queries.put("past tasks", () -> engine.getHistoryService().createHistoricTaskInstanceQuery());
        queries.put(
                "past tasks, newest first",
                () -> engine.getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .orderByHistoricActivityInstanceStartTime()
                        .desc());
        queries.put(
                "past tasks of a case",
                () -> engine.getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .processInstanceId(ONE_INSTANCE));
        queries.put("past activities", () -> engine.getHistoryService().createHistoricActivityInstanceQuery());
        queries.put(
                "past activities, newest first",
                () -> engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .orderByHistoricActivityInstanceStartTime()
                        .desc());
        queries.put(
                "past activities of a case",
                () -> engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(ONE_INSTANCE));
        queries.put("past facts", () -> engine.getHistoryService().createHistoricVariableInstanceQuery());
        queries.put(
                "past facts of a case",
                () -> engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(ONE_INSTANCE));
        return queries;
    }
}
