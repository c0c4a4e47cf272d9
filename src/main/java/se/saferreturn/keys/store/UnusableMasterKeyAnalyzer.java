package se.saferreturn.keys.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the master key and what to set, in place of a stack trace. */
public class UnusableMasterKeyAnalyzer extends AbstractFailureAnalyzer<UnusableMasterKeyException> {

    @Override
    public FailureAnalysis analyze(Throwable root, UnusableMasterKeyException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "docs/operations.md says how to make a key. Nothing has been changed or deleted.",
                cause);
    }
}
