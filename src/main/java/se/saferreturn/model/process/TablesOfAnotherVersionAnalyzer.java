package se.saferreturn.model.process;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says whose tables they are and what to do, in place of a stack trace. */
class TablesOfAnotherVersionAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The database was made by another version of Safer Return, with migrations that this one does not have. "
                        + cause.getMessage(),
                "Data of a demo or a test: stop it and delete its folder (.data of the demo, target/test-data of the tests)."
                        + " It is made anew at the next start. Data of real cases: never delete anything; start the"
                        + " version that made them, or a later one. docs/operations.md says how versions are changed."
                        + " Nothing has been changed or deleted.",
                cause);
    }
}
