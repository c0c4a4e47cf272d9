package se.saferreturn.submission;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.saferreturn.access.RegionalCase.asDo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;

/** A model that got past the gate without its second person still has one: the application knows which decisions want it. */
@ApplicationTest
class SecondPersonWithoutPropertyTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    private String deployment = "";

    @AfterEach
    void remove() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @CsvSource({
        "retention-review, retention-decision, records.officer, case, Task_ConfirmErasure, Task_ConfirmErasure",
        "emergency-access, emergency-access, supervisor, emergency-1, Task_ReviewEmergencyAccess, Task_ReviewEmergencyAccess",
        // under another name the form still decides
        "retention-review, retention-decision, records.officer, case, Task_ConfirmErasure, Task_Confirm",
    })
    void whoeverWroteTheFirstFormNeitherClaimsNorGetsTheTask(
            String process, String form, String person, String part, String task, String named) throws IOException {
        deploy(process, task, named);
        CaseNumber number = caseFile.open(CaseSeries.RETURN_CASE);
        caseFile.append(new CaseFileEntry(
                number,
                form,
                1,
                part.equals("case") ? CaseFileEntry.WHOLE_CASE : part,
                null,
                person,
                Answers.of(Map.of("note", "x"))));
        engine.getRuntimeService()
                .createProcessInstanceById(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .deploymentId(deployment)
                        .singleResult()
                        .getId())
                .businessKey(number.value())
                .setVariables(Map.of("emergency", 1, "priority", 50))
                .startBeforeActivity(named)
                .execute();
        Task waiting = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(named)
                .singleResult();

        asDo(
                engine,
                person,
                () -> assertThatThrownBy(() -> engine.getTaskService().claim(waiting.getId(), person))
                        .hasMessageContaining("a second person has to decide"));
        assertThatThrownBy(() -> engine.getTaskService().setAssignee(waiting.getId(), person))
                .hasMessageContaining("a second person has to decide");
    }

    private void deploy(String process, String task, String named) throws IOException {
        String model = Files.readString(Path.of("processes", process + ".bpmn"))
                .replaceAll("<camunda:property name=\"secondPersonTo\"[^>]*/>", "")
                .replaceAll(task + "\\b", named);
        DeploymentBuilder builder =
                engine.getRepositoryService().createDeployment().addString(process + ".bpmn", model);
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            forms.filter(form ->
                            model.contains("\"" + form.getFileName().toString().replace(".form", "") + "\""))
                    .forEach(form -> builder.addClasspathResource("forms/" + form.getFileName()));
        }
        deployment = builder.deploy().getId();
    }
}
