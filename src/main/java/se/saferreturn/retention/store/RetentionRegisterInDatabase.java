package se.saferreturn.retention.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.retention.DisposalReason;
import se.saferreturn.retention.ErasureOrder;
import se.saferreturn.retention.ErasureRecord;
import se.saferreturn.retention.RetentionRegister;
import se.saferreturn.retention.RetentionStatus;
import se.saferreturn.retention.ReviewReason;
import se.saferreturn.retention.StatisticsRow;

/** What is kept how long, in PostgreSQL. */
@Component
@Transactional
class RetentionRegisterInDatabase implements RetentionRegister {

    private static final String STANDING = """
            select case_number, state, since, doubts, kept_until, grounds, decided_by, confirmed_by,
                attempts, last_tried_at, failed_part
            from retention_standing
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RetentionRegisterInDatabase(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean holdUntilDone(CaseNumber caseNumber) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('retention of ' || :caseNumber, 0))")
                .param("caseNumber", caseNumber.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RetentionStatus> find(CaseNumber caseNumber) {
        return jdbc.sql(STANDING + "where case_number = :caseNumber")
                .param("caseNumber", caseNumber.value())
                .query(RetentionRegisterInDatabase::standing)
                .optional();
    }

    @Override
    public void review(CaseNumber caseNumber, Set<ReviewReason> doubts) {
        put(caseNumber, RetentionStatus.State.REVIEW, doubts, null, null);
    }

    @Override
    public void archive(CaseNumber caseNumber) {
        put(caseNumber, RetentionStatus.State.ARCHIVE, Set.of(), null, null);
    }

    @Override
    public void keepUntil(CaseNumber caseNumber, LocalDate day) {
        put(caseNumber, RetentionStatus.State.KEPT, Set.of(), day, null);
    }

    @Override
    public void orderErasure(CaseNumber caseNumber, ErasureOrder order) {
        put(caseNumber, RetentionStatus.State.ERASE, Set.of(), null, order);
    }

    private void put(
            CaseNumber caseNumber,
            RetentionStatus.State state,
            Set<ReviewReason> doubts,
            @Nullable LocalDate keptUntil,
            @Nullable ErasureOrder order) {
        jdbc.sql("""
                        insert into retention_standing
                            (case_number, state, since, doubts, kept_until, grounds, decided_by, confirmed_by)
                        values (:caseNumber, :state, :now, :doubts, :keptUntil, :grounds, :decidedBy, :confirmedBy)
                        on conflict (case_number) do update set
                            state = excluded.state, since = excluded.since, doubts = excluded.doubts,
                            kept_until = excluded.kept_until, grounds = excluded.grounds,
                            decided_by = excluded.decided_by, confirmed_by = excluded.confirmed_by,
                            attempts = 0, last_tried_at = null, failed_part = null
                        """)
                .param("caseNumber", caseNumber.value())
                .param("state", state.code())
                .param("now", OffsetDateTime.now(clock))
                .param(
                        "doubts",
                        doubts.stream().sorted().map(ReviewReason::code).toArray(String[]::new))
                .param("keptUntil", keptUntil)
                .param("grounds", order == null ? null : order.grounds().code())
                .param("decidedBy", order == null ? null : order.decidedBy())
                .param("confirmedBy", order == null ? null : order.confirmedBy())
                .update();
    }

    @Override
    public void failed(CaseNumber caseNumber, String part) {
        jdbc.sql("""
                        update retention_standing
                        set attempts = attempts + 1, last_tried_at = :now, failed_part = :part
                        where case_number = :caseNumber and state = 'erase'
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("part", part)
                .param("caseNumber", caseNumber.value())
                .update();
    }

    @Override
    public void erased(ErasureRecord done) {
        ErasureOrder order = done.order();
        jdbc.sql("delete from retention_standing where case_number = :caseNumber")
                .param("caseNumber", done.caseNumber().value())
                .update();
        jdbc.sql("""
                        insert into erasure_record (case_number, erased_at, grounds, decided_by, confirmed_by)
                        values (:caseNumber, :erasedAt, :grounds, :decidedBy, :confirmedBy)
                        """)
                .param("caseNumber", done.caseNumber().value())
                .param("erasedAt", done.erasedAt().atOffset(ZoneOffset.UTC))
                .param("grounds", order.grounds().code())
                .param("decidedBy", order.decidedBy())
                .param("confirmedBy", order.confirmedBy())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<RetentionStatus> in(RetentionStatus.State state, int limit) {
        return jdbc.sql(STANDING + """
                        where state = :state order by attempts, since, case_number limit :limit
                        """)
                .param("state", state.code())
                .param("limit", limit)
                .query(RetentionRegisterInDatabase::standing)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<RetentionStatus> keptUntilBefore(LocalDate day, int limit) {
        return jdbc.sql(STANDING + """
                        where state = 'kept' and kept_until < :day order by kept_until, case_number limit :limit
                        """)
                .param("day", day)
                .param("limit", limit)
                .query(RetentionRegisterInDatabase::standing)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ErasureRecord> records(int limit) {
        return jdbc.sql("""
                        select case_number, erased_at, grounds, decided_by, confirmed_by from erasure_record
                        order by erased_at desc, case_number limit :limit
                        """)
                .param("limit", limit)
                .query(RetentionRegisterInDatabase::record)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ErasureRecord> record(CaseNumber caseNumber) {
        return jdbc.sql("""
                        select case_number, erased_at, grounds, decided_by, confirmed_by from erasure_record
                        where case_number = :caseNumber
                        """)
                .param("caseNumber", caseNumber.value())
                .query(RetentionRegisterInDatabase::record)
                .optional();
    }

    @Override
    public void count(StatisticsRow row) {
        jdbc.sql("""
                        insert into erased_case_statistics
                            (opened_year, closed_year, region, country_of_return, minor, outcome, sex, age_band,
                             citizenships, exploitation)
                        values
                            (:openedYear, :closedYear, :region, :country, :minor, :outcome, :sex, :ageBand,
                             :citizenships, :exploitation)
                        """)
                .param("openedYear", row.openedYear())
                .param("closedYear", row.closedYear())
                .param("region", row.region())
                .param("country", row.countryOfReturn())
                .param("minor", row.minor())
                .param("outcome", row.outcome())
                .param("sex", row.sex())
                .param("ageBand", row.ageBand())
                .param("citizenships", row.citizenships().toArray(String[]::new))
                .param("exploitation", row.exploitation().toArray(String[]::new))
                .update();
    }

    private static RetentionStatus standing(ResultSet row, int number) throws SQLException {
        OffsetDateTime lastTried = row.getObject("last_tried_at", OffsetDateTime.class);
        String part = row.getString("failed_part");
        return new RetentionStatus(
                new CaseNumber(row.getString("case_number")),
                RetentionStatus.State.ofCode(row.getString("state")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                doubts(row.getArray("doubts")),
                row.getObject("kept_until", LocalDate.class),
                row.getString("grounds") == null ? null : order(row),
                lastTried == null || part == null
                        ? null
                        : new RetentionStatus.Failure(row.getInt("attempts"), lastTried.toInstant(), part));
    }

    private static ErasureRecord record(ResultSet row, int number) throws SQLException {
        return new ErasureRecord(
                new CaseNumber(row.getString("case_number")),
                row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                order(row));
    }

    private static ErasureOrder order(ResultSet row) throws SQLException {
        return new ErasureOrder(
                DisposalReason.ofCode(row.getString("grounds")),
                row.getString("decided_by"),
                row.getString("confirmed_by"));
    }

    private static Set<ReviewReason> doubts(Array codes) throws SQLException {
        return Stream.of((String[]) codes.getArray()).map(ReviewReason::ofCode).collect(Collectors.toUnmodifiableSet());
    }
}
