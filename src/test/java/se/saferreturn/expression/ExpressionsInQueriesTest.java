package se.saferreturn.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;

/** CVE-2026-109432: on stock settings any user who is logged in runs code on the server with a task query. */
@ApplicationTest
class ExpressionsInQueriesTest {

    private static final String MARK = "safer-return.test.exploited";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @AfterEach
    void wipe() {
        System.clearProperty(MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${environment.systemProperties.put('" + MARK + "', 'x')}",
                "#{environment.systemProperties.put('" + MARK + "', 'x')}",
                "x ${environment.systemProperties.put('" + MARK + "', 'x')} ${currentUser()}",
                "${currentUser().getClass().forName('java.lang.Runtime')}",
                "${now().getClass()}",
                "${ currentUser() }",
                "${dateTime().plusDays(1)}",
                "literal"
            })
    void anExpressionInAnOrQueryIsRefusedAndDoesNotRun(String expression) {
        HttpUser user = HttpUser.withPassword(port, "escort", DemoUsers.password(environment));
        for (String criterion : new String[] {"assigneeExpression", "ownerExpression", "candidateUserExpression"}) {
            String query = """
                    {"orQueries": [{"%s": "%s"}]}""".formatted(criterion, expression);
            HttpResponse<String> count = user.post("/task/count", query);
            HttpResponse<String> list = user.post("/task?maxResults=5", query);

            assertThat(System.getProperty(MARK)).as("ran on the server").isNull();
            assertThat(count.statusCode()).isEqualTo(400);
            assertThat(list.statusCode()).isEqualTo(400);
            assertThat(list.body()).contains("not allowed");
        }
    }

    @Test
    void aStoredFilterMayNotCarryMoreEither() {
        var filter = engine.getFilterService()
                .saveFilter(engine.getFilterService()
                        .newTaskFilter("expression")
                        .setQuery(engine.getTaskService()
                                .createTaskQuery()
                                .taskAssigneeExpression("${environment.systemProperties.put('" + MARK + "', 'x')}")));
        try {
            assertThatThrownBy(() -> engine.getFilterService().count(filter.getId()))
                    .hasMessageContaining("not allowed");
            assertThat(System.getProperty(MARK)).isNull();
        } finally {
            engine.getFilterService().deleteFilter(filter.getId());
        }
    }

    /** Models' expressions have a scope, also before there is an instance: a start event's timer. */
    @Test
    void modelsKeepTheirExpressions() {
        Deployment deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "by-timer.bpmn",
                        Bpmn.createExecutableProcess("by-timer")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .timerWithDate("${clocks.at('mapping-reminder')}")
                                .endEvent()
                                .done())
                .addModelInstance(
                        "by-message.bpmn",
                        Bpmn.createExecutableProcess("by-message")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .message("expressions-2")
                                .userTask("task")
                                .camundaAssignee("${groups.coordinators('east')}")
                                .camundaDueDate("${clocks.due('mapping-reminder')}")
                                .camundaPriority("${40 + 2}")
                                .endEvent()
                                .done())
                .deploy();
        try {
            assertThat(engine.getManagementService()
                            .createJobQuery()
                            .processDefinitionKey("by-timer")
                            .singleResult()
                            .getDuedate())
                    .isInTheFuture();
            engine.getRuntimeService().startProcessInstanceByMessage("expressions-2");
            var task = engine.getTaskService()
                    .createTaskQuery()
                    .processDefinitionKey("by-message")
                    .singleResult();
            assertThat(task.getPriority()).isEqualTo(42);
            assertThat(task.getDueDate()).isInTheFuture();
            assertThat(task.getAssignee()).isEqualTo("coordinators-east");
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
        }
    }
}
