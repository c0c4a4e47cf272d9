package se.saferreturn.demo;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Tells a newcomer where to look, as whom, and what to try first. */
@ConditionalOnProperty("safer-return.demo.cases")
class DemoBanner {

    private final ServletWebServerApplicationContext application;
    private final Environment environment;

    DemoBanner(ServletWebServerApplicationContext application, Environment environment) {
        this.application = application;
        this.environment = environment;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) {
        System.out.printf(
                """

                ────────────────────────────────────────────────────────────────────────────
                  Safer Return is ready: http://localhost:%d/camunda/app/tasklist/
                  Started in %.1f s. This is a demo: every person in it is invented.

                  Users (password %s)
                    coordinator.stockholm  .east .south .west .central .north   own the cases
                    iom.sweden             documents, travel, admission
                    mission.rou  mission.npl     the missions in Romania and Nepal
                    escort  hotline  finance
                    approver  approver.two       sign risks and grants
                    approver.risk  approver.grants   sign only the one or the other
                    supervisor             Cockpit: every process, no person
                    designer  admin  statistician  log.reviewer  records.officer

                  Try first
                    1. Log in as coordinator.stockholm and open the filter "My region".
                    2. Open "Assess referral", claim it, fill the form in and complete it.
                    3. Start process, "Something happened in a case": report it with a number from the list.
                    4. Log in as supervisor at /camunda/app/cockpit/ and look at the process.

                  Stop with Ctrl+C. The cases stay in this folder; delete it to start anew:
                  %s
                ────────────────────────────────────────────────────────────────────────────
                """,
                application.getWebServer().getPort(),
                ready.getTimeTaken().toMillis() / 1000.0,
                environment.containsProperty("SAFER_RETURN_DEMO_PASSWORD")
                        ? "as in SAFER_RETURN_DEMO_PASSWORD"
                        : "demo-only",
                Path.of(environment.getRequiredProperty("safer-return.demo.folder"))
                        .toAbsolutePath()
                        .normalize());
    }
}
