package se.saferreturn.referral.process;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.saferreturn.access.CaseStandings;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.SearchIndex;
import se.saferreturn.protection.ProtectedCases;
import se.saferreturn.protection.ProtectedIdentity;
import se.saferreturn.referral.CaseRegistration;
import se.saferreturn.referral.DuplicateSearch;
import se.saferreturn.referral.ExistingCase;
import se.saferreturn.referral.FoundCases;
import se.saferreturn.referral.PersonSearch;
import se.saferreturn.register.CaseRegister;

/** Makes what this step's delegates call. */
@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

    @Bean
    DuplicateSearch duplicateSearch(SearchIndex index) {
        return new DuplicateSearch(index);
    }

    @Bean
    PersonSearch personSearch(SearchIndex index) {
        return new PersonSearch(index);
    }

    @Bean
    FoundCases foundCases(
            CaseStandings standings,
            ProtectedCases protectedCases,
            CaseFile caseFile,
            AccessLog log,
            CurrentPerson currentPerson) {
        return new FoundCases(standings, protectedCases, caseFile, log, currentPerson);
    }

    @Bean
    CaseRegistration caseRegistration(
            CaseRegister register, CaseFile caseFile, DuplicateSearch duplicates, FoundCases foundCases, Clock clock) {
        return new CaseRegistration(register, caseFile, duplicates, foundCases, clock);
    }

    @Bean
    ExistingCase existingCase(
            CaseRegister register,
            CaseFile caseFile,
            DuplicateSearch duplicates,
            ProtectedCases protectedCases,
            Clock clock) {
        return new ExistingCase(register, caseFile, duplicates, new ProtectedIdentity(protectedCases), clock);
    }
}
