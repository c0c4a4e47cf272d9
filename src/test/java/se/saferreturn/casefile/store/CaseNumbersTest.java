package se.saferreturn.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;

@ApplicationTest
class CaseNumbersTest {

    @Autowired
    CaseFile caseFile;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void backToToday() {
        ClockUtil.reset();
    }

    @Test
    void oneFollowsTheOther() {
        int first = running(caseFile.open(CaseSeries.RETURN_CASE));

        assertThat(running(caseFile.open(CaseSeries.RETURN_CASE))).isEqualTo(first + 1);
        assertThat(running(caseFile.open(CaseSeries.RETURN_CASE))).isEqualTo(first + 2);
    }

    @Test
    void eachSeriesIsCountedForItself() {
        int firstEnquiry = running(caseFile.open(CaseSeries.HOTLINE_ENQUIRY));
        caseFile.open(CaseSeries.RETURN_CASE);
        caseFile.open(CaseSeries.DATA_REQUEST);

        CaseNumber nextEnquiry = caseFile.open(CaseSeries.HOTLINE_ENQUIRY);

        assertThat(nextEnquiry.value()).startsWith("HE-");
        assertThat(running(nextEnquiry)).isEqualTo(firstEnquiry + 1);
    }

    @Test
    void eachYearIsNumberedForItselfAndBeginsAtMidnightInSweden() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2087-12-31T22:59:59Z")));
        CaseNumber lastOfTheOldYear = caseFile.open(CaseSeries.RETURN_CASE);
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2087-12-31T23:00:00Z")));
        CaseNumber firstOfTheNewYear = caseFile.open(CaseSeries.RETURN_CASE);
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2087-12-31T22:59:59Z")));
        CaseNumber oneMoreInTheOldYear = caseFile.open(CaseSeries.RETURN_CASE);

        assertThat(lastOfTheOldYear.value()).startsWith("SR-2087-");
        assertThat(firstOfTheNewYear.value()).startsWith("SR-2088-");
        assertThat(running(oneMoreInTheOldYear)).isEqualTo(running(lastOfTheOldYear) + 1);
    }

    @Test
    void aNumberThatIsNotUsedIsGivenToTheNextCase() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        CaseNumber givenBack = transaction.execute(status -> {
            status.setRollbackOnly();
            return caseFile.open(CaseSeries.RETURN_CASE);
        });

        assertThat(caseFile.open(CaseSeries.RETURN_CASE)).isEqualTo(givenBack);
    }

    @Test
    void casesOpenedAtTheSameTimeGetDifferentNumbersWithoutAGapThoughSomeFail() throws Exception {
        int people = 8;
        int casesEach = 10;
        int last = running(caseFile.open(CaseSeries.RETURN_CASE));
        CyclicBarrier together = new CyclicBarrier(people);
        ExecutorService desks = Executors.newFixedThreadPool(people);
        List<CaseNumber> kept = new ArrayList<>();
        try {
            Callable<List<CaseNumber>> work = () -> {
                together.await();
                return openSomeAndGiveUpOthers(casesEach);
            };
            List<Future<List<CaseNumber>>> results = IntStream.range(0, people)
                    .mapToObj(person -> desks.submit(work))
                    .toList();
            for (Future<List<CaseNumber>> result : results) {
                kept.addAll(result.get());
            }
        } finally {
            desks.shutdownNow();
        }

        assertThat(kept.stream().map(CaseNumbersTest::running))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(last + 1, last + people * casesEach)
                        .boxed()
                        .toList());
    }

    private List<CaseNumber> openSomeAndGiveUpOthers(int cases) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        List<CaseNumber> kept = new ArrayList<>();
        for (int number = 0; number < cases; number++) {
            transaction.executeWithoutResult(status -> {
                caseFile.open(CaseSeries.RETURN_CASE);
                status.setRollbackOnly();
            });
            kept.add(caseFile.open(CaseSeries.RETURN_CASE));
        }
        return kept;
    }

    private static int running(CaseNumber caseNumber) {
        return Integer.parseInt(caseNumber.value().substring("SR-2026-".length()));
    }
}
