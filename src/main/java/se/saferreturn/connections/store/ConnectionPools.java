package se.saferreturn.connections.store;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes of the one configured pool those of requests, of the application, and of the health check. */
@Configuration(proxyBeanMethods = false)
class ConnectionPools {

    @Bean
    static Sharing sharedConnections(ObjectProvider<ConnectionSettings> settings) {
        return new Sharing(settings);
    }

    /** In place of Spring's, which waits with everybody else for a connection. */
    @Bean
    DatabaseAnswers dbHealthIndicator(DataSource database, ConnectionSettings settings) {
        if (!(database instanceof SharedConnections shared)) {
            throw new IllegalStateException("The database's connections are not shared as they should be");
        }
        return new DatabaseAnswers(shared.forHealth(), settings.healthPatience());
    }

    /** The pool that Spring has made from the settings connects at its first use only, and is never used itself. */
    static final class Sharing implements DestructionAwareBeanPostProcessor {

        private final ObjectProvider<ConnectionSettings> settings;
        private @Nullable SharedConnections shared;

        Sharing(ObjectProvider<ConnectionSettings> settings) {
            this.settings = settings;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof HikariDataSource configured && isDatabase(name)) {
                SharedConnections made = new SharedConnections(configured, settings.getObject());
                shared = made;
                return made;
            }
            return bean;
        }

        @Override
        public void postProcessBeforeDestruction(Object bean, String name) {
            SharedConnections made = shared;
            if (isDatabase(name) && made != null) {
                made.close();
            }
        }

        private static boolean isDatabase(String name) {
            return name.equals("dataSource");
        }
    }
}
