package se.saferreturn.http.web;

import static org.glassfish.jersey.CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE;
import static org.glassfish.jersey.servlet.ServletProperties.JAXRS_APPLICATION_CLASS;

import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * The APIs that Cockpit, Tasklist, Admin and Welcome have beside the engine's, read as strictly as that. Camunda takes a
 * servlet of that name that is there already for its own.
 */
@Configuration(proxyBeanMethods = false)
class ApisOfPages {

    /** Cockpit's. */
    public static final class OfCockpit extends CockpitApplication {

        @Override
        public Set<Class<?>> getClasses() {
            return StrictReading.with(super.getClasses());
        }
    }

    /** Tasklist's. */
    public static final class OfTasklist extends TasklistApplication {

        @Override
        public Set<Class<?>> getClasses() {
            return StrictReading.with(super.getClasses());
        }
    }

    /** Admin's. */
    public static final class OfAdmin extends AdminApplication {

        @Override
        public Set<Class<?>> getClasses() {
            return StrictReading.with(super.getClasses());
        }
    }

    /** Welcome's. */
    public static final class OfWelcome extends WelcomeApplication {

        @Override
        public Set<Class<?>> getClasses() {
            return StrictReading.with(super.getClasses());
        }
    }

    @Bean
    ServletRegistrationBean<ServletContainer> apiOfCockpit() {
        return registration("Cockpit Api", OfCockpit.class, "/camunda/api/cockpit/*");
    }

    @Bean
    ServletRegistrationBean<ServletContainer> apiOfTasklist() {
        return registration("Tasklist Api", OfTasklist.class, "/camunda/api/tasklist/*");
    }

    @Bean
    ServletRegistrationBean<ServletContainer> apiOfAdmin() {
        return registration("Admin Api", OfAdmin.class, "/camunda/api/admin/*");
    }

    @Bean
    ServletRegistrationBean<ServletContainer> apiOfWelcome() {
        return registration("Welcome Api", OfWelcome.class, "/camunda/api/welcome/*");
    }

    private static ServletRegistrationBean<ServletContainer> registration(
            String name, Class<? extends Application> api, String path) {
        ServletRegistrationBean<ServletContainer> registration =
                new ServletRegistrationBean<>(new ServletContainer(), path);
        registration.setName(name);
        registration.setInitParameters(Map.of(
                JAXRS_APPLICATION_CLASS,
                api.getName(),
                // it would answer what it cannot read itself, and repeat it
                FEATURE_AUTO_DISCOVERY_DISABLE,
                "true"));
        // Camunda makes its own when nobody was there before
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
