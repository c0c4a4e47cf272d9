package se.saferreturn.casefile.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;

/** Gives case numbers, each once and without gaps: a start that fails gives its number back with its transaction. */
@Component
class CaseNumbers {

    private final JdbcClient jdbc;

    CaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CaseNumber next(int year) {
        int running = jdbc.sql("""
                        insert into case_number_counter (year, last_number) values (:year, 1)
                        on conflict (year) do update set last_number = case_number_counter.last_number + 1
                        returning last_number
                        """).param("year", year).query(Integer.class).single();
        return CaseNumber.of(year, running);
    }
}
