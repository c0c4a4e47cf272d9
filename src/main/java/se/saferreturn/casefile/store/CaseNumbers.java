package se.saferreturn.casefile.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;

/** Gives case numbers, each once and without gaps: a start that fails gives its number back with its transaction. */
@Component
class CaseNumbers {

    private final JdbcClient jdbc;

    CaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CaseNumber next(CaseSeries series, int year) {
        int running = jdbc.sql("""
                        insert into case_number_counter (series, year, last_number) values (:series, :year, 1)
                        on conflict (series, year) do update set last_number = case_number_counter.last_number + 1
                        returning last_number
                        """)
                .param("series", series.code())
                .param("year", year)
                .query(Integer.class)
                .single();
        return CaseNumber.of(series, year, running);
    }
}
