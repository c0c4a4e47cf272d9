package se.saferreturn.reintegration.process;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import se.saferreturn.reintegration.LocalIndexWeights;

/** Reads the weights of the local index; the application does not start with wrong ones. */
@Configuration(proxyBeanMethods = false)
class ReintegrationConfiguration {

    @Bean
    LocalIndexWeights localIndexWeights(@Value("classpath:processes/local-index.yaml") Resource weights)
            throws IOException {
        try (InputStream yaml = weights.getInputStream()) {
            return LocalIndexWeights.read(yaml);
        }
    }
}
