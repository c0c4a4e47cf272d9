package se.saferreturn.reintegration.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.reintegration.Arrival;
import se.saferreturn.routing.RunningCases;

/**
 * Steps that read what was just said about the first weeks at home. Each opens <i>Act on arrival</i> if somebody must act,
 * whatever of it is open already: what is new must not wait for what is old.
 */
@Configuration(proxyBeanMethods = false)
class ArrivalChecks {

    private static final String ARRIVAL_CONCERN = "ArrivalConcern";

    private final CaseFile caseFile;
    private final RunningCases cases;

    ArrivalChecks(CaseFile caseFile, RunningCases cases) {
        this.caseFile = caseFile;
        this.cases = cases;
    }

    @Bean
    JavaDelegate checkNeedsOnArrival() {
        return concernedWhen("arrival", Arrival::hasUrgentNeeds);
    }

    @Bean
    JavaDelegate checkEscortReport() {
        return concernedWhen("escort-report", Arrival::hasIncidents);
    }

    @Bean
    JavaDelegate checkReception() {
        return concernedWhen("reception", Arrival::isUnsafePlace);
    }

    @Bean
    JavaDelegate checkEarlyContact() {
        return concernedWhen("early-contact", Arrival::isWorrying);
    }

    /** Looks at the last of these forms alone: what it did not ask must not be answered by an earlier one. */
    private JavaDelegate concernedWhen(String form, Predicate<Answers> concern) {
        return execution -> {
            CaseNumber caseNumber = new CaseNumber(execution.getProcessBusinessKey());
            List<PastEntry> sent = caseFile.history(caseNumber, Set.of(form));
            Answers last = sent.isEmpty()
                    ? Answers.of(Map.of())
                    : sent.get(sent.size() - 1).answers();
            if (concern.test(last) && !cases.send(execution.getProcessInstanceId(), ARRIVAL_CONCERN)) {
                throw new IllegalStateException("Nothing in the case waits for the message " + ARRIVAL_CONCERN
                        + ". Give after-return an event subprocess that starts with it.");
            }
        };
    }
}
