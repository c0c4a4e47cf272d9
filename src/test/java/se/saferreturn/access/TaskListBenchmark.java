package se.saferreturn.access;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.SaferReturnApplication;
import se.saferreturn.demo.DemoConfiguration;

/**
 * How long lists take as the cases grow: task lists, beside an engine with Camunda's default grants on the same tables;
 * process instances, their facts and their history, as Cockpit and the REST API ask for them. Run by hand; it takes some
 * minutes, and its database is in {@code target/benchmark-data}:
 *
 * <pre>
 * ./mvnw test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=se.saferreturn.access.TaskListBenchmark
 * </pre>
 *
 * With numbers of cases in {@code -Dexec.args} only these are measured, and not beside the default grants.
 *
 * <p>Each figure is the median of {@value Stopwatch#RUNS} calls through the engine's Java services, the database in memory.
 */
public final class TaskListBenchmark {

    private static final int PAGE = 15;

    private static final String COORDINATOR = "coordinator.stockholm";
    private static final String SMALL_MISSION = "mission.npl";

    private static final String SUPERVISOR = "supervisor";

    /** With default grants only one list is measured above this: their time grows with the square. */
    private static final int MOST_FOR_DEFAULT_GRANTS = 10_000;

    private static final int PATIENCE_IN_SECONDS = 120;

    private static final List<TaskList> LISTS = List.of(
            new TaskList("My region", query -> query.orderByDueDate().asc()),
            new TaskList(
                    "My tasks",
                    query -> query.taskAssignee(COORDINATOR).orderByDueDate().asc()),
            new TaskList(
                    "Overdue",
                    query -> query.dueBefore(Date.from(Instant.now()))
                            .orderByDueDate()
                            .asc()),
            new TaskList(
                    "Urgent",
                    query -> query.taskMinPriority(80).orderByDueDate().asc()),
            new TaskList(
                    "by candidate group",
                    query -> query.taskCandidateGroup("coordinators-stockholm")
                            .includeAssignedTasks()
                            .orderByDueDate()
                            .asc()),
            new TaskList("newest first", query -> query.orderByTaskCreateTime().desc()),
            new TaskList("by priority", query -> query.orderByTaskPriority().desc()),
            new TaskList("unsorted", query -> query));

    private final JdbcClient jdbc;

    private TaskListBenchmark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static void main(String[] args) {
        try (ConfigurableApplicationContext application = SpringApplication.from(SaferReturnApplication::main)
                .with(DemoConfiguration.class)
                .run(
                        "--spring.profiles.active=demo",
                        "--server.port=0",
                        "--safer-return.demo.folder=target/benchmark-data",
                        "--safer-return.demo.cases=false",
                        "--camunda.bpm.job-execution.enabled=false")
                .getApplicationContext()) {
            JdbcClient jdbc = application.getBean(JdbcClient.class);
            TaskListBenchmark benchmark = new TaskListBenchmark(jdbc);
            for (int size : sizes(args)) {
                benchmark.fill(application.getBean(ProcessEngine.class), size);
                ProcessEngine engine = application.getBean(ProcessEngine.class);
                List<TaskList> lists = size <= MOST_FOR_DEFAULT_GRANTS ? LISTS : LISTS.subList(0, 1);
                benchmark.measure("involvement", engine, size, LISTS);
                QueryBenchmark.measure(engine, size, COORDINATOR, "coordinators-stockholm");
                QueryBenchmark.measure(engine, size, SUPERVISOR, "supervisors");
                if (args.length > 0) {
                    continue;
                }
                ProcessEngine stock = stockEngine(application.getBean(JdbcConnectionDetails.class));
                benchmark.replaceOurGrantsByDefaultOnes();
                benchmark.measure("default grants", stock, size, lists);
                stock.close();
                benchmark.restoreOurGrants();
            }
        }
    }

    private static List<Integer> sizes(String[] args) {
        return args.length == 0
                ? List.of(1_000, 10_000, 100_000)
                : Stream.of(args).map(Integer::valueOf).toList();
    }

    private static ProcessEngine stockEngine(JdbcConnectionDetails database) {
        StandaloneProcessEngineConfiguration stock = new StandaloneProcessEngineConfiguration();
        stock.setProcessEngineName("stock");
        String url = database.getJdbcUrl();
        stock.setJdbcUrl(
                url + (url.contains("?") ? "&" : "?") + "options=-c%20statement_timeout=" + PATIENCE_IN_SECONDS + "s");
        stock.setJdbcUsername(database.getUsername());
        stock.setJdbcPassword(database.getPassword());
        stock.setJdbcDriver("org.postgresql.Driver");
        stock.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        stock.setHistory("full");
        stock.setAuthorizationEnabled(true);
        stock.setJobExecutorActivate(false);
        return stock.buildProcessEngine();
    }

    /** Six regions in turn, each fifth task claimed, three tasks for a small mission. */
    private void fill(ProcessEngine engine, int size) {
        if (engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("benchmark")
                        .count()
                == 0) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            "benchmark.bpmn",
                            Bpmn.createExecutableProcess("benchmark")
                                    .camundaHistoryTimeToLive(1)
                                    .startEvent()
                                    .userTask("work")
                                    .endEvent()
                                    .done())
                    .deploy();
        }
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("benchmark")
                .latestVersion()
                .singleResult()
                .getId();
        for (String table : List.of(
                "act_ru_identitylink",
                "act_ru_variable",
                "act_ru_task",
                "act_ru_execution",
                "act_hi_procinst",
                "act_hi_taskinst",
                "act_hi_actinst",
                "act_hi_varinst")) {
            jdbc.sql("truncate table " + table + " cascade").update();
        }
        jdbc.sql("""
                insert into act_ru_execution (id_, rev_, proc_inst_id_, business_key_, proc_def_id_, act_id_,
                    is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_)
                select 'e' || n, 1, 'e' || n, 'SR-2024-' || lpad(n::text, 6, '0'), :definition, 'work',
                    true, false, true, false, 1, 0
                from generate_series(1, :size) n""").param("definition", definition).param("size", size).update();
        jdbc.sql("""
                insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                    assignee_, priority_, create_time_, due_date_, suspension_state_)
                select 't' || n, 1, 'e' || n, 'e' || n, :definition, 'Assess referral', 'work',
                    case when n % 5 = 0 then 'coordinator.' || (array['stockholm','east','south','west','central','north'])[n % 6 + 1] end,
                    case when n % 10 = 0 then 80 else 50 end,
                    now() - make_interval(mins => n % 100000), now() + make_interval(mins => (n * 7919) % 86400 - 43200), 1
                from generate_series(1, :size) n""").param("definition", definition).param("size", size).update();
        jdbc.sql("""
                insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
                select 'l' || n, 1, 'candidate', case when n <= 3 then 'iom-mission-npl' else
                    'coordinators-' || (array['stockholm','east','south','west','central','north'])[n % 6 + 1] end, 't' || n
                from generate_series(1, :size) n""").param("size", size).update();
        fillFacts(definition, size);
        fillHistory(definition, size);
        jdbc.sql("analyze").update();
    }

    /** Five facts a case. */
    private void fillFacts(String definition, int size) {
        jdbc.sql("""
                insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_, text_,
                    var_scope_, sequence_counter_, is_concurrent_local_)
                select 'v' || n || '-' || k, 1, 'string', (array['region','countryOfReturn','urgency','riskLevel','escort'])[k],
                    'e' || n, 'e' || n, :definition, 'value' || n % 6, 'e' || n, 1, false
                from generate_series(1, :size) n, generate_series(1, 5) k""").param("definition", definition).param("size", size).update();
        jdbc.sql("""
                insert into act_hi_varinst (id_, rev_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,
                    execution_id_, act_inst_id_, name_, var_type_, text_, create_time_, state_)
                select id_, 1, 'benchmark', proc_def_id_, proc_inst_id_, proc_inst_id_, execution_id_, proc_inst_id_, name_,
                    type_, text_, now(), 'CREATED' from act_ru_variable""").update();
    }

    /** The open cases, three done steps in each. */
    private void fillHistory(String definition, int size) {
        jdbc.sql("""
                insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_,
                    start_act_id_, root_proc_inst_id_, state_)
                select 'e' || n, 'e' || n, 'SR-2024-' || lpad(n::text, 6, '0'), 'benchmark', :definition,
                    now() - make_interval(mins => n % 100000), 'start', 'e' || n, 'ACTIVE'
                from generate_series(1, :size) n""").param("definition", definition).param("size", size).update();
        jdbc.sql("""
                insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, root_proc_inst_id_,
                    proc_inst_id_, execution_id_, act_inst_id_, name_, assignee_, start_time_, end_time_, priority_,
                    task_state_)
                select 't' || n || '-' || k, 'work', 'benchmark', :definition, 'e' || n, 'e' || n, 'e' || n,
                    'a' || n || '-' || k, 'Assess referral', 'coordinator.stockholm',
                    now() - make_interval(mins => n % 100000), case when k < 4 then now() end, 50, 'Completed'
                from generate_series(1, :size) n, generate_series(1, 4) k""").param("definition", definition).param("size", size).update();
        jdbc.sql("""
                insert into act_hi_actinst (id_, parent_act_inst_id_, proc_def_key_, proc_def_id_, root_proc_inst_id_,
                    proc_inst_id_, execution_id_, act_id_, task_id_, act_name_, act_type_, start_time_, end_time_,
                    act_inst_state_, sequence_counter_)
                select act_inst_id_, proc_inst_id_, 'benchmark', proc_def_id_, proc_inst_id_, proc_inst_id_, execution_id_,
                    'work', id_, name_, 'userTask', start_time_, end_time_, 4, 1 from act_hi_taskinst""").update();
    }

    private void replaceOurGrantsByDefaultOnes() {
        jdbc.sql("create table if not exists kept_grants as select * from act_ru_authorization")
                .update();
        jdbc.sql("delete from act_ru_authorization where resource_type_ = 6").update();
        jdbc.sql("""
                insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                select 'a' || id_, 1, 1, group_id_, 7, task_id_, 6 from act_ru_identitylink""").update();
        jdbc.sql("analyze").update();
    }

    private void restoreOurGrants() {
        jdbc.sql("truncate table act_ru_authorization").update();
        jdbc.sql("insert into act_ru_authorization select * from kept_grants").update();
        jdbc.sql("drop table kept_grants").update();
        jdbc.sql("analyze").update();
    }

    private void measure(String scheme, ProcessEngine engine, int size, List<TaskList> lists) {
        measure(scheme, engine, size, lists, COORDINATOR, "coordinators-stockholm");
        if (lists.equals(LISTS)) {
            measure(scheme, engine, size, lists, SMALL_MISSION, "iom-mission-npl");
        }
    }

    private static void measure(
            String scheme, ProcessEngine engine, int size, List<TaskList> lists, String person, String group) {
        for (TaskList list : lists) {
            engine.getIdentityService().setAuthentication(person, List.of(group));
            try {
                Supplier<TaskQuery> query =
                        () -> list.criteria().apply(engine.getTaskService().createTaskQuery());
                System.out.printf(
                        "%-14s %,8d tasks  %-21s %-18s page %8s  count %8s%n",
                        scheme,
                        size,
                        person,
                        list.name(),
                        Stopwatch.median(() -> query.get().listPage(0, PAGE)),
                        Stopwatch.median(() -> query.get().count()));
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        }
    }

    private record TaskList(String name, UnaryOperator<TaskQuery> criteria) {}
}
