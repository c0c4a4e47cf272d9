package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;

/** The case file and the process stand or fall together. */
@ApplicationTest
class TransactionTest {

    /** A step of a process that works or not, as a test wants it. */
    public static class BreakingStep implements JavaDelegate {

        private volatile boolean broken;

        @Override
        public void execute(DelegateExecution execution) {
            if (broken) {
                throw new IllegalStateException("This step is broken for the sake of a test.");
            }
        }
    }

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseFile caseFile;

    @Autowired
    BreakingStep step;

    private DeploymentWithDefinitions deployment;

    @BeforeEach
    void deploy() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("broken-step/broken-step.bpmn")
                .addClasspathResource("broken-step/broken-step.form")
                .deployWithResult();
    }

    @AfterEach
    void remove() {
        step.broken = false;
        ClockUtil.reset();
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @Test
    void aStepThatFailsAfterAFormLeavesNeitherEntryNorMovedToken() {
        ProcessInstance opened = open("Stina Ångerfull-Test", "01");
        Task task = task(opened);
        State before = State.of(jdbc);

        step.broken = true;
        assertThatThrownBy(() -> submit(task, "Stina Omskriven-Test", "12"))
                .hasStackTraceContaining("broken for the sake of a test");

        assertThat(State.of(jdbc)).isEqualTo(before);
        assertThat(task(opened).getId()).isEqualTo(task.getId());
        assertThat(name(opened)).isEqualTo("Stina Ångerfull-Test");
        assertThat(engine.getRuntimeService().getVariable(opened.getId(), "county"))
                .isEqualTo("01");

        step.broken = false;
        submit(task, "Stina Omskriven-Test", "12");
        assertThat(name(opened)).isEqualTo("Stina Omskriven-Test");
        assertThat(State.of(jdbc).entries()).isEqualTo(before.entries() + 1);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(opened.getId())
                        .list())
                .isEmpty();
    }

    @Test
    void aStartThatFailsLeavesNothingAndNoGapInTheNumbers() {
        // the clock stands still: at New Year the numbers begin again
        ScenarioPlayer.setClock(Instant.now());
        String last = open("Sista Lyckade-Test", "01").getBusinessKey();
        State before = State.of(jdbc);

        step.broken = true;
        assertThatThrownBy(() -> open("Aldrig Öppnad-Test", "01"))
                .hasStackTraceContaining("broken for the sake of a test");

        assertThat(State.of(jdbc)).isEqualTo(before);
        step.broken = false;
        assertThat(running(open("Nästa Lyckade-Test", "01").getBusinessKey())).isEqualTo(running(last) + 1);
    }

    @Test
    void aRefusedStartTakesNoNumberEither() {
        State before = State.of(jdbc);

        assertThatThrownBy(() -> open("", "01")).hasMessageContaining("Name");

        assertThat(State.of(jdbc)).isEqualTo(before);
    }

    /** What a start or a form could leave behind, in numbers. */
    private record State(long entries, long keys, long registered, long instances, List<Integer> lastNumbers) {

        static State of(JdbcClient jdbc) {
            return new State(
                    count(jdbc, "case_file_entry"),
                    count(jdbc, "case_key"),
                    count(jdbc, "return_case"),
                    count(jdbc, "act_hi_procinst"),
                    jdbc.sql("select last_number from case_number_counter order by series, year")
                            .query(Integer.class)
                            .list());
        }

        private static long count(JdbcClient jdbc, String table) {
            return jdbc.sql("select count(*) from " + table).query(Long.class).single();
        }
    }

    private ProcessInstance open(String name, String county) {
        return engine.getFormService()
                .submitStartForm(
                        deployment.getDeployedProcessDefinitions().get(0).getId(), answers(name, county));
    }

    private void submit(Task task, String name, String county) {
        engine.getFormService().submitTaskForm(task.getId(), answers(name, county));
    }

    private static Map<String, Object> answers(String name, String county) {
        return Variables.putValue("personName", name).putValue("county", county);
    }

    private Task task(ProcessInstance opened) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(opened.getId())
                .singleResult();
    }

    private Object name(ProcessInstance opened) {
        return caseFile.current(new CaseNumber(opened.getBusinessKey()), CaseFileEntry.WHOLE_CASE)
                .get("personName")
                .orElseThrow();
    }

    private static int running(String caseNumber) {
        return Integer.parseInt(caseNumber.substring(caseNumber.lastIndexOf('-') + 1));
    }
}
