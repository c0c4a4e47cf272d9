package se.saferreturn.preparation.process;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.document.CaseDocuments;
import se.saferreturn.preparation.SafeguardsOfCase;

/** Brings the safeguards of a child to the steps that ask for them. */
@Configuration(proxyBeanMethods = false)
class SafeguardsConfiguration {

    @Bean
    SafeguardsOfCase safeguardsOfCase(CaseFile caseFile, CaseDocuments documents, Clock clock) {
        return new SafeguardsOfCase(caseFile, documents, clock);
    }
}
