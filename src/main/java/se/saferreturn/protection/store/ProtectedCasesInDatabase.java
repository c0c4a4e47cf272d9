package se.saferreturn.protection.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.ErasedWithCase;
import se.saferreturn.protection.ProtectedCases;

/** Protected cases and their named staff in PostgreSQL. */
@Component
@Transactional
class ProtectedCasesInDatabase implements ProtectedCases, ErasedWithCase {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProtectedCasesInDatabase(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isProtected(CaseNumber caseNumber) {
        return jdbc.sql("select exists (select 1 from protected_case where case_number = :caseNumber)")
                .param("caseNumber", caseNumber.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<CaseNumber> among(Collection<CaseNumber> caseNumbers) {
        return jdbc
                .sql("""
                    select case_number from protected_case
                    where case_number = any (string_to_array(:numbers, ','))
                    """)
                .param("numbers", caseNumbers.stream().map(CaseNumber::value).collect(Collectors.joining(",")))
                .query(String.class)
                .list()
                .stream()
                .map(CaseNumber::new)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean protect(CaseNumber caseNumber) {
        return jdbc.sql("""
                        insert into protected_case (case_number, protected_at) values (:caseNumber, :now)
                        on conflict do nothing
                        """)
                        .param("caseNumber", caseNumber.value())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Set<String>> named(CaseNumber caseNumber) {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        jdbc.sql("select group_id, user_id from named_staff where case_number = :caseNumber order by group_id, user_id")
                .param("caseNumber", caseNumber.value())
                .query(row -> {
                    named.computeIfAbsent(row.getString("group_id"), group -> new TreeSet<>())
                            .add(row.getString("user_id"));
                });
        return named;
    }

    @Override
    public void name(CaseNumber caseNumber, String group, Set<String> users, String by) {
        // two of a group who claim at the same moment come one after the other
        jdbc.sql("select 1 from protected_case where case_number = :caseNumber for update")
                .param("caseNumber", caseNumber.value())
                .query(Integer.class)
                .single();
        jdbc.sql("delete from named_staff where case_number = :caseNumber and group_id = :group")
                .param("caseNumber", caseNumber.value())
                .param("group", group)
                .update();
        OffsetDateTime now = OffsetDateTime.now(clock);
        users.forEach(user -> jdbc.sql("""
                        insert into named_staff (case_number, group_id, user_id, named_by, named_at)
                        values (:caseNumber, :group, :user, :by, :now)
                        """)
                .param("caseNumber", caseNumber.value())
                .param("group", group)
                .param("user", user)
                .param("by", by)
                .param("now", now)
                .update());
    }

    @Override
    public void erase(CaseNumber caseNumber) {
        jdbc.sql("delete from protected_case where case_number = :caseNumber")
                .param("caseNumber", caseNumber.value())
                .update();
    }
}
