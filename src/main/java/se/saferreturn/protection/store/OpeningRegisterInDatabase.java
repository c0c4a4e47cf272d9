package se.saferreturn.protection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.saferreturn.access.EmergencyAccess;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.ErasedWithCase;
import se.saferreturn.protection.EmergencyOpening;
import se.saferreturn.protection.OpeningRegister;
import se.saferreturn.staff.Person;

/** The table of emergency accesses, which the policy asks as well. */
@Component
class OpeningRegisterInDatabase implements OpeningRegister, EmergencyAccess, ErasedWithCase {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpeningRegisterInDatabase(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<CaseNumber> openTo(Person person) {
        return openTo(person.id(), clock.instant());
    }

    @Override
    public EmergencyOpening add(CaseNumber caseNumber, String person, Instant openedAt, Instant until) {
        jdbc.sql("""
                        update emergency_access set closed_at = open_until
                        where case_number = :caseNumber and person = :person and closed_at is null and open_until <= :at
                        """)
                .param("caseNumber", caseNumber.value())
                .param("person", person)
                .param("at", moment(openedAt))
                .update();
        return jdbc.sql("""
                        insert into emergency_access (case_number, number, person, opened_at, open_until)
                        select :caseNumber, coalesce(max(number), 0) + 1, :person, :openedAt, :until
                        from emergency_access where case_number = :caseNumber
                        returning case_number, number, person, opened_at, open_until
                        """)
                .param("caseNumber", caseNumber.value())
                .param("person", person)
                .param("openedAt", moment(openedAt))
                .param("until", moment(until))
                .query(OpeningRegisterInDatabase::opening)
                .single();
    }

    @Override
    public Optional<EmergencyOpening> open(String person, CaseNumber caseNumber, Instant at) {
        return jdbc.sql("""
                        select case_number, number, person, opened_at, open_until from emergency_access
                        where person = :person and case_number = :caseNumber
                            and opened_at <= :at and open_until > :at and closed_at is null
                        """)
                .param("person", person)
                .param("caseNumber", caseNumber.value())
                .param("at", moment(at))
                .query(OpeningRegisterInDatabase::opening)
                .optional();
    }

    @Override
    public Set<CaseNumber> openTo(String person, Instant at) {
        return jdbc.sql("""
                        select case_number from emergency_access
                        where person = :person and opened_at <= :at and open_until > :at and closed_at is null
                        """)
                .param("person", person)
                .param("at", moment(at))
                .query((row, number) -> new CaseNumber(row.getString("case_number")))
                .set();
    }

    @Override
    public void close(CaseNumber caseNumber, int number, Instant at) {
        jdbc.sql("""
                        update emergency_access set closed_at = :at
                        where case_number = :caseNumber and closed_at is null and open_until > :at
                            and person = (select person from emergency_access
                                where case_number = :caseNumber and number = :number)
                        """)
                .param("caseNumber", caseNumber.value())
                .param("number", number)
                .param("at", moment(at))
                .update();
    }

    /** That there was one stays in the access log. */
    @Override
    public void erase(CaseNumber caseNumber) {
        jdbc.sql("delete from emergency_access where case_number = :caseNumber")
                .param("caseNumber", caseNumber.value())
                .update();
    }

    private static EmergencyOpening opening(ResultSet row, int ignored) throws SQLException {
        return new EmergencyOpening(
                new CaseNumber(row.getString("case_number")),
                row.getInt("number"),
                row.getString("person"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("open_until", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
