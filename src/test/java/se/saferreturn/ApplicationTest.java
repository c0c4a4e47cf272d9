package se.saferreturn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import se.saferreturn.demo.DemoConfiguration;
import se.saferreturn.journeys.TestBeans;

/**
 * A test against the whole application on a real PostgreSQL, with the demo users and no cases. All such tests share one
 * context, so a test makes what it needs and finds it again by its case number. Jobs run only when a test runs them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "safer-return.demo.folder=target/test-data",
            "safer-return.demo.cases=false",
            "safer-return.access.kept-at=-",
            "camunda.bpm.job-execution.enabled=false"
        })
@Import({DemoConfiguration.class, TestBeans.class})
@ActiveProfiles("demo")
public @interface ApplicationTest {}
