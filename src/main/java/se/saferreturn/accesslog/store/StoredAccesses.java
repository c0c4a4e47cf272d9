package se.saferreturn.accesslog.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.accesslog.CaseOfPerson;
import se.saferreturn.accesslog.DayOfPerson;
import se.saferreturn.accesslog.LogFilter;
import se.saferreturn.accesslog.LogOfPeriod;
import se.saferreturn.accesslog.LogReader;
import se.saferreturn.accesslog.LoggedAccess;
import se.saferreturn.casefile.CaseNumber;

/** Reads the rows of the log. */
@Component
class StoredAccesses implements LogReader {

    private static final String ROWS =
            "select position, id, at, person, act, case_number, subject, basis, reason from access_log";

    /**
     * The rows of a period are read once, along their time, and then counted. What was done with cases is work: by people, and
     * not by those who look after them all. Only who has never had a task in a case is looked for before the period, too,
     * along the case.
     */
    static final String PERIOD = """
        with period as materialized (
            select position, at, person, act, case_number, basis, at at time zone 'Europe/Stockholm' as local,
                case_number is not null and act in ('READ', 'CHANGED', 'EXPORTED', 'ERASED', 'EMERGENCY')
                    and basis <> 'OFFICE' and person <> 'system' as work
            from access_log where at >= :from and at < :until
        ),
        days as (
            select 'CASES' as kind, person, local::date as day, count(distinct case_number) as times,
                max(position) as last_position, max(at) as last_at
            from period where work group by person, local::date
            union all
            select 'REFUSALS', person, local::date, count(*), max(position), max(at)
            from period where act = 'REFUSED' and basis = 'NONE' group by person, local::date
            union all
            select 'OUTSIDE_HOURS', person, local::date, count(*), max(position), max(at)
            from period
            where work and (extract(isodow from local) > 5
                or extract(hour from local) < 6 or extract(hour from local) >= 20)
            group by person, local::date
            union all
            select 'PUT_BACK', person, local::date, count(*), max(position), max(at)
            from period where act = 'PUT_BACK' group by person, local::date
            union all
            (select distinct on (person, day) 'SEARCHES', person, day, times, last_position, last_at
            from (
                select person, local::date as day, date_trunc('hour', at) as hour, count(*) as times,
                    max(position) as last_position, max(at) as last_at
                from period where act = 'SEARCHED' group by person, local::date, date_trunc('hour', at)
            ) as hours
            order by person, day, times desc)
        ),
        cases as (
            select 'CASES' as kind, person, case_number, count(*) as times,
                max(position) as last_position, max(at) as last_at
            from period where work group by person, case_number
            union all
            select 'EMERGENCIES', person, case_number, count(*), max(position), max(at)
            from period where act = 'EMERGENCY' and case_number is not null group by person, case_number
            union all
            select 'NOT_TAKEN', person, case_number, count(*), max(position), max(at)
            from period where act = 'REFUSED' and basis <> 'NONE' and case_number is not null
            group by person, case_number
            union all
            select 'WITHOUT_TASK', person, case_number, times, last_position, last_at
            from (
                select person, case_number, count(*) as times, max(position) as last_position, max(at) as last_at
                from period where work and basis = 'REGION' group by person, case_number
            ) as reading
            where (
                select true from access_log as work
                where work.case_number = reading.case_number and work.person = reading.person
                    and work.basis in ('HOLDS_TASK', 'CANDIDATE', 'NAMED')
                limit 1) is null
        )
        select kind, person, day, null as case_number, times, last_position, last_at from days
        union all
        select kind, person, null, case_number, times, last_position, last_at from cases
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
    public LogOfPeriod period(Instant from, Instant until) {
        Map<String, List<DayOfPerson>> days = new HashMap<>();
        Map<String, List<CaseOfPerson>> cases = new HashMap<>();
        jdbc.sql(PERIOD)
                .param("from", moment(from))
                .param("until", moment(until))
                .query(row -> {
                    String kind = row.getString("kind");
                    if (row.getString("case_number") == null) {
                        days.computeIfAbsent(kind, first -> new ArrayList<>()).add(day(row));
                    } else {
                        cases.computeIfAbsent(kind, first -> new ArrayList<>()).add(ofCase(row));
                    }
                });
        return new LogOfPeriod(
                days.getOrDefault("CASES", List.of()),
                days.getOrDefault("SEARCHES", List.of()),
                days.getOrDefault("REFUSALS", List.of()),
                days.getOrDefault("OUTSIDE_HOURS", List.of()),
                days.getOrDefault("PUT_BACK", List.of()),
                cases.getOrDefault("WITHOUT_TASK", List.of()),
                cases.getOrDefault("EMERGENCIES", List.of()),
                cases.getOrDefault("CASES", List.of()),
                cases.getOrDefault("NOT_TAKEN", List.of()));
    }

    private static DayOfPerson day(ResultSet row) throws SQLException {
        return new DayOfPerson(
                row.getString("person"),
                row.getDate("day").toLocalDate(),
                row.getInt("times"),
                row.getLong("last_position"),
                instant(row, "last_at"));
    }

    private static CaseOfPerson ofCase(ResultSet row) throws SQLException {
        return new CaseOfPerson(
                row.getString("person"),
                new CaseNumber(row.getString("case_number")),
                row.getInt("times"),
                row.getLong("last_position"),
                instant(row, "last_at"));
    }

    @Override
    public Map<String, LoggedAccess> latest(Act act, Collection<String> subjects, long after) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select distinct on (subject)" + ROWS.substring("select".length())
                        + " where position > :after and act = :act and subject in (:subjects)"
                        + " order by subject, position desc")
                .param("after", after)
                .param("act", act.name())
                .param("subjects", subjects)
                .query(this::logged)
                .list()
                .stream()
                .collect(Collectors.toMap(row -> row.access().subject(), row -> row));
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
