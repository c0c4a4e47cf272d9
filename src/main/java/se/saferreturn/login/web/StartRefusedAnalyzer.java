package se.saferreturn.login.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lists everything that is missing, in place of a stack trace for the first of it. */
public class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefusedException> {

    @Override
    public FailureAnalysis analyze(Throwable root, StartRefusedException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set what is listed, as a property or as the environment variable in brackets; docs/operations.md says"
                        + " more. Nothing has been changed in the database. To try the application out, use"
                        + " ./mvnw spring-boot:test-run.",
                cause);
    }
}
