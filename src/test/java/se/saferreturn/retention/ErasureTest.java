package se.saferreturn.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.ApplicationTest;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileClosedException;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.ErasedWithCase;
import se.saferreturn.demo.EmbeddedDatabase;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;
import se.saferreturn.keys.KeyVaultTables;
import se.saferreturn.register.CaseLinks;
import se.saferreturn.retention.process.RetentionRun;

/** A closed case is erased, and what can still be found of it in the whole database. */
@ApplicationTest
class ErasureTest {

    private static final ErasureOrder ORDER =
            new ErasureOrder(DisposalReason.RETENTION, "records.officer", "records.officer.two");

    /** Where the number may stay: the record that it was done, who read it, and entries that nobody can read. */
    private static final Set<String> MAY_NAME_IT = Set.of("erasure_record", "case_file_entry", "access_log");

    @Autowired
    EmbeddedDatabase database;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseFile caseFile;

    @Autowired
    CaseLinks links;

    @Autowired
    RetentionRegister register;

    @Autowired
    RetentionRun run;

    @Autowired
    Retention retention;

    @Autowired
    AccessLog log;

    @Autowired
    Clock clock;

    @Autowired
    List<ErasedWithCase> keepers;

    @Autowired
    PlatformTransactionManager transactions;

    private CaseNumber closed;
    private List<String> instances = new ArrayList<>();

    @BeforeEach
    void playAClosedCase() {
        PlayedCase played = new ScenarioPlayer(engine).play(Scenario.read("not-eligible"));
        closed = new CaseNumber(played.caseNumber());
        instances = engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(closed.value())
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void nothingOfTheCaseIsLeftButTheRecordThatItWasErased() {
        assertThat(tablesThatName(closed.value())).contains("return_case", "act_hi_procinst", "case_key");
        int countedBefore = counted();
        UUID key = keyOfTheCase();
        assertThat(inTheVault("vault_key where id", key)).isEqualTo(1);
        assertThat(inTheVault("key_hash where key_id", key)).isPositive();
        register.orderErasure(closed, ORDER);

        assertThat(run.erase(closed)).isTrue();

        assertThat(inTheVault("vault_key where id", key)).isZero();
        assertThat(inTheVault("key_hash where key_id", key)).isZero();

        assertThat(tablesThatName(closed.value())).isSubsetOf(MAY_NAME_IT).contains("erasure_record");
        assertThat(instances)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(tablesThatName(id)).isSubsetOf("case_file_entry"));
        assertThatThrownBy(() -> caseFile.current(closed, CaseFileEntry.WHOLE_CASE))
                .isInstanceOf(CaseFileClosedException.class);
        assertThat(register.record(closed).orElseThrow().order()).isEqualTo(ORDER);
        assertThat(register.find(closed)).isEmpty();
        assertThat(counted()).isEqualTo(countedBefore + 1);
    }

    @Test
    void erasingItAgainChangesNothing() {
        register.orderErasure(closed, ORDER);
        run.erase(closed);
        int counted = counted();

        assertThat(run.erase(closed)).isTrue();

        assertThat(counted()).isEqualTo(counted);
    }

    @Test
    void whatOnePartCannotLetGoOfIsErasedByNone() {
        List<ErasedWithCase> withOneThatFails = new ArrayList<>(keepers);
        withOneThatFails.add(new StubbornKeeper());
        Erasure erasure = new Erasure(withOneThatFails, caseFile, links, register, log, clock);
        Set<String> before = tablesThatName(closed.value());

        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> erasure.carryOut(closed, ORDER)))
                .isInstanceOfSatisfying(
                        ErasureFailedException.class,
                        failure -> assertThat(failure.part()).isEqualTo("StubbornKeeper"))
                .hasMessageNotContaining("Namn Hemligsson");

        assertThat(tablesThatName(closed.value())).isEqualTo(before);
        assertThat(caseFile.current(closed, CaseFileEntry.WHOLE_CASE).get("personName"))
                .isPresent();
    }

    @Test
    void aFailureIsKeptAndShownUntilItSucceeds() {
        register.orderErasure(closed, ORDER);
        register.failed(closed, "KeyVault");
        register.failed(closed, "KeyVault");

        assertThat(register.find(closed).orElseThrow().failure()).satisfies(failure -> {
            assertThat(failure.attempts()).isEqualTo(2);
            assertThat(failure.part()).isEqualTo("KeyVault");
        });
        assertThat(run.erase(closed)).isTrue();
        assertThat(register.find(closed)).isEmpty();
    }

    @Test
    void aCaseInWhichSomebodyWorksIsNotErased() {
        PlayedCase open = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("not-eligible"), step -> step.does("Inform about alternatives"));
        CaseNumber number = new CaseNumber(open.caseNumber());
        register.orderErasure(number, ORDER);

        assertThat(run.erase(number)).isFalse();

        assertThat(caseFile.exists(number)).isTrue();
        assertThat(register.find(number).orElseThrow().failure())
                .isNotNull()
                .extracting(RetentionStatus.Failure::part)
                .isEqualTo("WorkGoingOn");
    }

    @Test
    void nothingHappensBeforeTheTimeIsOver() {
        run.decide(closed);

        assertThat(register.find(closed)).isEmpty();
    }

    @Test
    void afterFiveYearsACaseWhoseDateOfBirthIsNotCertainWaitsForADecision() {
        enter(Map.of("birthDate", "1999-03-08", "birthDateCertainty", "year"));
        passYears(5);

        run.decide(closed);
        run.decide(closed);

        RetentionStatus standing = register.find(closed).orElseThrow();
        assertThat(standing.state()).isEqualTo(RetentionStatus.State.REVIEW);
        assertThat(standing.doubts()).containsExactly(ReviewReason.BIRTH_DATE_UNCERTAIN);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(closed.value())
                        .list())
                .singleElement()
                .satisfies(task -> assertThat(task.getTaskDefinitionKey()).isEqualTo("Task_DecideOnRetention"));
        assertThat(caseFile.exists(closed)).isTrue();
    }

    @Test
    void theJobErasesWhatIsClearKeepsWhatTheArchiveWantsAndAsksAboutTheRest() {
        CaseNumber clear = closed;
        enter(Map.of("birthDate", "1999-03-08", "birthDateCertainty", "exact"));
        playAClosedCase();
        CaseNumber ofTheArchive = closed;
        enter(Map.of("birthDate", "1999-03-15", "birthDateCertainty", "exact"));
        playAClosedCase();
        CaseNumber uncertain = closed;
        enter(Map.of("birthDate", "1999-03-08", "birthDateCertainty", "estimated"));
        playAClosedCase();
        CaseNumber notMeant = closed;
        enter(Map.of("birthDate", "1999-03-08", "birthDateCertainty", "exact"));
        Set<CaseNumber> meant = Set.of(clear, ofTheArchive, uncertain);

        run.run(meant::contains);
        assertThat(caseFile.exists(clear)).as("before its time is over").isTrue();
        passYears(5);
        run.run(meant::contains);
        run.run(meant::contains);

        assertThat(caseFile.exists(clear)).isFalse();
        assertThat(register.record(clear).orElseThrow().order()).isEqualTo(ErasureOrder.byRule());
        assertThat(register.find(ofTheArchive).orElseThrow().state()).isEqualTo(RetentionStatus.State.ARCHIVE);
        assertThat(caseFile.exists(ofTheArchive)).isTrue();
        assertThat(register.find(uncertain).orElseThrow().state()).isEqualTo(RetentionStatus.State.REVIEW);
        assertThat(caseFile.exists(uncertain)).isTrue();
        assertThat(register.find(notMeant)).isEmpty();
        assertThat(caseFile.exists(notMeant)).isTrue();
    }

    @Test
    void whatIsKeptUntilADayIsDecidedOnAgainAfterIt() {
        register.keepUntil(closed, LocalDate.now(clock).plusDays(1));

        run.run(closed::equals);
        assertThat(register.find(closed).orElseThrow().state()).isEqualTo(RetentionStatus.State.KEPT);
        passYears(1);
        run.run(closed::equals);

        assertThat(register.find(closed).orElseThrow().doubts()).containsExactly(ReviewReason.KEPT_UNTIL_NOW);
    }

    @Test
    void aGrantedErasureTakesThePlaceOfADecisionThatNobodyHasMade() {
        CaseNumber request = new CaseNumber("DR-1999-00001");
        enter(Map.of("birthDate", "1999-03-08", "birthDateCertainty", "year"));
        passYears(5);
        run.decide(closed);

        inOne(() -> retention.requestErasure(closed, request, "records.officer"));
        assertThat(tasks()).containsExactly("Task_ConfirmErasure");
        inOne(() -> retention.requestErasure(closed, request, "records.officer.two"));

        assertThat(tasks()).as("asked for twice").containsExactly("Task_ConfirmErasure");
        assertThat(caseFile.authors(closed, Set.of("retention-decision"), "")).containsExactly("records.officer");
        register.orderErasure(closed, ORDER);
        inOne(() -> retention.requestErasure(closed, request, "records.officer"));
        assertThat(register.find(closed).orElseThrow().order()).isEqualTo(ORDER);
    }

    @Test
    void aDecisionThatGoesOnKeepsNobodyFromCarryingOutARequest() {
        Scenario scenario = Scenario.read("data-request-erasure");
        Predicate<Scenario.Step> carriesOut = step -> step.does("Carry out data request") && step.moves();
        ScenarioPlayer player = new ScenarioPlayer(engine);
        PlayedCase request = player.playUntil(scenario, carriesOut);
        closed = new CaseNumber(request.earlierCase());
        register.review(closed, Set.of(ReviewReason.LINKED));
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "retention-review", closed.value(), Map.of("retentionGrounds", "retention", "priority", 50));
        assertThat(tasks()).containsExactly("Task_DecideOnRetention");

        player.play(
                request,
                scenario.steps().stream().filter(carriesOut).findFirst().orElseThrow());

        assertThat(tasks()).containsExactly("Task_ConfirmErasure");
    }

    private List<String> tasks() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(closed.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    @Test
    void whatAFileTellsIsErasedInTheLinkedOnesTooOrNotAtAll() {
        CaseNumber again = new CaseNumber(
                new ScenarioPlayer(engine).play(Scenario.read("not-eligible")).caseNumber());
        jdbc.sql("update return_case set previous_case = :closed where case_number = :again")
                .param("closed", closed.value())
                .param("again", again.value())
                .update();
        CaseNumber request = new CaseNumber("DR-1999-00002");

        for (CaseNumber alone : List.of(closed, again)) {
            assertThatThrownBy(() -> inOne(() -> retention.requestErasure(Set.of(alone), request, "records.officer")))
                    .isInstanceOf(ErasureRefusedException.class)
                    .hasMessageContaining("is linked with " + (alone.equals(closed) ? again : closed));
        }
        assertThat(tasks()).isEmpty();
        inOne(() -> retention.requestErasure(Set.of(closed, again), request, "records.officer"));

        assertThat(tasks()).containsExactly("Task_ConfirmErasure");
    }

    private UUID keyOfTheCase() {
        return jdbc.sql("select key_id from case_key where case_number = :number")
                .param("number", closed.value())
                .query(UUID.class)
                .single();
    }

    private int inTheVault(String where, UUID key) {
        return KeyVaultTables.of(database)
                .sql("select count(*) from " + where + " = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private void inOne(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private void enter(Map<String, Object> answers) {
        caseFile.append(CaseFileEntry.bySystem(closed, "test", 1, CaseFileEntry.WHOLE_CASE, Answers.of(answers)));
    }

    private static void passYears(int years) {
        ClockUtil.setCurrentTime(java.util.Date.from(ClockUtil.getCurrentTime()
                .toInstant()
                .atZone(java.time.ZoneOffset.UTC)
                .plusYears(years)
                .plusDays(2)
                .toInstant()));
    }

    private int counted() {
        return jdbc.sql("select count(*) from erased_case_statistics")
                .query(Integer.class)
                .single();
    }

    /** Every table of the database with a row that has these words in any of its columns. */
    private Set<String> tablesThatName(String words) {
        Set<String> found = new TreeSet<>();
        jdbc
                .sql("select tablename from pg_tables where schemaname = current_schema()")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql(
                                "select exists (select 1 from \"" + table + "\" as row where row::text like :words)")
                        .param("words", "%" + words + "%")
                        .query(Boolean.class)
                        .single())
                .forEach(found::add);
        return found;
    }

    private static final class StubbornKeeper implements ErasedWithCase {
        @Override
        public void erase(CaseNumber caseNumber) {
            throw new IllegalStateException("Namn Hemligsson");
        }
    }
}
