package se.saferreturn.register.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.Outcome;

/** The register in PostgreSQL. */
@Component
@Transactional
class CaseRegisterInDatabase implements CaseRegister {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseRegisterInDatabase(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
    public void close(
            CaseNumber caseNumber, Outcome outcome, @Nullable String region, @Nullable String countryOfReturn) {
        int closed = jdbc.sql("""
                        update return_case
                        set closed_at = :now, outcome = :outcome, region = :region, country_of_return = :country
                        where case_number = :caseNumber and closed_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("outcome", outcome.code())
                .param("region", region)
                .param("country", countryOfReturn)
                .param("caseNumber", caseNumber.value())
                .update();
        if (closed != 1) {
            throw new IllegalStateException("Case " + caseNumber + " is not open in the register.");
        }
    }
}
