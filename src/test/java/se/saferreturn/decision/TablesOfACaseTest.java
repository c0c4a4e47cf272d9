package se.saferreturn.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.model.Deployed;

/** A case keeps the tables with which it began; a table that is deployed alone holds for the cases that begin after it. */
@ApplicationTest
class TablesOfACaseTest {

    private static final String PROCESS = "asks-a-table";
    private static final String OLD_WORDS = "The person is in immediate danger.";
    private static final String NEW_WORDS = "Somebody is in danger now.";

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private String deployment;

    @BeforeEach
    void aProcessThatAsks() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .name(PROCESS)
                .addModelInstance(
                        PROCESS + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("Task_Wait")
                                .serviceTask("Task_Ask")
                                .camundaDelegateExpression("${determineUrgency}")
                                .userTask("Task_Stay")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void remove() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
        engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName("advice")
                .list()
                .forEach(table -> engine.getRepositoryService().deleteDeployment(table.getId(), true));
    }

    @Test
    void aTableThatIsDeployedLaterHoldsForCasesThatBeginLater() throws IOException {
        CaseNumber before = begin();
        String table = Files.readString(Path.of("processes", "urgency.dmn"));

        HttpResponse<String> answer = Deployed.nothing()
                .and("urgency.dmn", table.replace(OLD_WORDS, NEW_WORDS))
                .by(HttpUser.withPassword(port, "designer", DemoUsers.password(environment)));
        CaseNumber after = begin();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(reason(before)).isEqualTo(OLD_WORDS);
        assertThat(reason(after)).isEqualTo(NEW_WORDS);
    }

    private CaseNumber begin() {
        CaseNumber number = caseFile.open(CaseSeries.RETURN_CASE);
        ProcessInstance begun = engine.getRuntimeService().startProcessInstanceByKey(PROCESS, number.value());
        caseFile.append(CaseFileEntry.bySystem(
                number,
                begun.getProcessDefinitionId(),
                1,
                CaseFileEntry.WHOLE_CASE,
                Answers.of(Map.of("immediateDanger", true))));
        return number;
    }

    private String reason(CaseNumber number) {
        engine.getTaskService()
                .complete(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .singleResult()
                        .getId());
        PastEntry asked = caseFile.history(number, Set.of("urgency")).get(0);
        return asked.entry().answers().text("urgencyReason").orElseThrow();
    }
}
