package se.saferreturn.accesslog.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.accesslog.CaseOfPerson;
import se.saferreturn.accesslog.DayOfPerson;
import se.saferreturn.accesslog.LogFilter;
import se.saferreturn.accesslog.LogReader;
import se.saferreturn.accesslog.LoggedAccess;
import se.saferreturn.casefile.CaseNumber;

/** Reads the rows of the log. */
@Component
class StoredAccesses implements LogReader {

    private static final String ROWS =
            "select position, id, at, person, act, case_number, subject, basis, reason from access_log";

    private static final String LOCAL = "at time zone 'Europe/Stockholm'";

    /** What was done with cases, by people, and not by those who look after them all. */
    private static final String CASE_WORK = """
            at >= :from and at < :until and case_number is not null
            and act in ('READ', 'CHANGED', 'EXPORTED', 'ERASED', 'EMERGENCY') and basis <> 'OFFICE' and person <> 'system'
            """;

    private final JdbcClient jdbc;
    private final SealedReasons reasons;

    StoredAccesses(JdbcClient jdbc, SealedReasons reasons) {
        this.jdbc = jdbc;
        this.reasons = reasons;
    }

    List<LoggedAccess> inOrder(LogFilter filter) {
        Wanted wanted = Wanted.of(filter);
        return jdbc.sql(ROWS + wanted.where() + " order by position")
                .params(wanted.parameters())
                .query(this::logged)
                .list();
    }

    @Override
    public List<LoggedAccess> page(LogFilter filter, long before, int size) {
        Wanted wanted = Wanted.of(filter);
        wanted.add("position < :before", "before", before);
        return jdbc.sql(ROWS + wanted.where() + " order by position desc limit :size")
                .params(wanted.parameters())
                .param("size", size)
                .query(this::logged)
                .list();
    }

    @Override
    public List<DayOfPerson> casesADay(Instant from, Instant until) {
        return days("""
                select person, (at %s)::date as day, count(distinct case_number) as times,
                    max(position) as last_position, max(at) as last_at
                from access_log where %s group by person, day
                """.formatted(LOCAL, CASE_WORK), from, until);
    }

    @Override
    public List<DayOfPerson> searchesAnHour(Instant from, Instant until) {
        return days("""
                select distinct on (person, day) person, day, times, last_position, last_at
                from (
                    select person, (at %s)::date as day, date_trunc('hour', at) as hour, count(*) as times,
                        max(position) as last_position, max(at) as last_at
                    from access_log
                    where at >= :from and at < :until and act = 'SEARCHED'
                    group by person, day, hour
                ) as hours
                order by person, day, times desc
                """.formatted(LOCAL), from, until);
    }

    @Override
    public List<DayOfPerson> refusals(Instant from, Instant until) {
        return days("""
                select person, (at %s)::date as day, count(*) as times,
                    max(position) as last_position, max(at) as last_at
                from access_log where at >= :from and at < :until and act = 'REFUSED' and basis = 'NONE'
                group by person, day
                """.formatted(LOCAL), from, until);
    }

    @Override
    public List<CaseOfPerson> formsNotTaken(Instant from, Instant until) {
        return casesOf("""
                select person, case_number, count(*) as times, max(position) as last_position, max(at) as last_at
                from access_log
                where at >= :from and at < :until and act = 'REFUSED' and basis <> 'NONE' and case_number is not null
                group by person, case_number
                """, from, until);
    }

    @Override
    public List<DayOfPerson> outsideOfficeHours(Instant from, Instant until) {
        return days("""
                select person, (at %1$s)::date as day, count(*) as times,
                    max(position) as last_position, max(at) as last_at
                from access_log
                where %2$s and (extract(isodow from at %1$s) > 5
                    or extract(hour from at %1$s) < 6 or extract(hour from at %1$s) >= 20)
                group by person, day
                """.formatted(LOCAL, CASE_WORK), from, until);
    }

    @Override
    public List<CaseOfPerson> withoutTask(Instant from, Instant until) {
        return casesOf("""
                select person, case_number, count(*) as times, max(position) as last_position, max(at) as last_at
                from access_log as reading
                where %s and basis = 'REGION' and not exists (
                    select 1 from access_log as work
                    where work.person = reading.person and work.case_number = reading.case_number
                        and work.basis in ('HOLDS_TASK', 'CANDIDATE', 'NAMED'))
                group by person, case_number
                """.formatted(CASE_WORK), from, until);
    }

    @Override
    public List<CaseOfPerson> emergencies(Instant from, Instant until) {
        return casesOf("""
                select person, case_number, count(*) as times, max(position) as last_position, max(at) as last_at
                from access_log
                where at >= :from and at < :until and act = 'EMERGENCY' and case_number is not null
                group by person, case_number
                """, from, until);
    }

    @Override
    public List<CaseOfPerson> cases(Instant from, Instant until) {
        return casesOf("""
                select person, case_number, count(*) as times, max(position) as last_position, max(at) as last_at
                from access_log where %s group by person, case_number
                """.formatted(CASE_WORK), from, until);
    }

    @Override
    public List<DayOfPerson> putBack(Instant from, Instant until) {
        return days("""
                select person, (at %s)::date as day, count(*) as times,
                    max(position) as last_position, max(at) as last_at
                from access_log where at >= :from and at < :until and act = 'PUT_BACK' group by person, day
                """.formatted(LOCAL), from, until);
    }

    @Override
    public Optional<LoggedAccess> latest(Act act, String subject) {
        return jdbc.sql(ROWS + " where act = :act and subject = :subject order by position desc limit 1")
                .param("act", act.name())
                .param("subject", subject)
                .query(this::logged)
                .optional();
    }

    private List<DayOfPerson> days(String sql, Instant from, Instant until) {
        return jdbc.sql(sql)
                .param("from", moment(from))
                .param("until", moment(until))
                .query((row, number) -> new DayOfPerson(
                        row.getString("person"),
                        row.getDate("day").toLocalDate(),
                        row.getInt("times"),
                        row.getLong("last_position"),
                        instant(row, "last_at")))
                .list();
    }

    private List<CaseOfPerson> casesOf(String sql, Instant from, Instant until) {
        return jdbc.sql(sql)
                .param("from", moment(from))
                .param("until", moment(until))
                .query((row, number) -> new CaseOfPerson(
                        row.getString("person"),
                        new CaseNumber(row.getString("case_number")),
                        row.getInt("times"),
                        row.getLong("last_position"),
                        instant(row, "last_at")))
                .list();
    }

    private LoggedAccess logged(ResultSet row, int ignored) throws SQLException {
        NotedAccess noted = noted(row);
        Access access = noted.access();
        String reason = reasons.open(noted.sealedReason(), noted.id(), access.caseNumber());
        return new LoggedAccess(
                row.getLong("position"),
                noted.at(),
                new Access(
                        access.person(), access.act(), access.caseNumber(), access.subject(), access.basis(), reason));
    }

    /** A row as it is stored, its reason still sealed. */
    static NotedAccess noted(ResultSet row) throws SQLException {
        String caseNumber = row.getString("case_number");
        return new NotedAccess(
                row.getObject("id", UUID.class),
                instant(row, "at"),
                new Access(
                        row.getString("person"),
                        Act.valueOf(row.getString("act")),
                        caseNumber == null ? null : new CaseNumber(caseNumber),
                        row.getString("subject"),
                        Basis.valueOf(row.getString("basis"))),
                row.getBytes("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The conditions of a filter. */
    private record Wanted(StringBuilder conditions, Map<String, Object> parameters) {

        static Wanted of(LogFilter filter) {
            Wanted wanted = new Wanted(new StringBuilder(), new HashMap<>());
            wanted.add("person = :person", "person", filter.person());
            wanted.add(
                    "case_number = :caseNumber",
                    "caseNumber",
                    filter.caseNumber() == null ? null : filter.caseNumber().value());
            wanted.add(
                    "act = :act",
                    "act",
                    filter.act() == null ? null : filter.act().name());
            wanted.add("at >= :from", "from", filter.from() == null ? null : moment(filter.from()));
            wanted.add("at < :until", "until", filter.until() == null ? null : moment(filter.until()));
            return wanted;
        }

        void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.append(conditions.isEmpty() ? " where " : " and ").append(condition);
                parameters.put(name, value);
            }
        }

        String where() {
            return conditions.toString();
        }
    }
}
