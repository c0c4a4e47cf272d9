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
        "S1,                   Receive and arrange onward transport, P1D",
        "S5,                   Approve high risk,                P1D",
        "S6,                   Plan protection,                  P1D",
        "threat-on-the-way,    Act on threat (coordinator),      PT3H",
        "threat-on-the-way,    Act on threat (IOM),              PT3H",
        "threat-on-the-way,    Act on threat (escort),           PT3H",
        "departure-overdue,    Handle missed departure,          PT3H",
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

    /** The timer of the model alarms about it; and the management would be told of itself. */
    @ParameterizedTest
    @CsvSource({"S2, Assess referral", "emergency-access, Review emergency access"})
    void whatHasAnAlarmOfItsOwnGivesNoSecondOne(String scenario, String name) {
        PlayedCase played = player.playUntil(Scenario.read(scenario), step -> step.does(name));
        setClock(taskNamed(played, name).getDueDate().toInstant().plus(Duration.ofDays(30)));

        overdueWork.look(played.numbers()::contains);

        assertThat(alarmsAbout(played, name)).isEmpty();
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

    private Set<String> names(PlayedCase played) {
        return tasks(played).stream().map(Task::getName).collect(Collectors.toSet());
    }

    private List<Task> tasks(PlayedCase played) {
        return played.numbers().stream()
                .flatMap(number ->
                        engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).list().stream())
                .toList();
    }

    private static void setClock(Instant now) {
        ScenarioPlayer.setClock(now);
    }
}
