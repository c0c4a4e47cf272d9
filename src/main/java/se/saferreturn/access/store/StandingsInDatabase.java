package se.saferreturn.access.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.access.CaseStanding;
import se.saferreturn.access.CaseStandings;
import se.saferreturn.access.ProtectedCases;
import se.saferreturn.access.ReturnCaseFacts;
import se.saferreturn.access.TaskParties;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;

/**
 * Reads how a case stands from the register and from the engine's own tables, in a few look-ups by index: the policy is
 * asked too often for the engine's queries, which would also ask for rights of their own.
 */
@Component
@Transactional(readOnly = true)
class StandingsInDatabase implements CaseStandings {

    private static final String NO_ESCORT = "none";

    private final JdbcClient jdbc;
    private final CaseFile caseFile;
    private final ProtectedCases protectedCases;

    StandingsInDatabase(JdbcClient jdbc, CaseFile caseFile, ProtectedCases protectedCases) {
        this.jdbc = jdbc;
        this.caseFile = caseFile;
        this.protectedCases = protectedCases;
    }

    @Override
    public Optional<CaseStanding> find(CaseNumber caseNumber) {
        if (!caseFile.isOpen(caseNumber)) {
            return Optional.empty();
        }
        CaseStanding standing = withoutTasks(caseNumber);
        return Optional.of(new CaseStanding(standing.returnCase(), openTasks(caseNumber), standing.named()));
    }

    @Override
    public CaseStanding withoutTasks(CaseNumber caseNumber) {
        return new CaseStanding(
                returnCase(caseNumber).orElse(null),
                List.of(),
                protectedCases.isProtected(caseNumber) ? protectedCases.named(caseNumber) : null);
    }

    private Optional<ReturnCaseFacts> returnCase(CaseNumber caseNumber) {
        return jdbc.sql("""
                        select process_instance_id, region, country_of_return, closed_at is not null as closed
                        from return_case where case_number = :caseNumber
                        """)
                .param("caseNumber", caseNumber.value())
                .query((row, number) -> {
                    Map<String, Object> facts = facts(row.getString("process_instance_id"));
                    String escort = text(facts, "escort", null);
                    return new ReturnCaseFacts(
                            text(facts, "region", row.getString("region")),
                            text(facts, "countryOfReturn", row.getString("country_of_return")),
                            row.getBoolean("closed"),
                            Boolean.TRUE.equals(facts.get("consentIom")),
                            Boolean.TRUE.equals(facts.get("consentMission")),
                            "admit".equals(facts.get("admissionByCoordinator")),
                            "admit".equals(facts.get("admissionByIom")),
                            "travelling".equals(facts.get("travelStage"))
                                    && escort != null
                                    && !escort.equals(NO_ESCORT));
                })
                .optional();
    }

    /**
     * What the running case knows, or knew when it ended; the register learns of some changes only then, and of consents
     * not at all.
     */
    private Map<String, Object> facts(String processInstance) {
        Map<String, Object> running = facts(processInstance, """
                select name_, type_ as kind, long_, text_ from act_ru_variable
                where execution_id_ = :instance and name_ in (:names)
                """);
        return running.isEmpty() ? facts(processInstance, """
                select name_, var_type_ as kind, long_, text_ from act_hi_varinst
                where proc_inst_id_ = :instance and act_inst_id_ = :instance and name_ in (:names)
                """) : running;
    }

    private Map<String, Object> facts(String processInstance, String select) {
        Map<String, Object> facts = new HashMap<>();
        jdbc.sql(select)
                .param("instance", processInstance)
                .param(
                        "names",
                        List.of(
                                "region",
                                "countryOfReturn",
                                "consentIom",
                                "consentMission",
                                "admissionByCoordinator",
                                "admissionByIom",
                                "travelStage",
                                "escort"))
                .query(row -> {
                    String text = row.getString("text_");
                    if ("boolean".equals(row.getString("kind"))) {
                        facts.put(row.getString("name_"), row.getLong("long_") == 1);
                    } else if (text != null) {
                        facts.put(row.getString("name_"), text);
                    }
                });
        return facts;
    }

    private static @Nullable String text(Map<String, Object> facts, String name, @Nullable String otherwise) {
        return facts.get(name) instanceof String text && !text.isEmpty() ? text : otherwise;
    }

    private List<TaskParties> openTasks(CaseNumber caseNumber) {
        Map<String, Parties> tasks = new LinkedHashMap<>();
        jdbc.sql("""
                        select t.id_, t.assignee_, l.group_id_, l.user_id_
                        from act_ru_execution p
                        join act_ru_task t on t.proc_inst_id_ = p.id_
                        left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                        where p.business_key_ = :caseNumber
                        """).param("caseNumber", caseNumber.value()).query(row -> {
            Parties parties = tasks.computeIfAbsent(row.getString("id_"), id -> new Parties());
            parties.assignee = row.getString("assignee_");
            addTo(parties.groups, row.getString("group_id_"));
            addTo(parties.users, row.getString("user_id_"));
        });
        List<TaskParties> open = new ArrayList<>();
        tasks.values().forEach(parties -> open.add(new TaskParties(parties.assignee, parties.users, parties.groups)));
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
