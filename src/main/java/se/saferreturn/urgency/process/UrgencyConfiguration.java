package se.saferreturn.urgency.process;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.decision.CaseDecisions;
import se.saferreturn.decision.DecisionTables;
import se.saferreturn.routing.Clocks;
import se.saferreturn.urgency.UrgencyOfReferral;

/** Makes what has no Spring in it. */
@Configuration(proxyBeanMethods = false)
class UrgencyConfiguration {

    @Bean
    UrgencyOfReferral urgencyOfReferral(
            CaseFile caseFile, CaseDecisions decisions, DecisionTables tables, Clocks clocks, Clock clock) {
        return new UrgencyOfReferral(caseFile, decisions, tables, clocks, clock);
    }
}
