package se.saferreturn.model.process;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import se.saferreturn.model.FormDuties;

/** Reads the list of what forms decide. */
@Configuration(proxyBeanMethods = false)
class FormDutiesConfiguration {

    @Bean
    FormDuties formDuties(@Value("classpath:forms-of-processes.yaml") Resource list) throws IOException {
        try (InputStream yaml = list.getInputStream()) {
            return FormDuties.read(yaml);
        }
    }
}
