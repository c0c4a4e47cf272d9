package se.saferreturn.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.Outcome;
import se.saferreturn.reminder.process.RemindOfDays;

/** Days that stand in the forms of a case come before its coordinators in time, once, and no longer when they have changed. */
@ApplicationTest
class ReminderTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-03");
    private static final String PASSPORT = "Act on reminder: Document valid until";

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    CaseRegister register;

    @Autowired
    RemindOfDays days;

    @Autowired
    JdbcClient jdbc;

    private PlayedCase played;
    private CaseNumber number;

    @BeforeEach
    void playInTheMorning() {
        setDay(TODAY);
        played =
                new ScenarioPlayer(engine).playUntil(Scenario.read("S2"), step -> step.does("Obtain travel documents"));
        number = new CaseNumber(played.caseNumber());
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void theCoordinatorsAreRemindedAsManyDaysBeforeAsTheFieldSays() {
        passportIsValidUntil(TODAY.plusDays(70));

        setDay(TODAY.plusDays(9));
        look();
        assertThat(reminders()).isEmpty();

        setDay(TODAY.plusDays(10));
        look();
        look();

        assertThat(reminders()).singleElement().satisfies(task -> {
            assertThat(task.getName()).isEqualTo(PASSPORT);
            assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                    .extracting(IdentityLink::getGroupId)
                    .containsExactly("coordinators-south");
        });
        assertThat(caseFile.current(number, "reminder-1").text("remindedOfDay"))
                .contains(TODAY.plusDays(70).toString());
    }

    @Test
    void eightWhoLookAtOnceGiveOneReminder() {
        passportIsValidUntil(TODAY.plusDays(31));

        CompletableFuture.allOf(IntStream.range(0, 8)
                        .mapToObj(look -> CompletableFuture.runAsync(this::look))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(reminders()).hasSize(1);
    }

    @Test
    void aDayThatChangesEndsItsReminderAndHasOneOfItsOwn() {
        passportIsValidUntil(TODAY.plusDays(31));
        enter("reception", Map.of("nextContactOn", TODAY.toString()));
        look();
        assertThat(reminders()).hasSize(2);

        passportIsValidUntil(TODAY.plusDays(200));
        assertThat(reminders()).extracting(Task::getName).containsExactly("Act on reminder: Next contact on");
        look();
        assertThat(reminders()).hasSize(1);

        setDay(TODAY.plusDays(140));
        look();
        assertThat(reminders()).extracting(Task::getName).contains(PASSPORT);
    }

    @Test
    void aDayThatIsTakenBackRemindsNobody() {
        passportIsValidUntil(TODAY.plusDays(31));
        look();

        passportIsValidUntil(null);

        assertThat(reminders()).isEmpty();
        assertThat(kept()).isZero();
    }

    @Test
    void nobodyIsRemindedTwiceOfTheSameDay() {
        passportIsValidUntil(TODAY.plusDays(31));
        look();
        new ScenarioPlayer(engine)
                .play(
                        played,
                        new Scenario.Step(
                                PASSPORT,
                                null,
                                "coordinator.south",
                                Map.of("reminderOutcome", "seenTo", "reminderAction", "Det nya passet är beställt."),
                                null,
                                null,
                                null,
                                null,
                                null));
        assertThat(reminders()).isEmpty();

        passportIsValidUntil(TODAY.plusDays(31));
        look();

        assertThat(reminders()).isEmpty();
    }

    @Test
    void theSameDayInTwoPartsOfTheCaseIsTwoReminders() {
        for (String part : List.of("grant-1", "grant-2")) {
            caseFile.append(new CaseFileEntry(
                    number,
                    "grant-request",
                    1,
                    part,
                    null,
                    "mission.rou",
                    Answers.of(Map.of("grantNeededBy", TODAY.plusDays(2).toString()))));
        }

        look();

        assertThat(reminders())
                .extracting(Task::getName)
                .containsOnly("Act on reminder: Grant needed by")
                .hasSize(2);
    }

    @Test
    void whatWasMissedInAnEarlierCaseIsNotSaidAgainInTheNewOne() {
        caseFile.append(CaseFileEntry.bySystem(
                number,
                "an-earlier-file",
                1,
                CaseFileEntry.WHOLE_CASE,
                Answers.of(Map.of(
                        "documentValidUntil",
                        TODAY.plusDays(5).toString(),
                        "nextContactOn",
                        TODAY.minusDays(90).toString()))));

        look();

        assertThat(reminders()).extracting(Task::getName).containsExactly(PASSPORT);
    }

    @Test
    void aClosedCaseRemindsNobody() {
        passportIsValidUntil(TODAY.plusDays(31));
        register.close(number, Outcome.COMPLETED, "south", null);

        look();

        assertThat(reminders()).isEmpty();
        assertThat(kept()).isZero();
    }

    @Test
    void whatIsKeptOfADayGoesWhenTheCaseEnds() {
        Scenario declined = Scenario.read("declined");
        ScenarioPlayer player = new ScenarioPlayer(engine);
        played = player.playUntil(declined, step -> step.equals(declined.steps().get(0)));
        number = new CaseNumber(played.caseNumber());
        passportIsValidUntil(TODAY.plusYears(3));
        assertThat(kept()).isEqualTo(1);

        declined.steps().forEach(step -> player.play(played, step));

        assertThat(register.find(number).orElseThrow().isClosed()).isTrue();
        assertThat(kept()).isZero();
    }

    private void passportIsValidUntil(@Nullable LocalDate day) {
        Map<String, @Nullable Object> answers = new HashMap<>();
        answers.put("documentValidUntil", day == null ? null : day.toString());
        enter("travel-documents", answers);
    }

    private void enter(String form, Map<String, ? extends @Nullable Object> answers) {
        caseFile.append(new CaseFileEntry(
                number, form, 1, CaseFileEntry.WHOLE_CASE, null, "coordinator.south", Answers.of(answers)));
    }

    private void look() {
        days.look(played.numbers()::contains);
    }

    private List<Task> reminders() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("Task_ActOnReminder")
                .list();
    }

    private long kept() {
        return jdbc.sql("select count(*) from reminder where case_number = :caseNumber")
                .param("caseNumber", number.value())
                .query(Long.class)
                .single();
    }

    private static void setDay(LocalDate day) {
        Instant morning = Instant.parse(day + "T08:00:00Z");
        ClockUtil.offset(morning.toEpochMilli() - System.currentTimeMillis());
    }
}
