package se.saferreturn.casepage.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.saferreturn.casefile.SearchIndex;
import se.saferreturn.referral.PersonSearch;

/** Makes what the case page asks. */
@Configuration(proxyBeanMethods = false)
class CasePageConfiguration {

    @Bean
    PersonSearch personSearch(SearchIndex index) {
        return new PersonSearch(index);
    }
}
