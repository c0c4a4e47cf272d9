package se.saferreturn.event.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.access.Door;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.event.Reopening;
import se.saferreturn.referral.CarriedOverCases;
import se.saferreturn.register.RegisteredCase;

/** Carries a closed case on in a new one that begins with the old answers; the old case stays as it is. */
@Component
class ReopenCase implements JavaDelegate {

    private static final String MESSAGE = "CaseReopened";

    private final ReportedCases cases;
    private final CarriedOverCases carriedOver;
    private final EventRecords records;
    private final Clock clock;

    ReopenCase(ReportedCases cases, CarriedOverCases carriedOver, EventRecords records, Clock clock) {
        this.cases = cases;
        this.carriedOver = carriedOver;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution report) {
        RegisteredCase closed = cases.find(report, Door.CHANGE_COURSE).registered();
        Reopening reopening = new Reopening(closed, records.answers(closed.caseNumber()), LocalDate.now(clock));
        reopening.refusal().ifPresent(words -> {
            throw EventRefusal.of(EventRefusal.CASE_NUMBER, words);
        });
        CaseNumber opened = carriedOver.open(MESSAGE, reopening.carriedOver(), reopening.facts());
        records.keep(closed.caseNumber(), "case-reopened", Map.of(Reopening.REOPENED_AS, opened.value()));
    }
}
