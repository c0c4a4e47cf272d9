package se.saferreturn.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.register.CaseLinkWatcher;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.Outcome;
import se.saferreturn.register.RegisteredCase;

/** The register in PostgreSQL. */
@Component
@Transactional
class CaseRegisterInDatabase implements CaseRegister {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<CaseLinkWatcher> watchers;

    CaseRegisterInDatabase(JdbcClient jdbc, Clock clock, List<CaseLinkWatcher> watchers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.watchers = watchers;
    }

    @Override
    public void register(CaseNumber caseNumber, String processInstanceId, @Nullable String county, boolean minor) {
        jdbc.sql("""
                        insert into return_case (case_number, process_instance_id, opened_at, county, minor)
                        values (:caseNumber, :processInstanceId, :now, :county, :minor)
                        """)
                .param("caseNumber", caseNumber.value())
                .param("processInstanceId", processInstanceId)
                .param("now", OffsetDateTime.now(clock))
                .param("county", county)
                .param("minor", minor)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RegisteredCase> find(CaseNumber caseNumber) {
        return Optional.ofNullable(findAll(List.of(caseNumber)).get(caseNumber));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CaseNumber, RegisteredCase> findAll(Collection<CaseNumber> caseNumbers) {
        return jdbc
                .sql("""
                    select case_number, region, country_of_return, opened_at, closed_at, outcome, previous_case
                    from return_case where case_number = any (string_to_array(:numbers, ','))
                    """)
                .param("numbers", caseNumbers.stream().map(CaseNumber::value).collect(Collectors.joining(",")))
                .query(CaseRegisterInDatabase::read)
                .list()
                .stream()
                .collect(Collectors.toMap(RegisteredCase::caseNumber, found -> found));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> processOf(CaseNumber caseNumber) {
        return jdbc.sql("select process_instance_id from return_case where case_number = :caseNumber")
                .param("caseNumber", caseNumber.value())
                .query(String.class)
                .optional();
    }

    @Override
    public void place(CaseNumber caseNumber, @Nullable String region, @Nullable String countryOfReturn) {
        changeOpen(caseNumber, jdbc.sql("""
                        update return_case
                        set region = coalesce(:region, region), country_of_return = coalesce(:country, country_of_return)
                        where case_number = :caseNumber and closed_at is null
                        """).param("region", region).param("country", countryOfReturn));
    }

    @Override
    public void age(CaseNumber caseNumber, boolean minor) {
        jdbc.sql("""
                        update return_case set minor = :minor
                        where case_number = :caseNumber and closed_at is null and minor <> :minor
                        """)
                .param("caseNumber", caseNumber.value())
                .param("minor", minor)
                .update();
    }

    @Override
    public void transfer(CaseNumber caseNumber, String region, String county) {
        changeOpen(caseNumber, jdbc.sql("""
                        update return_case set region = :region, county = :county
                        where case_number = :caseNumber and closed_at is null
                        """).param("region", region).param("county", county));
    }

    @Override
    public void correct(
            CaseNumber caseNumber, @Nullable String county, @Nullable String countryOfReturn, @Nullable Boolean minor) {
        int corrected = jdbc.sql("""
                        update return_case
                        set county = coalesce(:county, county),
                            country_of_return = coalesce(:country, country_of_return),
                            minor = coalesce(:minor, minor)
                        where case_number = :caseNumber
                        """)
                .param("caseNumber", caseNumber.value())
                .param("county", county)
                .param("country", countryOfReturn)
                .param("minor", minor, Types.BOOLEAN)
                .update();
        if (corrected != 1) {
            throw new IllegalStateException("Case " + caseNumber + " is not in the register.");
        }
    }

    @Override
    public void link(CaseNumber newCase, CaseNumber previous) {
        changeOpen(newCase, jdbc.sql("""
                        update return_case set previous_case = :previous
                        where case_number = :caseNumber and closed_at is null
                        """).param("previous", previous.value()));
        watchers.forEach(watcher -> watcher.linked(newCase, previous));
    }

    @Override
    public void join(CaseNumber newCase, CaseNumber existing) {
        changeOpen(newCase, jdbc.sql("""
                        update return_case set joined_to = :existing
                        where case_number = :caseNumber and closed_at is null
                        """).param("existing", existing.value()));
        watchers.forEach(watcher -> watcher.linked(newCase, existing));
    }

    @Override
    public void close(
            CaseNumber caseNumber, Outcome outcome, @Nullable String region, @Nullable String countryOfReturn) {
        changeOpen(
                caseNumber,
                jdbc.sql("""
                        update return_case
                        set closed_at = :now, outcome = :outcome,
                            region = coalesce(:region, region), country_of_return = coalesce(:country, country_of_return)
                        where case_number = :caseNumber and closed_at is null
                        """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("outcome", outcome.code())
                        .param("region", region)
                        .param("country", countryOfReturn));
    }

    private static void changeOpen(CaseNumber caseNumber, StatementSpec change) {
        if (change.param("caseNumber", caseNumber.value()).update() != 1) {
            throw new IllegalStateException("Case " + caseNumber + " is not open in the register.");
        }
    }

    private static RegisteredCase read(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        String previous = row.getString("previous_case");
        return new RegisteredCase(
                new CaseNumber(row.getString("case_number")),
                row.getString("region"),
                row.getString("country_of_return"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("closed_at", OffsetDateTime.class),
                outcome == null ? null : Outcome.ofCode(outcome),
                previous == null ? null : new CaseNumber(previous));
    }
}
