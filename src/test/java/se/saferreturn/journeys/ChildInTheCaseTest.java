package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;

/** A child is treated as a child whether or not somebody has ticked a box, and whenever it is learnt. */
@ApplicationTest
class ChildInTheCaseTest {

    private static final String COORDINATOR = "coordinator.south";

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "birthDate, today - P15Y3M, the date of birth or the identity number says that the person is a child",
        "birthDate, today - P17Y11M, the date of birth or the identity number says that the person is a child",
    })
    void aReferralThatContradictsItselfIsAskedAbout(String key, String answer, String told) {
        assertThatThrownBy(() -> opened(Map.of(key, answer, "minor", false))).hasMessageContaining("Under 18: " + told);
        assertThatThrownBy(() -> opened(Map.of("birthDate", "today - P46Y", "minor", true)))
                .hasMessageContaining(
                        "Under 18: the date of birth or the identity number says that the person is 18 or over");
    }

    @Test
    void whoLooksLikeTwentyCountsAsAChildUntilTheAgeIsAssessed() {
        Map<String, Object> young = Map.of("birthDate", "today - P20Y", "birthDateCertainty", "estimated");

        assertThatThrownBy(() -> opened(with(young, "minor", false))).hasMessageContaining("may be a child");
        assertThatThrownBy(() -> opened(with(young, "minor", false, "ageAssessed", "adult")))
                .hasMessageContaining("Assessed by whom, when and how: please fill this in");
        PlayedCase settled = opened(with(
                young, "minor", false, "ageAssessed", "adult", "ageAssessedHow", "Socialtjänsten i Provköping i mars"));
        PlayedCase child = opened(with(young, "minor", true));

        assertThat(facts(settled, "minor")).containsOnly(false);
        assertThat(facts(child, "minor")).containsOnly(true);
        assertThat(facts(child, "urgent")).containsOnly(true);
        assertThat(assessment(child).getPriority()).isEqualTo(80);
        assertThat(assessment(child).getDueDate()).isBefore(assessment(settled).getDueDate());
    }

    @Test
    void whatIsLearntLaterIsKnownInAllProcessesAndInTheRegister() {
        PlayedCase played = until("Assess risk", Map.of());
        assertThat(facts(played, "minor")).containsOnly(false);

        enter(played, Map.of("birthDate", "2014-05-01", "birthDateCertainty", "exact"));

        assertThat(instances(played)).hasSizeGreaterThan(1);
        assertThat(facts(played, "minor")).containsOnly(true);
        assertThat(isMinorInTheRegister(played)).isTrue();
    }

    @Test
    void aLaterFormAsksAboutTheSameAndAnAssessmentSettlesIt() {
        PlayedCase played = until("Assess risk", Map.of());
        enter(played, Map.of("documentBirthDate", "2014-05-01"));
        enter(played, Map.of("birthDate", "2014-05-01"));

        assertThatThrownBy(() -> assessRisk(played, Map.of("minor", false)))
                .hasMessageContaining(
                        "Under 18: the date of birth or the identity number says that the person is a child");
        assessRisk(
                played,
                Map.of("minor", false, "ageAssessed", "adult", "ageAssessedHow", "Rättsmedicinalverket i Hittepå"));

        assertThat(facts(played, "minor")).containsOnly(false);
        assertThat(isMinorInTheRegister(played)).isFalse();
    }

    @Test
    void whoTurns18DuringTheCaseIsAChildUntilSomebodyHasLooked() {
        PlayedCase played = opened(Map.of("birthDate", "today - P17Y11M", "minor", true));
        Days.pass("P2M");

        assertThat(facts(played, "minor")).containsOnly(true);
        assertThatThrownBy(() -> new ScenarioPlayer(engine).play(played, assessReferral(Map.of())))
                .hasMessageContaining("please untick this box");
        new ScenarioPlayer(engine)
                .play(
                        played,
                        assessReferral(Map.of(
                                "minor",
                                false,
                                "acuteProtection",
                                List.of("safePlace"),
                                "actionsTaken",
                                "Ett rum för natten")));

        assertThat(facts(played, "minor")).containsOnly(false);
    }

    private static Map<String, Object> with(Map<String, Object> answers, Object... more) {
        Map<String, Object> all = new HashMap<>(answers);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i].toString(), more[i + 1]);
        }
        return all;
    }

    private PlayedCase opened(Map<String, Object> answers) {
        return until(null, answers);
    }

    private PlayedCase until(@Nullable String task, Map<String, Object> answers) {
        Scenario like = Scenario.read("S2");
        Map<String, Object> own = with(answers, "personName", "{unique} Barnsson-Provova", "otherNames", "{unique}");
        Scenario played =
                new Scenario(like.id(), like.title(), List.of(), like.opening().with(own), like.steps(), like.ends());
        return new ScenarioPlayer(engine).playUntil(played, step -> task == null || step.does(task));
    }

    private static Scenario.Step step(String task, Map<String, Object> answers) {
        Scenario.Step of = Scenario.read("S2").steps().stream()
                .filter(step -> step.does(task))
                .findFirst()
                .orElseThrow();
        Map<String, Object> all = new HashMap<>(of.answers());
        all.putAll(answers);
        return new Scenario.Step(of.task(), null, of.user(), all, null, null, null, null, null);
    }

    private static Scenario.Step assessReferral(Map<String, Object> answers) {
        return step("Assess referral", answers);
    }

    private void assessRisk(PlayedCase played, Map<String, Object> answers) {
        new ScenarioPlayer(engine).play(played, step("Assess risk", answers));
    }

    private void enter(PlayedCase played, Map<String, Object> answers) {
        caseFile.append(new CaseFileEntry(
                new CaseNumber(played.caseNumber()),
                "a-document",
                1,
                CaseFileEntry.WHOLE_CASE,
                null,
                COORDINATOR,
                Answers.of(answers)));
    }

    private List<ProcessInstance> instances(PlayedCase played) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .list();
    }

    private Set<Object> facts(PlayedCase played, String fact) {
        return instances(played).stream()
                .map(instance -> String.valueOf(engine.getRuntimeService().getVariableLocal(instance.getId(), fact)))
                .map(Boolean::valueOf)
                .collect(Collectors.toSet());
    }

    private Task assessment(PlayedCase played) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .taskDefinitionKey("Task_AssessReferral")
                .singleResult();
    }

    private boolean isMinorInTheRegister(PlayedCase played) {
        return jdbc.sql("select minor from return_case where case_number = :number")
                .param("number", played.caseNumber())
                .query(Boolean.class)
                .single();
    }
}
