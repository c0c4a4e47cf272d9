package se.saferreturn.badinput;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tables with how many rows they hold, and a sum over what stands in them. */
final class DatabaseContent {

    /** Of a failed login the user store notes that it failed; of a refusal the access log notes that it was one. */
    private static final Set<String> MAY_GROW =
            Set.of("act_id_user", "access_log", "access_log_head", "act_ru_meter_log");

    private DatabaseContent() {}

    static Map<String, String> of(JdbcClient jdbc) {
        Map<String, String> content = new LinkedHashMap<>();
        jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' order by table_name")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !MAY_GROW.contains(table))
                .forEach(table -> content.put(
                        table,
                        jdbc.sql("select count(*) || ' rows, ' || coalesce(sum(hashtext(t::text)::bigint), 0) from \""
                                        + table + "\" t")
                                .query(String.class)
                                .single()));
        return content;
    }
}
