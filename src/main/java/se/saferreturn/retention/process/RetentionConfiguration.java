package se.saferreturn.retention.process;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileCatalogue;
import se.saferreturn.casefile.ErasedWithCase;
import se.saferreturn.protection.ProtectedCases;
import se.saferreturn.protection.ProtectedIdentity;
import se.saferreturn.referral.DuplicateSearch;
import se.saferreturn.register.CaseLinks;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.retention.EndedFiles;
import se.saferreturn.retention.Erasure;
import se.saferreturn.retention.Retention;
import se.saferreturn.retention.RetentionPeriods;
import se.saferreturn.retention.RetentionRegister;
import se.saferreturn.retention.Reviews;
import se.saferreturn.retention.WorkGoingOn;

/** Makes what the retention job, its process and its page call. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    @Bean
    RetentionPeriods retentionPeriods(RetentionSettings settings) {
        return settings.periods();
    }

    @Bean
    EndedFiles endedFiles(
            CaseFile caseFile,
            CaseFileCatalogue catalogue,
            CaseRegister register,
            CaseLinks links,
            DuplicateSearch samePersons,
            WorkGoingOn work,
            ProtectedCases protectedCases,
            Clock clock) {
        return new EndedFiles(
                caseFile, catalogue, register, links, samePersons, work, new ProtectedIdentity(protectedCases), clock);
    }

    @Bean
    Erasure erasure(
            ObjectProvider<ErasedWithCase> keepers,
            CaseFile caseFile,
            CaseLinks links,
            RetentionRegister register,
            AccessLog log,
            Clock clock) {
        return new Erasure(keepers.orderedStream().toList(), caseFile, links, register, log, clock);
    }

    @Bean
    Retention retention(
            RetentionPeriods periods,
            EndedFiles endedFiles,
            CaseFile caseFile,
            CaseFileCatalogue catalogue,
            RetentionRegister register,
            Reviews reviews,
            Erasure erasure,
            Clock clock) {
        return new Retention(periods, endedFiles, caseFile, catalogue, register, reviews, erasure, clock);
    }
}
