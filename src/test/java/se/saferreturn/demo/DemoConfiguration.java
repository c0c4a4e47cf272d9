package se.saferreturn.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import se.saferreturn.keys.store.KeyVaultAddress;

/** The parts that only the demo has. */
@TestConfiguration(proxyBeanMethods = false)
@Import({DemoUsers.class, DemoCases.class, DemoBanner.class, StartTime.class})
public class DemoConfiguration {

    /** The key file has to be there before the case file reads it. */
    @Bean
    static BeanFactoryPostProcessor demoMasterKey(Environment environment) {
        return beans -> {
            try {
                DemoMasterKey.in(Path.of(environment.getRequiredProperty("safer-return.demo.folder")));
            } catch (IOException | GeneralSecurityException failure) {
                throw new IllegalStateException("The demo cannot make its master key.", failure);
            }
        };
    }

    @Bean
    @ConditionalOnProperty("safer-return.demo.cases")
    StillPreparing stillPreparing() {
        return new StillPreparing();
    }

    /** In front of every other filter. */
    @Bean
    @ConditionalOnProperty("safer-return.demo.cases")
    FilterRegistrationBean<StillPreparing> stillPreparingRegistration(StillPreparing filter) {
        FilterRegistrationBean<StillPreparing> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(@Value("${safer-return.demo.folder}") Path folder) throws Exception {
        return EmbeddedDatabase.startIn(folder);
    }

    @Bean
    KeyVaultAddress keyVault(EmbeddedDatabase database) {
        return new KeyVaultAddress(database.keyVaultUrl(), database.username(), database.password());
    }

    @Bean
    JdbcConnectionDetails connectionDetails(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.username();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }
        };
    }
}
