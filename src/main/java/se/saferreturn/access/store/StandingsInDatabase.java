package se.saferreturn.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.access.CaseStanding;
import se.saferreturn.access.CaseStandings;
import se.saferreturn.access.ReturnCaseFacts;
import se.saferreturn.access.TaskParties;
import se.saferreturn.casefile.CaseFileCatalogue;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.routing.FactNames;

/**
 * Reads how a case stands from the register and from the engine's own tables, in a few look-ups by index: the policy is
 * asked too often for the engine's queries, which would also ask for rights of their own.
 */
@Component
@Transactional(readOnly = true)
class StandingsInDatabase implements CaseStandings {

    private static final String NO_ESCORT = "none";

    private static final List<String> FACTS = List.of(
            "region",
            FactNames.COUNTRY_OF_RETURN,
            FactNames.CONSENT_IOM,
            FactNames.CONSENT_MISSION,
            FactNames.ADMISSION_BY_COORDINATOR,
            FactNames.ADMISSION_BY_IOM,
            FactNames.TRAVEL_STAGE,
            FactNames.ESCORT);

    private final JdbcClient jdbc;
    private final CaseFileCatalogue catalogue;

    StandingsInDatabase(JdbcClient jdbc, CaseFileCatalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<CaseStanding> find(CaseNumber caseNumber) {
        return Optional.ofNullable(findAll(List.of(caseNumber)).get(caseNumber));
    }

    @Override
    public Map<CaseNumber, CaseStanding> findAll(Collection<CaseNumber> caseNumbers) {
        Set<CaseNumber> open = catalogue.openAmong(caseNumbers);
        String numbers = joined(caseNumbers);
        Map<String, ReturnCaseFacts> returnCases = returnCases(numbers);
        Map<String, Map<String, Set<String>>> named = named(numbers);
        Map<String, List<TaskParties>> tasks = openTasks(numbers);
        Map<CaseNumber, CaseStanding> standings = new LinkedHashMap<>();
        caseNumbers.stream()
                .filter(open::contains)
                .forEach(number -> standings.put(
                        number,
                        new CaseStanding(
                                returnCases.get(number.value()),
                                tasks.getOrDefault(number.value(), List.of()),
                                named.get(number.value()))));
        return standings;
    }

    @Override
    public CaseStanding withoutTasks(CaseNumber caseNumber) {
        String number = caseNumber.value();
        return new CaseStanding(
                returnCases(number).get(number), List.of(), named(number).get(number));
    }

    private static String joined(Collection<CaseNumber> caseNumbers) {
        return caseNumbers.stream().map(CaseNumber::value).collect(Collectors.joining(","));
    }

    /**
     * With what the running case knows, or knew when it ended; the register learns of some changes only then, and of
     * consents not at all.
     */
    private Map<String, ReturnCaseFacts> returnCases(String numbers) {
        Map<String, Registered> registered = new LinkedHashMap<>();
        jdbc.sql("""
                        select c.case_number, c.region, c.country_of_return, c.closed_at is not null as closed,
                            f.running, f.name_, f.kind, f.long_, f.text_
                        from return_case c
                        left join lateral (
                            select true as running, name_, type_ as kind, long_, text_ from act_ru_variable
                            where execution_id_ = c.process_instance_id and name_ in (:names)
                            union all
                            select false, name_, var_type_, long_, text_ from act_hi_varinst
                            where proc_inst_id_ = c.process_instance_id and act_inst_id_ = c.process_instance_id
                                and name_ in (:names)) f on true
                        where c.case_number = any (string_to_array(:numbers, ','))
                        """).param("numbers", numbers).param("names", FACTS).query(row -> {
            String region = row.getString("region");
            String country = row.getString("country_of_return");
            boolean closed = row.getBoolean("closed");
            Registered found = registered.computeIfAbsent(
                    row.getString("case_number"), number -> new Registered(region, country, closed));
            found.add(row);
        });
        Map<String, ReturnCaseFacts> facts = new HashMap<>();
        registered.forEach((number, found) -> facts.put(number, found.facts()));
        return facts;
    }

    /** A row of the register, and the facts of its case as they come. */
    private static final class Registered {
        private final @Nullable String region;
        private final @Nullable String country;
        private final boolean closed;
        private final Map<String, Object> running = new HashMap<>();
        private final Map<String, Object> ended = new HashMap<>();

        Registered(@Nullable String region, @Nullable String country, boolean closed) {
            this.region = region;
            this.country = country;
            this.closed = closed;
        }

        void add(ResultSet row) throws SQLException {
            String name = row.getString("name_");
            if (name == null) {
                return;
            }
            Map<String, Object> facts = row.getBoolean("running") ? running : ended;
            String text = row.getString("text_");
            if ("boolean".equals(row.getString("kind"))) {
                facts.put(name, row.getLong("long_") == 1);
            } else if (text != null) {
                facts.put(name, text);
            }
        }

        ReturnCaseFacts facts() {
            Map<String, Object> facts = running.isEmpty() ? ended : running;
            String escort = text(facts, FactNames.ESCORT, null);
            return new ReturnCaseFacts(
                    text(facts, "region", region),
                    text(facts, FactNames.COUNTRY_OF_RETURN, country),
                    closed,
                    Boolean.TRUE.equals(facts.get(FactNames.CONSENT_IOM)),
                    Boolean.TRUE.equals(facts.get(FactNames.CONSENT_MISSION)),
                    "admit".equals(facts.get(FactNames.ADMISSION_BY_COORDINATOR)),
                    "admit".equals(facts.get(FactNames.ADMISSION_BY_IOM)),
                    "travelling".equals(facts.get(FactNames.TRAVEL_STAGE))
                            && escort != null
                            && !escort.equals(NO_ESCORT));
        }
    }

    private static @Nullable String text(Map<String, Object> facts, String name, @Nullable String otherwise) {
        return facts.get(name) instanceof String text && !text.isEmpty() ? text : otherwise;
    }

    /** Of the protected cases; who is named for each, by group. */
    private Map<String, Map<String, Set<String>>> named(String numbers) {
        Map<String, Map<String, Set<String>>> named = new HashMap<>();
        jdbc.sql("""
                        select p.case_number, n.group_id, n.user_id
                        from protected_case p left join named_staff n on n.case_number = p.case_number
                        where p.case_number = any (string_to_array(:numbers, ','))
                        """).param("numbers", numbers).query(row -> {
            Map<String, Set<String>> groups =
                    named.computeIfAbsent(row.getString("case_number"), number -> new LinkedHashMap<>());
            String group = row.getString("group_id");
            if (group != null) {
                groups.computeIfAbsent(group, any -> new TreeSet<>()).add(row.getString("user_id"));
            }
        });
        return named;
    }

    private Map<String, List<TaskParties>> openTasks(String numbers) {
        Map<String, Map<String, Parties>> tasks = new LinkedHashMap<>();
        jdbc.sql("""
                        select p.business_key_, t.id_, t.assignee_, l.group_id_, l.user_id_
                        from act_ru_execution p
                        join act_ru_task t on t.proc_inst_id_ = p.id_
                        left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                        where p.business_key_ = any (string_to_array(:numbers, ','))
                        """).param("numbers", numbers).query(row -> {
            Parties parties = tasks.computeIfAbsent(row.getString("business_key_"), number -> new LinkedHashMap<>())
                    .computeIfAbsent(row.getString("id_"), id -> new Parties());
            parties.assignee = row.getString("assignee_");
            addTo(parties.groups, row.getString("group_id_"));
            addTo(parties.users, row.getString("user_id_"));
        });
        Map<String, List<TaskParties>> open = new HashMap<>();
        tasks.forEach((number, ofCase) -> open.put(
                number,
                ofCase.values().stream()
                        .map(parties -> new TaskParties(parties.assignee, parties.users, parties.groups))
                        .toList()));
        return open;
    }

    private static void addTo(Set<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private static final class Parties {
        private @Nullable String assignee;
        private final Set<String> users = new HashSet<>();
        private final Set<String> groups = new HashSet<>();
    }
}
