package se.saferreturn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.saferreturn.access.RegionalCase.as;
import static se.saferreturn.access.RegionalCase.asDo;
import static se.saferreturn.access.RegionalCase.keys;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;

@ApplicationTest
class TaskVisibilityTest {

    private static final String OWN = "coordinator.stockholm";
    private static final String OTHER = "coordinator.south";

    /** Nobody may ask for a list without an end. */
    private static final int PAGE = 100;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    RegionalCase regionalCase;

    @BeforeEach
    void openCase() {
        regionalCase = RegionalCase.open(engine);
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator.stockholm, stockholm",
        "coordinator.south, south",
        "mission.rou, mission",
        "mission.npl, ''",
        "statistician, ''",
        "designer, ''",
        "somebody.unknown, ''",
        "supervisor, mission south stockholm",
        "admin, ''"
    })
    void aListShowsOnesOwnTasksAndSupervisorsSeeEveryRow(String user, String expected) {
        assertThat(keys(list(user, query -> query))).isEqualTo(expected);
        assertThat(count(user, query -> query)).isEqualTo(expected.isEmpty() ? 0 : expected.split(" ").length);
    }

    @Test
    void theSystemItselfSeesEverything() {
        assertThat(ofThisCase(tasks.createTaskQuery()).count()).isEqualTo(3);
    }

    @Test
    void theCriteriaOfAQueryOnlyNarrowWhatOneSees() {
        assertNothing(query -> query.taskDefinitionKey("south"));
        assertNothing(query -> query.taskCandidateGroup("coordinators-south"));
        assertNothing(query -> query.taskCandidateGroupIn(List.of("coordinators-south", "iom-mission-rou")));
        assertNothing(query -> query.taskCandidateUser("coordinator.south"));
        assertNothing(query -> query.taskCandidateGroupLike("%south"));
        String south = regionalCase.task("south").getId();
        assertNothing(query -> query.taskId(south));
    }

    @Test
    void orQueriesOnlyNarrowWhatOneSees() {
        assertThat(keys(list(
                        OWN,
                        query -> query.or()
                                .taskDefinitionKey("south")
                                .taskCandidateGroup("coordinators-south")
                                .taskUnassigned()
                                .endOr())))
                .isEqualTo("stockholm");
        assertNothing(query -> query.or()
                .taskDefinitionKey("south")
                .taskDefinitionKey("mission")
                .endOr()
                .or()
                .taskCandidateGroup("coordinators-south")
                .taskNameLike("%")
                .endOr());
    }

    @Test
    void aCandidateAsksForTheGroupAndStillSeesTheTask() {
        assertThat(keys(list(OWN, query -> query.taskCandidateGroup("coordinators-stockholm"))))
                .isEqualTo("stockholm");
        assertThat(keys(list(OWN, query -> query.taskCandidateUser(OWN)))).isEqualTo("stockholm");
    }

    @Test
    void aTaskWithTwoCandidateGroupsIsOpenToBothAndListedOnce() {
        tasks.addCandidateGroup(regionalCase.task("stockholm").getId(), "coordinators-south");

        assertThat(keys(list(OWN, query -> query))).isEqualTo("stockholm");
        assertThat(keys(list(
                        OTHER,
                        query -> query.taskCandidateGroupIn(List.of("coordinators-stockholm", "coordinators-south")))))
                .isEqualTo("south stockholm");
        assertThat(count(OTHER, query -> query)).isEqualTo(2);
    }

    @Test
    void claimedTasksStayVisibleToTheGroup() {
        tasks.setAssignee(regionalCase.task("stockholm").getId(), OWN);

        assertThat(keys(list(OWN, query -> query))).isEqualTo("stockholm");
        assertThat(keys(list(OTHER, query -> query))).isEqualTo("south");
    }

    @Test
    void whoIsAssignedFromOutsideTheGroupSeesAndDoesThatTaskOnly() {
        String task = regionalCase.task("stockholm").getId();
        tasks.setAssignee(task, "mission.npl");

        assertThat(keys(list("mission.npl", query -> query))).isEqualTo("stockholm");
        asDo(engine, "mission.npl", () -> engine.getFormService().submitTaskForm(task, Map.of()));
        assertThat(regionalCase.task("stockholm")).isNull();
    }

    @Test
    void aPersonalCandidateSeesTheTask() {
        tasks.addCandidateUser(regionalCase.task("stockholm").getId(), "mission.npl");

        assertThat(keys(list("mission.npl", query -> query))).isEqualTo("stockholm");
    }

    @Test
    void anotherKindOfLinkIsNoInvolvement() {
        tasks.addUserIdentityLink(regionalCase.task("stockholm").getId(), "mission.npl", "reader");
        tasks.setOwner(regionalCase.task("stockholm").getId(), "mission.npl");

        assertThat(list("mission.npl", query -> query)).isEmpty();
    }

    @Test
    void aTransferredTaskIsSeenByTheNewRegionAndNoLongerByTheOld() {
        String task = regionalCase.task("stockholm").getId();
        tasks.deleteCandidateGroup(task, "coordinators-stockholm");
        tasks.addCandidateGroup(task, "coordinators-north");

        assertThat(list(OWN, query -> query)).isEmpty();
        assertThat(keys(list("coordinator.north", query -> query))).isEqualTo("stockholm");
        refused(() -> asDo(engine, OWN, () -> tasks.complete(task)));
    }

    @Test
    void theSameQueryObjectAnswersEachPersonForThemselves() {
        TaskQuery query = ofThisCase(tasks.createTaskQuery());

        assertThat(keys(as(engine, OWN, () -> query.listPage(0, PAGE)))).isEqualTo("stockholm");
        assertThat(keys(as(engine, OTHER, () -> query.listPage(0, PAGE)))).isEqualTo("south");
        assertThat(query.list()).hasSize(3);
    }

    @Test
    void aStoredFilterAnswersEachPersonForThemselvesAndStaysAsItWas() {
        Filter stored = engine.getFilterService()
                .saveFilter(engine.getFilterService()
                        .newTaskFilter("all of " + regionalCase.number())
                        .setQuery(ofThisCase(tasks.createTaskQuery())));
        String before = queryOf(stored);
        try {
            List<Task> own = engine.getFilterService().list(stored.getId());
            assertThat(own).hasSize(3);
            readable(stored);
            assertThat(keys(as(
                            engine,
                            OWN,
                            () -> engine.getFilterService()
                                    .<Task, TaskQuery>listPage(stored.getId(), tasks.createTaskQuery(), 0, PAGE))))
                    .isEqualTo("stockholm");
            assertThat(as(engine, OWN, () -> engine.getFilterService().count(stored.getId())))
                    .isEqualTo(1);
            assertThat(as(
                            engine,
                            OTHER,
                            () -> engine.getFilterService()
                                    .count(
                                            stored.getId(),
                                            tasks.createTaskQuery().taskDefinitionKey("stockholm"))))
                    .isZero();
            assertThat(engine.getFilterService().list(stored.getId())).hasSize(3);
            assertThat(queryOf(stored)).isEqualTo(before);
        } finally {
            engine.getFilterService().deleteFilter(stored.getId());
        }
    }

    @Test
    void aPageForWhoHasManyTasksIsCutAtTheRightPlace() {
        String group = "many-" + regionalCase.number();
        for (int opened = 0; opened < 5; opened++) {
            tasks.addCandidateGroup(RegionalCase.open(engine).task("mission").getId(), group);
        }
        // as many links as make the list be read another way; they must not show the task more than once
        jdbc.sql("""
                insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
                select :group || n, 1, 'candidate', :group, :task from generate_series(1, 1000) n""")
                .param("group", group)
                .param("task", regionalCase.task("stockholm").getId())
                .update();
        Supplier<TaskQuery> newestFirst =
                () -> tasks.createTaskQuery().orderByTaskCreateTime().desc();
        engine.getIdentityService().setAuthentication("somebody", List.of(group));
        try {
            List<String> all = ids(newestFirst.get().listPage(0, 1000));
            assertThat(all).hasSize(6).doesNotHaveDuplicates();
            assertThat(ids(newestFirst.get().listPage(0, PAGE))).isEqualTo(all);
            assertThat(ids(newestFirst.get().listPage(1, 3))).isEqualTo(all.subList(1, 4));
            assertThat(newestFirst.get().taskDefinitionKey("south").listPage(0, PAGE))
                    .isEmpty();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private String queryOf(Filter filter) {
        return jdbc.sql("select query_ from act_ru_filter where id_ = :id")
                .param("id", filter.getId())
                .query(String.class)
                .single();
    }

    private void readable(Filter filter) {
        var authorizations = engine.getAuthorizationService();
        var everyone = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everyone.setResource(Resources.FILTER);
        everyone.setResourceId(filter.getId());
        everyone.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everyone);
    }

    private void assertNothing(UnaryOperator<TaskQuery> criteria) {
        assertThat(list(OWN, criteria)).isEmpty();
        assertThat(count(OWN, criteria)).isZero();
        assertThat(criteria.apply(ofThisCase(tasks.createTaskQuery())).list())
                .as("the tasks are there")
                .isNotEmpty();
    }

    private List<Task> list(String user, UnaryOperator<TaskQuery> criteria) {
        return as(
                engine,
                user,
                () -> criteria.apply(ofThisCase(tasks.createTaskQuery())).listPage(0, PAGE));
    }

    private long count(String user, UnaryOperator<TaskQuery> criteria) {
        return as(
                engine,
                user,
                () -> criteria.apply(ofThisCase(tasks.createTaskQuery())).count());
    }

    private TaskQuery ofThisCase(TaskQuery query) {
        return query.processInstanceBusinessKey(regionalCase.number());
    }

    private static List<String> ids(List<Task> listed) {
        return listed.stream().map(Task::getId).toList();
    }

    private static void refused(ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(AuthorizationException.class);
    }
}
