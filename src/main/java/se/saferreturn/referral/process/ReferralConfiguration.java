package se.saferreturn.referral.process;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.SearchIndex;
import se.saferreturn.referral.CaseRegistration;
import se.saferreturn.referral.DuplicateSearch;
import se.saferreturn.referral.ExistingCase;
import se.saferreturn.register.CaseRegister;

/** Makes what this step's delegates call. */
@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

    @Bean
    DuplicateSearch duplicateSearch(SearchIndex index) {
        return new DuplicateSearch(index);
    }

    @Bean
    CaseRegistration caseRegistration(
            CaseRegister register, CaseFile caseFile, DuplicateSearch duplicates, Clock clock) {
        return new CaseRegistration(register, caseFile, duplicates, clock);
    }

    @Bean
    ExistingCase existingCase(CaseRegister register, CaseFile caseFile, DuplicateSearch duplicates, Clock clock) {
        return new ExistingCase(register, caseFile, duplicates, clock);
    }
}
