package se.saferreturn.login;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import se.saferreturn.demo.DemoConfiguration;

/**
 * A test against the application as production runs it: people are known to a real Keycloak only. All such tests share one
 * context, in a JVM of its own, since Camunda finds its engine by a name that is there once in a JVM.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("identity-provider")
@ExtendWith(KeycloakRequired.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "safer-return.demo.folder=target/test-data-identity-provider",
            "safer-return.demo.cases=false",
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.url=jdbc:postgresql://replaced.by.the.embedded.one/",
            "safer-return.documents.malware-scan.host=none",
            "safer-return.key-vault.url=jdbc:postgresql://replaced.by.the.embedded.one/",
            "safer-return.access.users=identity-provider",
            "safer-return.access.identity-provider.client-id=safer-return",
            "safer-return.access.identity-provider.client-secret=only-for-tests",
            "safer-return.access.trusted-proxies=127\\\\.0\\\\.0\\\\.1",
            "safer-return.access.missions=rou,npl"
        })
@Import(DemoConfiguration.class)
@ContextConfiguration(initializers = RunningKeycloak.class)
@ActiveProfiles("demo")
public @interface IdentityProviderTest {}
