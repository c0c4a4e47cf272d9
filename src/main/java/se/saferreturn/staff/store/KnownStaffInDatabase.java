package se.saferreturn.staff.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.staff.KnownStaff;
import se.saferreturn.staff.Staff;
import se.saferreturn.staff.StaffDirectory.Colleague;

/** Known staff in PostgreSQL. A login that tells nothing new is not written, since with tokens every request is one. */
@Component
@Transactional
class KnownStaffInDatabase implements KnownStaff {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Staff.Member> written = new ConcurrentHashMap<>();

    KnownStaffInDatabase(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void seen(Staff.Member member) {
        if (member.equals(written.get(member.person().id()))) {
            return;
        }
        String name = (member.firstName() + " " + member.lastName()).strip();
        jdbc.sql("""
                        insert into known_staff (user_id, name, groups, last_login)
                        values (:id, :name, :groups, :now)
                        on conflict (user_id) do update
                        set name = excluded.name, groups = excluded.groups, last_login = excluded.last_login
                        """)
                .param("id", member.person().id())
                .param("name", name.isEmpty() ? member.person().id() : name)
                .param("groups", member.person().groups().toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .update();
        written.put(member.person().id(), member);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Colleague>> of(Collection<String> groups) {
        Map<String, List<Colleague>> known = new HashMap<>();
        jdbc.sql("""
                        select g.id as group_id, s.user_id, s.name
                        from known_staff s cross join unnest(s.groups) g (id)
                        where g.id = any (string_to_array(:groups, ','))
                        """).param("groups", String.join(",", groups)).query(row -> {
            known.computeIfAbsent(row.getString("group_id"), group -> new ArrayList<>())
                    .add(new Colleague(row.getString("user_id"), row.getString("name")));
        });
        return known;
    }
}
