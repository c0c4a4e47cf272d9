package se.saferreturn.badinput;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All tables of the application and of its key vault, each with how many rows it holds and a sum over what stands in them.
 *
 * @param tables by name, those of the vault with a word before it
 * @param logged position of the last row of the access log
 */
record DatabaseContent(Map<String, String> tables, long logged) {

    private static final String ACCESS_LOG = "access_log";

    /**
     * What may change in a table by a request that is refused, and is left out: how often and until when somebody's login
     * has failed, which row of the access log is the last, and how often the engine did something, where the names of what
     * it counts are its own.
     */
    private static final Map<String, String> COMPARED = Map.of(
            "act_id_user",
            "select to_jsonb(u) - 'rev_' - 'attempts_' - 'lock_exp_time_' from act_id_user u",
            "access_log_head",
            "select id from access_log_head",
            "act_ru_meter_log",
            "select * from act_ru_meter_log where name_ !~ '^[a-z-]+$'");

    static DatabaseContent of(JdbcClient application, JdbcClient vault) {
        long logged = last(application);
        return of(application, vault, logged);
    }

    /** Now, with as much of the access log as there was then. */
    DatabaseContent now(JdbcClient application, JdbcClient vault) {
        return of(application, vault, logged);
    }

    private static DatabaseContent of(JdbcClient application, JdbcClient vault, long logged) {
        Map<String, String> tables = new LinkedHashMap<>();
        sum(application, "", logged, tables);
        sum(vault, "vault: ", logged, tables);
        return new DatabaseContent(tables, logged);
    }

    private static void sum(JdbcClient jdbc, String before, long logged, Map<String, String> tables) {
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' order by table_name")
                .query(String.class)
                .list()
                .forEach(table -> tables.put(
                        before + table,
                        jdbc.sql("select count(*) || ' rows, ' || coalesce(sum(hashtext(t::text)::bigint), 0) from ("
                                        + rows(table, logged) + ") t")
                                .query(String.class)
                                .single()));
    }

    /** The access log only grows, which a trigger sees to; what was there stays as it was. */
    private static String rows(String table, long logged) {
        return table.equals(ACCESS_LOG)
                ? "select * from access_log where position <= " + logged
                : Objects.requireNonNullElse(COMPARED.get(table), "select * from \"" + table + "\"");
    }

    private static long last(JdbcClient jdbc) {
        return jdbc.sql("select coalesce(max(position), 0) from access_log")
                .query(Long.class)
                .single();
    }
}
