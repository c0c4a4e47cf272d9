package se.saferreturn.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.alarm.process.AlarmsInModels;
import se.saferreturn.alarm.process.OverdueWork;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/** What nobody does in time is brought before somebody, and no longer when it is done. */
@ApplicationTest
class OverdueWorkTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    OverdueWork overdueWork;

    @Autowired
    AlarmsInModels alarmsInModels;

    private ScenarioPlayer player;

    @BeforeEach
    void playFromAMonday() {
        setClock(Instant.parse("2026-03-02T08:00:00Z"));
        player = new ScenarioPlayer(engine);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "S1,                   Act on follow-up,                 PT3H",
        "S5,                   Act on arrival,                   PT3H",
        "S1,                   Receive and arrange onward transport, P1D",
        "S5,                   Approve high risk,                P1D",
        "S6,                   Plan protection,                  P1D",
        "threat-on-the-way,    Act on threat (coordinator),      PT3H",
        "threat-on-the-way,    Act on threat (IOM),              PT3H",
        "threat-on-the-way,    Act on threat (escort),           PT3H",
        "departure-overdue,    Handle missed departure,          PT3H",
        "S10,                  Ensure onward travel is planned,  PT3H",
        "retention-erasure,    Confirm erasure,                  P1D",
        "data-request-granted, Carry out data request,           P1D"
    })
    void workThatNobodyDoesComesBeforeTheManagement(String scenario, String name, String length) {
        PlayedCase played = player.playUntil(Scenario.read(scenario), step -> step.does(name));
        Task work = taskNamed(played, name);
        Instant due = work.getDueDate().toInstant();

        setClock(due.plus(Duration.ofMinutes(1)));
        overdueWork.look(played.numbers()::contains);
        assertThat(alarmsAbout(played, name)).isEmpty();

        // the longest weekend with holidays
        setClock(due.plus(length.startsWith("PT") ? Duration.parse(length) : Duration.ofDays(6)));
        overdueWork.look(played.numbers()::contains);

        assertThat(alarmsAbout(played, name)).singleElement().satisfies(alarm -> {
            assertThat(alarm.getPriority()).isEqualTo(90);
            assertThat(engine.getTaskService().getIdentityLinksForTask(alarm.getId()))
                    .extracting(IdentityLink::getGroupId)
                    .containsExactly("supervisors");
        });
    }

    @Test
    void eightWhoLookAtOnceGiveOneAlarm() {
        PlayedCase played = player.playUntil(Scenario.read("S5"), step -> step.does("Approve high risk"));
        setClock(taskNamed(played, "Approve high risk").getDueDate().toInstant().plus(Duration.ofDays(6)));

        CompletableFuture.allOf(IntStream.range(0, 8)
                        .mapToObj(
                                look -> CompletableFuture.runAsync(() -> overdueWork.look(played.numbers()::contains)))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(alarmsAbout(played, "Approve high risk")).hasSize(1);
    }

    /** The model's alarm is open, and was answered just now; but whoever answered it long ago has not got the work done. */
    @Test
    void aModelsAlarmIsAnswerEnoughForAWorkingDay() {
        PlayedCase played =
                player.playUntil(Scenario.read("referral-overdue"), step -> step.does("Follow up overdue referral"));
        pass(Duration.ofDays(3));
        overdueWork.look(played.numbers()::contains);
        assertThat(alarmsAbout(played, "Assess referral")).isEmpty();

        player.play(
                played,
                Scenario.read("referral-overdue").steps().stream()
                        .filter(step -> step.does("Follow up overdue referral"))
                        .findFirst()
                        .orElseThrow());
        overdueWork.look(played.numbers()::contains);
        assertThat(alarmsAbout(played, "Assess referral")).isEmpty();

        pass(Duration.ofDays(4));
        overdueWork.look(played.numbers()::contains);
        assertThat(alarmsAbout(played, "Assess referral")).hasSize(1);
    }

    /** Only named staff of the group are its candidates then. */
    @Test
    void overdueWorkUnderProtectedIdentityComesBeforeTheManagementAsWell() {
        PlayedCase played = player.playUntil(Scenario.read("S16"), step -> step.does("Assess needs and health"));
        Task work = taskNamed(played, "Assess needs and health");
        assertThat(engine.getTaskService().getIdentityLinksForTask(work.getId()))
                .as("no group is the candidate")
                .filteredOn(link -> "candidate".equals(link.getType()))
                .extracting(IdentityLink::getGroupId)
                .containsOnlyNulls();

        setClock(work.getDueDate().toInstant().plus(Duration.ofDays(6)));
        overdueWork.look(played.numbers()::contains);

        assertThat(alarmsAbout(played, "Assess needs and health")).hasSize(1);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({"S14, Decide on exception", "S14, Decide on missing receipt", "S9a, Ensure alarm is handled"})
    void overdueWorkOfTheManagementComesBeforeTheLogReviewers(String scenario, String name) {
        PlayedCase played = player.playUntil(Scenario.read(scenario), step -> step.does(name));
        setClock(taskNamed(played, name).getDueDate().toInstant().plus(Duration.ofDays(6)));

        overdueWork.look(played.numbers()::contains);

        assertThat(alarmsAboutManagement(played, name))
                .singleElement()
                .satisfies(alarm -> assertThat(groups(alarm)).containsExactly("log-reviewers"));
        assertThat(alarmsAbout(played, name)).isEmpty();
    }

    @Test
    void anAlarmThatTheManagementLeavesLyingComesBeforeTheLogReviewersAndGoesWithTheWork() {
        PlayedCase played = player.playUntil(Scenario.read("S5"), step -> step.does("Approve high risk"));
        setClock(taskNamed(played, "Approve high risk").getDueDate().toInstant().plus(Duration.ofDays(6)));
        overdueWork.look(played.numbers()::contains);
        String alarm = "Follow up overdue work: Approve high risk";

        // neither a night nor the working day itself
        setClock(taskNamed(played, alarm).getDueDate().toInstant().plus(Duration.ofHours(5)));
        overdueWork.look(played.numbers()::contains);
        assertThat(alarmsAboutManagement(played, alarm)).isEmpty();

        setClock(taskNamed(played, alarm).getDueDate().toInstant().plus(Duration.ofDays(6)));
        overdueWork.look(played.numbers()::contains);
        overdueWork.look(played.numbers()::contains);
        assertThat(alarmsAboutManagement(played, alarm)).hasSize(1);

        // above the log reviewers is nobody
        pass(Duration.ofDays(30));
        overdueWork.look(played.numbers()::contains);
        assertThat(names(played).stream().filter(name -> name.startsWith("Follow up overdue work")))
                .hasSize(2);

        Scenario.Step approve = Scenario.read("S5").steps().stream()
                .filter(step -> step.does("Approve high risk"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        player.play(played, approve);
        assertThat(names(played)).noneMatch(name -> name.startsWith("Follow up overdue work"));
    }

    /** A threat does not wait for office hours. */
    @Test
    void anAlarmAboutUrgentWorkGoesOnAfterHours() {
        PlayedCase played =
                player.playUntil(Scenario.read("threat-on-the-way"), step -> step.does("Act on threat (coordinator)"));
        String work = "Act on threat (coordinator)";
        setClock(taskNamed(played, work).getDueDate().toInstant().plus(Duration.ofHours(3)));
        overdueWork.look(played.numbers()::contains);
        String alarm = "Follow up overdue work: " + work;

        setClock(taskNamed(played, alarm).getDueDate().toInstant().plus(Duration.ofHours(3)));
        overdueWork.look(played.numbers()::contains);

        assertThat(alarmsAboutManagement(played, alarm)).hasSize(1);
    }

    @Test
    void aMissedDepartureIsOverWhenThePersonHasLeftAfterAll() {
        PlayedCase played =
                player.playUntil(Scenario.read("departure-overdue"), step -> step.does("Handle missed departure"));
        Task missed = taskNamed(played, "Handle missed departure");
        setClock(missed.getDueDate().toInstant().plus(Duration.ofHours(3)));
        overdueWork.look(played.numbers()::contains);
        assertThat(alarmsAbout(played, "Handle missed departure")).hasSize(1);

        player.play(
                played,
                Scenario.read("departure-overdue").steps().stream()
                        .filter(step -> step.does("Confirm departure"))
                        .findFirst()
                        .orElseThrow());

        assertThat(names(played))
                .contains("Confirm leg")
                .doesNotContain("Confirm departure", "Handle missed departure")
                .noneMatch(name -> name.startsWith("Follow up overdue work"));
    }

    @Test
    void aReminderEndsWithTheWorkThatItIsAbout() {
        PlayedCase played = player.playUntil(Scenario.read("S14"), step -> step.does("Remind of receipt"));
        assertThat(names(played)).contains("Remind of receipt");
        alarmsInModels.endThoseWithoutCause(played.numbers()::contains);
        assertThat(names(played)).contains("Remind of receipt");

        // until the receipt is no longer waited for, and the management decides
        Scenario.read("S14").steps().stream()
                .dropWhile(step -> !step.does("Remind of receipt"))
                .takeWhile(step -> !step.does("Decide on missing receipt"))
                .filter(step -> step.pass() != null)
                .forEach(step -> player.play(played, step));
        assertThat(names(played)).doesNotContain("Record receipt").contains("Remind of receipt");
        alarmsInModels.endThoseWithoutCause(played.numbers()::contains);

        assertThat(names(played)).doesNotContain("Remind of receipt");
    }

    @Test
    void anAlarmOfAModelEndsWhenItsCauseIsGone() {
        PlayedCase played =
                player.playUntil(Scenario.read("referral-overdue"), step -> step.does("Follow up overdue referral"));
        assertThat(names(played)).contains("Follow up overdue referral");

        alarmsInModels.endThoseWithoutCause(played.numbers()::contains);
        assertThat(names(played)).contains("Assess referral", "Follow up overdue referral");

        Scenario.Step assess = Scenario.read("S2").steps().stream()
                .filter(step -> step.does("Assess referral"))
                .findFirst()
                .orElseThrow();
        player.play(played, assess);
        assertThat(names(played)).contains("Follow up overdue referral");
        alarmsInModels.endThoseWithoutCause(played.numbers()::contains);

        assertThat(names(played)).doesNotContain("Assess referral", "Follow up overdue referral");
    }

    private Task taskNamed(PlayedCase played, String name) {
        return tasks(played).stream()
                .filter(task -> task.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Task> alarmsAbout(PlayedCase played, String name) {
        return tasks(played).stream()
                .filter(task -> task.getName().equals("Follow up overdue work: " + name))
                .toList();
    }

    private List<Task> alarmsAboutManagement(PlayedCase played, String name) {
        return tasks(played).stream()
                .filter(task -> task.getName().equals("Follow up overdue work of the programme management: " + name))
                .toList();
    }

    private List<String> groups(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private Set<String> names(PlayedCase played) {
        return tasks(played).stream().map(Task::getName).collect(Collectors.toSet());
    }

    private List<Task> tasks(PlayedCase played) {
        return played.numbers().stream()
                .flatMap(number ->
                        engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).list().stream())
                .toList();
    }

    private static void pass(Duration length) {
        setClock(ClockUtil.getCurrentTime().toInstant().plus(length));
    }

    private static void setClock(Instant now) {
        ScenarioPlayer.setClock(now);
    }
}
