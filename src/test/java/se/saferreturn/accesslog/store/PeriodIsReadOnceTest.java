package se.saferreturn.accesslog.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.ApplicationTest;

/** Reviewing a week of the access log reads that week and no other row, and reads it once. */
@ApplicationTest
class PeriodIsReadOnceTest {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2033-02-07T00:00:00+01:00");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void alongItsTime() {
        List<String> plan = new TransactionTemplate(transactions).execute(status -> {
            // so few rows as a test has are read from end to end, as long as that is allowed
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("explain " + StoredAccesses.PERIOD)
                    .param("from", MONDAY)
                    .param("until", MONDAY.plusWeeks(1))
                    .query(String.class)
                    .list();
        });

        assertThat(plan).isNotNull();
        assertThat(plan.stream().filter(line -> line.contains("access_log_by_time")))
                .as(String.join("\n", plan))
                .hasSize(1);
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on access_log"));
        assertThat(plan.stream().filter(line -> line.contains("CTE period")))
                .as("what was read is kept")
                .isNotEmpty();
    }
}
