package se.saferreturn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import se.saferreturn.demo.DemoConfiguration;
import se.saferreturn.journeys.BackToToday;
import se.saferreturn.journeys.TestBeans;

/**
 * A test against the whole application on a real PostgreSQL, with the demo users and no cases. All such tests share one
 * context, so a test makes what it needs and finds it again by its case number. Jobs, and what the application does by the
 * clock, run only when a test runs them. After each test the engine's clock is right again. The build runs two programs of
 * tests beside each other, each with a database of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("application")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "safer-return.demo.folder=target/test-data${safer-return.tests.program:}",
            "safer-return.demo.cases=false",
            "safer-return.access.kept-at=-",
            "camunda.bpm.job-execution.enabled=false"
        })
@Import({DemoConfiguration.class, TestBeans.class})
@ActiveProfiles("demo")
@ExtendWith(BackToToday.class)
public @interface ApplicationTest {}
