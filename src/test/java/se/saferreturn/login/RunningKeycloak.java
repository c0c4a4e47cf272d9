package se.saferreturn.login;

import java.io.IOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import se.saferreturn.demo.FreePort;

/** Starts Keycloak before the application, which is then told where it is and under which address it is reached itself. */
class RunningKeycloak implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        try {
            Keycloak keycloak = Keycloak.start(Keycloak.find()
                    .orElseThrow(() -> new IllegalStateException(
                            "Tests with Keycloak are required, but target/keycloak is empty.")));
            int port = FreePort.find();
            TestPropertyValues.of(
                            "server.port=" + port,
                            "safer-return.access.public-url=http://localhost:" + port,
                            "safer-return.access.identity-provider.issuer=" + keycloak.issuer())
                    .applyTo(application);
            application.getBeanFactory().registerSingleton("keycloak", keycloak);
            application.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    keycloak.close();
                }
            });
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
