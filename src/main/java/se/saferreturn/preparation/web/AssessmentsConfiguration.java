package se.saferreturn.preparation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.saferreturn.access.CaseAccess;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.preparation.AssessmentsOfCase;

/** The past assessments, for Tasklist as well. */
@Configuration(proxyBeanMethods = false)
class AssessmentsConfiguration {

    @Bean
    AssessmentsOfCase assessmentsOfCase(CaseFile caseFile, CaseAccess access, AccessLog log) {
        return new AssessmentsOfCase(caseFile, access, log);
    }
}
