package se.saferreturn.accesslog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.ApplicationTest;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.accesslog.ChainProblem;
import se.saferreturn.accesslog.ChainProblem.Kind;
import se.saferreturn.accesslog.LoggedAccess;
import se.saferreturn.accesslog.store.CheckedChain.Milestone;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;

@ApplicationTest
class ChainedAccessLogTest {

    private static final int MORE_THAN_CONNECTIONS = 40;

    private static final String REASON = "Rymd från Påhittegatan, polisen i Provköping ringer";

    @Autowired
    AccessLog log;

    @Autowired
    CheckedChain chain;

    @Autowired
    ChainWriter writer;

    @Autowired
    CaseFile caseFile;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    CaseNumber aCase;

    @BeforeEach
    void openCase() {
        aCase = caseFile.open(CaseSeries.RETURN_CASE);
    }

    @Test
    void whatIsRecordedComesBackInItsOrder() {
        Access read = access(Act.READ, "form referral");
        Access emergency = new Access("coordinator.east", Act.EMERGENCY, aCase, "case file", Basis.EMERGENCY, REASON);
        log.record(read);
        log.record(emergency);

        assertThat(log.of(aCase)).extracting(LoggedAccess::access).containsExactly(read, emergency);
        assertThat(problems()).isEmpty();
    }

    @Test
    void anAccessIsKeptOrLostWithTheChangeItBelongsTo() {
        in(transaction -> {
            log.record(access(Act.CHANGED, "form that is lost"));
            transaction.setRollbackOnly();
        });
        in(transaction -> {
            log.record(access(Act.CHANGED, "form that is kept"));
            log.record(access(Act.READ, "form that is kept, too"));
        });

        assertThat(subjects()).containsExactly("form that is kept", "form that is kept, too");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aRefusalIsKeptWhenTheTransactionIsUndoneBecauseOfIt() {
        in(transaction -> {
            log.record(access(Act.CHANGED, "form that is lost"));
            log.record(access(Act.REFUSED, "case file"));
            transaction.setRollbackOnly();
        });

        assertThat(subjects()).containsExactly("case file");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aReadingTransactionThatCouldKeepNothingIsToldSo() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        assertThatIllegalStateException()
                .isThrownBy(
                        () -> reading.executeWithoutResult(transaction -> log.record(access(Act.READ, "case file"))))
                .withMessageContaining("read-only");
        assertThat(log.of(aCase)).isEmpty();
    }

    @Test
    void manyAtTheSameTimeNeitherWaitForEachOtherForEverNorLeaveGaps() throws Exception {
        int people = MORE_THAN_CONNECTIONS;
        ExecutorService crowd = Executors.newFixedThreadPool(people);
        try {
            List<Callable<Object>> visits = IntStream.range(0, people)
                    .<Callable<Object>>mapToObj(person -> () -> {
                        in(transaction -> {
                            // some add to the case file before, which locks the case, and some are refused
                            log.record(access(person % 3 == 0 ? Act.REFUSED : Act.READ, "visit " + person));
                            caseFile.holdUntilDone(aCase);
                            if (person % 3 == 0) {
                                transaction.setRollbackOnly();
                            }
                        });
                        return person;
                    })
                    .toList();
            for (Future<Object> visit : crowd.invokeAll(visits)) {
                visit.get();
            }
        } finally {
            crowd.shutdownNow();
        }

        assertThat(subjects())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, people)
                        .mapToObj(person -> "visit " + person)
                        .toList());
        assertThat(problems()).isEmpty();
    }

    @Test
    void aReasonCannotBeReadInTheDatabaseAndIsErasedWithItsCase() {
        log.record(new Access("coordinator.east", Act.EMERGENCY, aCase, "case file", Basis.EMERGENCY, REASON));

        assertThat(jdbc.sql("select reason from access_log where case_number = ?")
                        .param(aCase.value())
                        .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                        .list())
                .singleElement()
                .satisfies(stored -> assertThat(stored).doesNotContain("Provköping"));

        jdbc.sql("delete from case_key where case_number = ?")
                .param(aCase.value())
                .update();
        assertThat(log.of(aCase))
                .singleElement()
                .satisfies(row -> assertThat(row.access().reason()).isNull());
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_log set person = 'somebody'",
                "update access_log set person = 'somebody' where false",
                "delete from access_log",
                "truncate access_log"
            })
    void nobodyChangesOrRemovesRows(String statement) {
        log.record(access(Act.READ, "case file"));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(statement).update())
                .withMessageContaining("access_log is append-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person = 'somebody.else'",
                "act = 'SEARCHED'",
                "case_number = 'SR-1999-00001'",
                "case_number = null",
                "subject = subject || ' '",
                "basis = 'REGION'",
                "at = at + interval '1 microsecond'",
                "id = gen_random_uuid()",
                "reason = null",
                "reason = set_byte(reason, 5, (get_byte(reason, 5) + 1) % 256)",
                "link = set_byte(link, 7, (get_byte(link, 7) + 1) % 256)"
            })
    void aRowThatWasAlteredShows(String alteration) {
        long row = threeRows() - 1;

        tampering(() -> {
            change("update access_log set " + alteration + " where position = " + row);

            assertThat(problems()).contains(new ChainProblem(row, Kind.ALTERED));
        });
    }

    @Test
    void aRowThatWasRemovedShows() {
        long last = threeRows();

        tampering(() -> {
            change("delete from access_log where position = " + (last - 1));

            assertThat(problems()).containsExactly(new ChainProblem(last - 1, Kind.MISSING));
        });
    }

    @Test
    void aRowThatWasRemovedShowsWhenTheOthersMoveUp() {
        long last = threeRows();

        tampering(() -> {
            change("delete from access_log where position = " + (last - 1));
            change("update access_log set position = position - 1 where position = " + last);

            assertThat(problems())
                    .contains(new ChainProblem(last - 1, Kind.ALTERED), new ChainProblem(last, Kind.MISSING));
        });
    }

    @Test
    void rowsThatHaveChangedPlacesShow() {
        long last = threeRows();

        tampering(() -> {
            change("update access_log set position = 1000000000 where position = " + last);
            change("update access_log set position = " + last + " where position = " + (last - 1));
            change("update access_log set position = " + (last - 1) + " where position = 1000000000");

            assertThat(problems())
                    .contains(new ChainProblem(last - 1, Kind.ALTERED), new ChainProblem(last, Kind.ALTERED));
        });
    }

    @Test
    void aRowThatWasPutInShows() {
        long last = threeRows();

        tampering(() -> {
            change("""
                    insert into access_log (position, id, at, person, act, subject, basis, link)
                    select %d, gen_random_uuid(), at, person, act, subject, basis, link
                    from access_log where position = %d
                    """.formatted(last + 1, last));

            assertThat(problems())
                    .containsExactly(new ChainProblem(last + 1, Kind.ALTERED), new ChainProblem(last + 1, Kind.ADDED));
        });
    }

    @Test
    void rowsThatWereCutOffAtTheEndShow() {
        long last = threeRows();

        tampering(() -> {
            change("delete from access_log where position >= " + (last - 1));

            assertThat(problems()).containsExactly(new ChainProblem(last - 1, Kind.MISSING));
        });
    }

    @Test
    void rowsThatWereCutOffShowWhenTheRecordOfTheEndIsMovedAsWell() {
        long last = threeRows();

        tampering(() -> {
            change("delete from access_log where position >= " + (last - 1));
            change("""
                    update access_log_head
                    set position = %1$d, link = (select link from access_log where position = %1$d)
                    """.formatted(last - 2));

            assertThat(problems()).containsExactly(new ChainProblem(last - 2, Kind.END_ALTERED));
        });
    }

    @Test
    void anOlderStateThatIsPutInItsPlaceShowsByTheLastCheck() {
        ChainHead older = head();
        long last = threeRows();
        Milestone seen = Milestone.of(chain.check(Milestone.NONE));

        tampering(() -> {
            change("delete from access_log where position > " + older.position());
            jdbc.sql("update access_log_head set position = ?, link = ?, seal = ?")
                    .params(older.position(), older.link(), older.seal())
                    .update();

            assertThat(problems()).isEmpty();
            assertThat(chain.check(seen).problems()).containsExactly(new ChainProblem(last, Kind.REPLACED));
        });
    }

    @Test
    void theLogGoesOnFromABrokenEndAndSaysSoForGood() {
        long last = threeRows();

        tampering(() -> {
            change("delete from access_log where position = " + last);

            recordNow(access(Act.READ, "what comes next"));

            assertThat(problems())
                    .containsExactly(
                            new ChainProblem(last, Kind.MISSING), new ChainProblem(last + 1, Kind.FOUND_BROKEN));
            assertThat(subjects()).endsWith("what comes next");
        });
    }

    @Test
    void theLogGoesOnWhenTheRecordOfItsEndWasSetBack() {
        ChainHead older = head();
        long last = threeRows();

        tampering(() -> {
            jdbc.sql("update access_log_head set position = ?, link = ?, seal = ?")
                    .params(older.position(), older.link(), older.seal())
                    .update();

            recordNow(access(Act.READ, "what comes next"));

            assertThat(problems()).contains(new ChainProblem(last + 1, Kind.FOUND_BROKEN));
        });
    }

    private Access access(Act act, String subject) {
        return new Access("coordinator.east", act, aCase, subject, Basis.CANDIDATE);
    }

    /** Three rows of the case, the second with a reason; the position of the last. */
    private long threeRows() {
        log.record(access(Act.READ, "form one"));
        log.record(new Access("coordinator.east", Act.EMERGENCY, aCase, "case file", Basis.EMERGENCY, REASON));
        log.record(access(Act.READ, "form three"));
        return head().position();
    }

    /** As just before a commit, which does not come when the deed is undone. */
    private void recordNow(Access access) {
        writer.append(List.of(new NotedAccess(UUID.randomUUID(), Instant.parse("2026-03-02T08:00:00Z"), access, null)));
    }

    private ChainHead head() {
        return jdbc.sql("select position, link, seal from access_log_head")
                .query(ChainHead::of)
                .single();
    }

    private List<ChainProblem> problems() {
        return chain.check(Milestone.NONE).problems();
    }

    private Stream<String> subjects() {
        return log.of(aCase).stream().map(row -> row.access().subject());
    }

    private void in(Consumer<TransactionStatus> work) {
        new TransactionTemplate(transactions).executeWithoutResult(work);
    }

    private void change(String sql) {
        assertThat(jdbc.sql(sql).update()).isPositive();
    }

    /** Plays somebody who may do everything in the database; nothing of it is kept. */
    private void tampering(Runnable deed) {
        in(transaction -> {
            transaction.setRollbackOnly();
            jdbc.sql("set local session_replication_role = replica").update();
            deed.run();
        });
    }
}
