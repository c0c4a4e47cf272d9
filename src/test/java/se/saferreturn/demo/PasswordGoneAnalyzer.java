package se.saferreturn.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about it. */
class PasswordGoneAnalyzer extends AbstractFailureAnalyzer<PasswordGoneException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PasswordGoneException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Put the file back, or delete the whole folder to start anew with the cases of the demo.",
                cause);
    }
}
