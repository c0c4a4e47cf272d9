package se.saferreturn.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.form.TestProcesses;

/** Which file a start form goes to, and which starts need one. */
@ApplicationTest
class StartFormTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    JdbcClient jdbc;

    private TestProcesses processes;

    @BeforeEach
    void deploy() {
        processes = TestProcesses.deploy(engine);
    }

    @AfterEach
    void remove() {
        processes.close();
    }

    @Test
    void aStartFormOpensAFileOfTheSeriesOfItsProcess() {
        ProcessInstance aCase = processes.submitStart("several-starts", Map.of("personName", "Stina Start-Test"));
        ProcessInstance enquiry = processes.submitStart("enquiry-start", Map.of("personName", "Frank Fråga-Test"));

        assertThat(aCase.getBusinessKey()).startsWith("SR-");
        assertThat(enquiry.getBusinessKey()).startsWith("HE-");
        assertThat(answers(aCase.getBusinessKey()).text("personName")).contains("Stina Start-Test");
        assertThat(answers(enquiry.getBusinessKey()).text("personName")).contains("Frank Fråga-Test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s\t"})
    void aFormThatNamesACaseGoesToItsFile(String typed) {
        String number = processes
                .submitStart("several-starts", Map.of("personName", "Stina Start-Test"))
                .getBusinessKey();

        ProcessInstance report = report(typed.formatted(number));

        assertThat(report.getBusinessKey()).isEqualTo(number);
        assertThat(answers(number).text("eventNote")).contains("Something new");
        assertThat(answers(number).text("personName")).contains("Stina Start-Test");
        assertThat(answers(number).asMap()).doesNotContainKey("caseNumber");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"SR-1999-00001", "417", "Östen Låtsasson"})
    void aCaseThatIsNotThereIsRefusedWithTheCure(String typed) {
        long before = entries();

        assertThatThrownBy(() -> report(typed))
                .hasMessageStartingWith("Case number: There is no open case with this number")
                .hasMessageContaining("Check the number; it stands at the top of every form of the case.");

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void anEnquiryIsNoCaseThatSomethingHappensIn() {
        CaseNumber enquiry = caseFile.open(CaseSeries.HOTLINE_ENQUIRY);

        assertThatThrownBy(() -> report(enquiry.value())).hasMessageContaining("no open case");
    }

    @Test
    void anErasedCaseIsNotThereAnyMore() {
        CaseNumber erased = caseFile.open(CaseSeries.RETURN_CASE);
        report(erased.value());

        jdbc.sql("delete from case_key where case_number = :number")
                .param("number", erased.value())
                .update();

        assertThatThrownBy(() -> report(erased.value())).hasMessageContaining("no open case");
    }

    @Test
    void aMessageStartsACaseThatAnswersWereCarriedOverTo() {
        CaseNumber number = caseFile.open(CaseSeries.RETURN_CASE);
        carryOver(number);

        startByMessage(number.value());

        assertThat(processes.task(number.value(), "Task_Assess")).isNotNull();
    }

    @Test
    void aMessageStartsNothingWithoutThem() {
        CaseNumber number = caseFile.open(CaseSeries.RETURN_CASE);

        assertThatThrownBy(() -> startByMessage(number.value())).hasMessageContaining("with its first form");
        assertThat(processes.task(number.value(), "Task_Assess")).isNull();
    }

    @Test
    void anythingButThatMessageStillNeedsTheForm() {
        CaseNumber number = caseFile.open(CaseSeries.RETURN_CASE);
        carryOver(number);

        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("several-starts", number.value()))
                .hasMessageContaining("with its first form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SX", "caseFile"})
    void aProcessWithAStartFormSaysForWhichFile(String said) throws Exception {
        String model = new ClassPathResource("starts/starts.bpmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("value=\"HE\"", "value=\"" + said + "\"");

        assertThatThrownBy(() -> engine.getRepositoryService()
                        .createDeployment()
                        .addString("undecided.bpmn", model)
                        .deploy())
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("enquiry-start")
                .hasMessageContaining("extension property caseFile: SR, HE or DR");
    }

    private ProcessInstance report(String caseNumber) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("caseNumber", caseNumber);
        answers.put("eventNote", "Something new");
        return processes.submitStart("named-case", answers);
    }

    private void carryOver(CaseNumber number) {
        caseFile.append(new CaseFileEntry(
                number,
                "enquiry",
                1,
                CaseFileEntry.WHOLE_CASE,
                number.value(),
                CaseFileEntry.SYSTEM,
                Answers.of(Map.of("personName", "Hans Hänvisad-Test"))));
    }

    private void startByMessage(String caseNumber) {
        engine.getRuntimeService().startProcessInstanceByMessage("TestCarriedOver", caseNumber);
    }

    private Answers answers(String number) {
        return caseFile.current(new CaseNumber(number), CaseFileEntry.WHOLE_CASE);
    }

    private long entries() {
        return jdbc.sql("select count(*) from case_file_entry")
                .query(Long.class)
                .single();
    }
}
