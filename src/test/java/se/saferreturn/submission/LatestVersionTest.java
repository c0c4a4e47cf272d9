package se.saferreturn.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;

/** People start the version of a process that is in force, by whatever address they name another one. */
@ApplicationTest
class LatestVersionTest {

    private static final String ANSWERS =
            "{\"variables\": {\"enquirySummary\": {\"value\": \"x\", \"type\": \"String\"}}}";
    private static final String REPLACED = "has been replaced by a newer one";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private String deployment;
    private List<String> versions;

    @BeforeEach
    void aNewerVersionIsDeployed() {
        DeploymentBuilder newer = engine.getRepositoryService()
                .createDeployment()
                .name("newer-version")
                .addClasspathResource("processes/hotline-enquiry.bpmn");
        Stream.of("hotline-enquiry", "enquiry-answer", "referral", "overdue-work")
                .forEach(form -> newer.addClasspathResource("forms/" + form + ".form"));
        deployment = newer.deploy().getId();
        versions = engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("hotline-enquiry")
                .orderByProcessDefinitionVersion()
                .asc()
                .list()
                .stream()
                .map(ProcessDefinition::getId)
                .toList();
    }

    @AfterEach
    void remove() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "form-variables", "rendered-form", "deployed-start-form", "startForm"})
    void byTheIdOfAnOlderOneNobodyStartsIt(String door) {
        assertThat(versions).hasSizeGreaterThan(1);
        String older = "/process-definition/" + versions.get(0) + "/" + door;
        HttpUser session = HttpUser.withSession(port, "tasklist", "hotline", DemoUsers.password(environment));

        for (HttpResponse<String> answer :
                List.of(ask(user(), older, door), ask(session, "/camunda/api/engine/engine/default" + older, door))) {
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        }
        assertThat(running(versions.get(0))).isZero();
    }

    @Test
    void theRefusalSaysWhatToDo() {
        HttpResponse<String> answer = user().post("/process-definition/" + versions.get(0) + "/submit-form", ANSWERS);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(REPLACED).contains("Start process");
    }

    @Test
    void theOneInForceIsOpenToThem() {
        String latest = versions.get(versions.size() - 1);

        assertThat(user().get("/process-definition/" + latest + "/form-variables")
                        .statusCode())
                .isEqualTo(200);
        assertThat(user().get("/process-definition/key/hotline-enquiry/form-variables")
                        .statusCode())
                .isEqualTo(200);
        assertThat(user().post("/process-definition/" + latest + "/submit-form", ANSWERS)
                        .body())
                .doesNotContain(REPLACED);
    }

    private long running(String definition) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionId(definition).list().stream()
                .filter(instance -> instance.getBusinessKey() == null)
                .count();
    }

    private static HttpResponse<String> ask(HttpUser user, String path, String door) {
        return door.equals("submit-form") ? user.post(path, ANSWERS) : user.get(path);
    }

    private HttpUser user() {
        return HttpUser.withPassword(port, "hotline", DemoUsers.password(environment));
    }
}
