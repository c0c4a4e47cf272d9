package se.saferreturn.decision.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.decision.CaseDecisions;
import se.saferreturn.decision.DecisionTables;

/** Makes the decisions about cases, for the delegates of all steps. */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

    @Bean
    CaseDecisions caseDecisions(CaseFile caseFile, DecisionTables tables) {
        return new CaseDecisions(caseFile, tables);
    }
}
