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
import se.saferreturn.referral.ComparedCases;
import se.saferreturn.referral.DuplicateSearch;
import se.saferreturn.referral.ExistingCase;
import se.saferreturn.referral.FoundCases;
import se.saferreturn.referral.LearntMatches;
import se.saferreturn.referral.OnePerson;
import se.saferreturn.referral.PersonSearch;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.routing.RunningCases;

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
            CaseRegister register,
            CaseFile caseFile,
            DuplicateSearch duplicates,
            FoundCases foundCases,
            ComparedCases compared,
            Clock clock) {
        return new CaseRegistration(register, caseFile, duplicates, foundCases, compared, clock);
    }

    @Bean
    LearntMatches learntMatches(
            CaseRegister register,
            CaseFile caseFile,
            DuplicateSearch duplicates,
            FoundCases foundCases,
            ProtectedCases protectedCases,
            ComparedCases compared,
            RunningCases cases,
            Clock clock) {
        return new LearntMatches(register, caseFile, duplicates, foundCases, protectedCases, compared, cases, clock);
    }

    @Bean
    OnePerson onePerson(
            CaseRegister register,
            CaseFile caseFile,
            DuplicateSearch duplicates,
            ProtectedCases protectedCases,
            ComparedCases compared,
            RunningCases cases,
            Clock clock) {
        return new OnePerson(
                register, caseFile, duplicates, new ProtectedIdentity(protectedCases), compared, cases, clock);
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
