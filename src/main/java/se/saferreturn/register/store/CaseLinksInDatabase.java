package se.saferreturn.register.store;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.ErasedWithCase;
import se.saferreturn.register.CaseLinks;
import se.saferreturn.register.CountedCase;

/** What the register knows of a case beside its course, and how its row goes. */
@Component
// other tables may point to the row of the register
@Order
@Transactional
class CaseLinksInDatabase implements CaseLinks, ErasedWithCase {

    private final JdbcClient jdbc;

    CaseLinksInDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<CaseNumber> of(CaseNumber caseNumber) {
        return jdbc.sql("""
                        select previous_case from return_case where case_number = :caseNumber and previous_case is not null
                        union select joined_to from return_case where case_number = :caseNumber and joined_to is not null
                        union select case_number from return_case where :caseNumber in (previous_case, joined_to)
                        """).param("caseNumber", caseNumber.value()).query(String.class).set().stream()
                .map(CaseNumber::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CountedCase> count(CaseNumber caseNumber) {
        return jdbc.sql("""
                        select opened_at, closed_at, region, country_of_return, minor, outcome
                        from return_case where case_number = :caseNumber
                        """)
                .param("caseNumber", caseNumber.value())
                .query((row, number) -> new CountedCase(
                        row.getObject("opened_at", OffsetDateTime.class),
                        row.getObject("closed_at", OffsetDateTime.class),
                        row.getString("region"),
                        row.getString("country_of_return"),
                        row.getBoolean("minor"),
                        row.getString("outcome")))
                .optional();
    }

    /** The cases that it was linked with stay, and no longer say with which. */
    @Override
    public void erase(CaseNumber caseNumber) {
        for (String column : new String[] {"previous_case", "joined_to"}) {
            jdbc.sql("update return_case set " + column + " = null where " + column + " = :caseNumber")
                    .param("caseNumber", caseNumber.value())
                    .update();
        }
        jdbc.sql("delete from return_case where case_number = :caseNumber")
                .param("caseNumber", caseNumber.value())
                .update();
    }
}
