package se.saferreturn.journeys;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody's doing could leave behind. Two that are equal mean that nothing has happened in between.
 *
 * @param tasks the open tasks of the case
 * @param entries in all case files
 * @param files case files
 * @param instances process instances, ended ones too
 */
record Traces(Set<String> tasks, long entries, long files, long instances) {

    static Traces of(ProcessEngine engine, PlayedCase played) {
        JdbcClient jdbc = JdbcClient.create(Objects.requireNonNull(
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDataSource()));
        return new Traces(
                played.numbers().stream()
                        .flatMap(number ->
                                engine
                                        .getTaskService()
                                        .createTaskQuery()
                                        .processInstanceBusinessKey(number)
                                        .list()
                                        .stream())
                        .map(Task::getId)
                        .collect(Collectors.toCollection(TreeSet::new)),
                count(jdbc, "case_file_entry"),
                count(jdbc, "case_key"),
                count(jdbc, "act_hi_procinst"));
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
