package se.saferreturn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;

/** Process designers deploy into the running application what is safe and complete, and nobody deploys anything else. */
@ApplicationTest
class DeploymentGateTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private long before;

    @BeforeEach
    void count() {
        before = deployments();
    }

    @AfterEach
    void clear() {
        engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName("advice")
                .list()
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
    }

    @Test
    void aDesignerDeploysAProcessWithItsFormAndItsDecision() {
        HttpResponse<String> answer = Deployed.good().by(user("designer"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(HttpUser.json(answer).path("deployedProcessDefinitions")).hasSize(1);
        assertThat(HttpUser.json(answer).path("deployedDecisionDefinitions")).hasSize(1);
        assertThat(engine.getHistoryService()
                        .createUserOperationLogQuery()
                        .deploymentId(HttpUser.json(answer).path("id").asText())
                        .singleResult()
                        .getUserId())
                .isEqualTo("designer");
    }

    @Test
    void orFromTheBrowser() {
        HttpUser designer = HttpUser.withSession(port, "cockpit", "designer", DemoUsers.password(environment));

        assertThat(Deployed.good()
                        .by(designer, "/camunda/api/engine/engine/default")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Deployed.good()
                        .with("advice.bpmn", "camunda:expression=\"${priority}\"", "camunda:class=\"java.lang.Object\"")
                        .by(designer, "/camunda/api/engine/engine/default")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hotline",
                "coordinator.stockholm",
                "iom.sweden",
                "mission.rou",
                "escort",
                "approver",
                "finance",
                "supervisor",
                "statistician",
                "log.reviewer",
                "records.officer",
                "admin"
            })
    void nobodyElseDoes(String user) {
        assertThat(Deployed.good().by(user(user)).statusCode()).isEqualTo(403);
        assertThat(deployments()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            camunda:expression="${priority}" | camunda:class="org.camunda.bpm.engine.impl.bpmn.behavior.NoneEndEventActivityBehavior" | use delegateExpression
            camunda:expression="${priority}" | camunda:delegateExpression="${environment}" | names no step
            camunda:expression="${priority}" | camunda:delegateExpression="${recordOutcome} ${recordOutcome}" | names no step
            camunda:expression="${priority}" | camunda:expression="${runtimeService.deleteProcessInstance('a','b')}" | not allowed
            camunda:expression="${priority}" | camunda:expression="${execution.processEngineServices.identityService}" | not allowed
            camunda:expression="${priority}" | camunda:expression="${execution.getProcessEngineServices()}" | not allowed
            camunda:expression="${priority}" | camunda:expression="${clocks.getClass().forName('java.lang.Runtime')}" | not allowed
            camunda:expression="${priority}" | camunda:expression="${clocks['class']}" | square brackets
            camunda:expression="${priority}" | camunda:expression="${''.getClass()}" | not allowed
            camunda:expression="${priority}" | camunda:expression="${region.class}" | not allowed
            camunda:expression="${priority}" | camunda:expression="${dateTime().plusDays(1)}" | not allowed
            camunda:expression="${priority}" | camunda:expression="${S('x')}" | not allowed
            camunda:expression="${priority}" | camunda:expression="${nobodyDeclaredThis}" | declared fact
            camunda:expression="${priority}" | camunda:expression="${region" | cannot be read
            camunda:expression="${priority}" | camunda:type="external" camunda:topic="take-it" | another program
            camunda:expression="${priority}" | camunda:type="mail" | another program
            name="Pass it on" | name="${environment.systemProperties}" | not allowed
            name="Pass it on" | name="Pass it on" xsi:schemaLocation="http://camunda.org/schema/1.0/bpmn http://127.0.0.1:9/from-elsewhere.xsd" | advice.bpmn
            <bpmn:documentation>Give the advice | <bpmn:documentation>${environment} Give the advice | not allowed
            camunda:executionListener event="start" expression="${execution.setVariable('priority', 50)}" | camunda:executionListener event="start" class="java.lang.Object" | use delegateExpression
            expression="${execution.setVariable('priority', 50)}" /> | ><camunda:script scriptFormat="javascript">1</camunda:script></camunda:executionListener> | camunda:script is not used
            <camunda:executionListener event="start" expression="${execution.setVariable('priority', 50)}" /> | <camunda:inputOutput><camunda:inputParameter name="region"><camunda:script scriptFormat="feel">1</camunda:script></camunda:inputParameter></camunda:inputOutput> | camunda:script is not used
            <camunda:executionListener event="start" expression="${execution.setVariable('priority', 50)}" /> | <camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector> | camunda:connector is not used
            xsi:type="bpmn:tFormalExpression">${priority == 50} | xsi:type="bpmn:tFormalExpression" language="javascript">true | would run a script
            xsi:type="bpmn:tFormalExpression">${priority == 50} | xsi:type="bpmn:tFormalExpression" camunda:resource="deployment://x.js"> | would run a script
            <bpmn:endEvent id="EndEvent_Given"> | <bpmn:scriptTask id="Task_Script" scriptFormat="javascript"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:endEvent id="EndEvent_Given"> | Task_Script
            camunda:formRef="advice" camunda:formRefBinding="deployment" camunda:candidateGroups | camunda:formKey="embedded:app:page.html" camunda:candidateGroups | formKey could show
            camunda:formRef="advice" camunda:formRefBinding="deployment" camunda:candidateGroups | camunda:formRef="referral" camunda:formRefBinding="deployment" camunda:candidateGroups | not deployed with it
            camunda:formRef="advice" camunda:formRefBinding="deployment" camunda:candidateGroups | camunda:formRef="advice" camunda:formRefBinding="latest" camunda:candidateGroups | binding
            camunda:formRef="advice" camunda:formRefBinding="deployment" camunda:candidateGroups | camunda:candidateGroups | needs a form
            camunda:candidateGroups="${groups.coordinators(region)}" | camunda:candidateGroups="process-designers" | candidate group
            camunda:candidateGroups="${groups.coordinators(region)}" | camunda:candidateGroups="hotline" camunda:assignee="designer" | goes to a group
            camunda:dueDate="${clocks.due('enquiry-answered')}" |  | due date
            camunda:dueDate="${clocks.due('enquiry-answered')}" | camunda:dueDate="${clocks.due('whenever')}" | no clock named
            Give the advice that was asked for and write it into the form. What happens next depends on nothing else. | Do it. | documentation
            camunda:priority="${priority}" | camunda:priority="100" | priority
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" | xmlns:camunda="http://activiti.org/bpmn" | not used here
            <bpmn:process id="advice" | <bpmn:process id="return-case" | name of the file
            <?xml version="1.0" encoding="UTF-8"?> | <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]> | DOCTYPE
            """)
    void aProcessThatReachesFurtherOrLacksSomethingIsRefused(String part, String instead, String reason) {
        refused(Deployed.good().with("advice.bpmn", part, instead == null ? "" : instead), reason);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id="Expression_Priority" | id="Expression_Priority" expressionLanguage="juel" | only FEEL
            id="Expression_Priority" | id="Expression_Priority" expressionLanguage="javascript" | only FEEL
            <text>true</text> | <text>function() external { java: { class: "java.lang.Runtime" } }</text> | external function
            <decisionTable | <businessKnowledgeModel id="x" /><decisionTable | not used here
            id="advice-needed" | id="urgency" | name of the file
            <?xml version="1.0" encoding="UTF-8"?> | <!DOCTYPE x SYSTEM "http://localhost/x.dtd"> | DOCTYPE
            """)
    void aDecisionIsInFeelAndReachesNothing(String part, String instead, String reason) {
        refused(Deployed.good().with("advice-needed.dmn", part, instead), reason);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type": "textarea" | "type": "html" | use a text component
            "type": "textarea" | "type": "iframe" | use a text component
            "type": "textarea" | "type": "image", "source": "=\\"https://example.org/\\" + name" | part of the form
            "label": "Advice" | "label": "[more](https://example.org/{{name}})" | no other address
            "id": "advice" | "id": "referral" | needs the id
            "id": "advice" | "id": "advice", "id": "advice" | twice
            "components" | "parts" | no components
            """)
    void aFormShowsNothingFromElsewhere(String part, String instead, String reason) {
        refused(Deployed.good().with("advice.form", part, instead), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "steps.js", "case.cmmn", "../advice.form", "a b.form", "advice.bpmn20.xml"})
    void nothingButModelsIsDeployed(String name) {
        refused(Deployed.good().and(name, "content"), "only processes");
    }

    @Test
    void aProcessComesWithItsForms() {
        refused(Deployed.good().without("advice.form"), "add advice.form");
    }

    /** Not even by the application itself, or by whoever found a way around the REST API. */
    @Test
    void whatIsDangerousIsRefusedWhoeverDeploysIt() {
        assertThatThrownBy(() -> engine.getRepositoryService()
                        .createDeployment()
                        .name("advice")
                        .addString("script.bpmn", """
                                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
                                  <process id="script"><scriptTask id="Task_Script"/></process>
                                </definitions>""")
                        .deploy())
                .hasMessageContaining("script.bpmn, Task_Script: scripts are not run here");
        assertThat(deployments()).isEqualTo(before);
    }

    /** Somebody who can write into the database changes a model that was good when it was deployed. */
    @Test
    void aModelIsLookedAtAgainWhenItIsReadFromTheDatabase() {
        JsonNode answer = HttpUser.json(Deployed.good().by(user("designer")));
        String deployment = answer.path("id").asText();
        String definition =
                answer.path("deployedProcessDefinitions").fieldNames().next();
        forget();
        assertThat(engine.getRepositoryService()
                        .getProcessDefinition(definition)
                        .getKey())
                .isEqualTo("advice");

        rewrite(deployment, "camunda:expression=", "camunda:class=");
        forget();
        assertThatThrownBy(() -> engine.getRepositoryService().getProcessDefinition(definition))
                .hasMessageContaining("Task_PassItOn")
                .hasMessageContaining("use delegateExpression");
        assertThatThrownBy(() -> engine.getFormService().submitStartForm(definition, Map.of()))
                .hasMessageContaining("use delegateExpression");

        rewrite(deployment, "camunda:class=", "camunda:expression=");
        forget();
        assertThat(engine.getRepositoryService()
                        .getProcessDefinition(definition)
                        .getKey())
                .isEqualTo("advice");
    }

    private void rewrite(String deployment, String part, String instead) {
        jdbc.sql(
                        "update act_ge_bytearray set bytes_ = convert_to(replace(convert_from(bytes_, 'UTF8'), :part, :instead),"
                                + " 'UTF8') where deployment_id_ = :deployment and name_ = 'advice.bpmn'")
                .param("part", part)
                .param("instead", instead)
                .param("deployment", deployment)
                .update();
    }

    /** As after a start of the application, or when many other models have been read since. */
    private void forget() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
    }

    /** Some come with Camunda's own libraries. */
    @ParameterizedTest
    @ValueSource(strings = {"juel", "feel", "feel-scala", "javascript", "groovy"})
    void theEngineFindsNoScriptEngine(String language) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThatThrownBy(() -> configuration.getScriptEngineResolver().getScriptEngine(language, true))
                .hasMessageContaining("Scripts are not run here");
    }

    private void refused(Deployed deployment, String reason) {
        HttpResponse<String> answer = deployment.by(user("designer"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("Nothing has been deployed").contains(reason);
        assertThat(deployments()).isEqualTo(before);
    }

    private HttpUser user(String name) {
        return HttpUser.withPassword(port, name, DemoUsers.password(environment));
    }

    private long deployments() {
        return engine.getRepositoryService().createDeploymentQuery().count();
    }
}
