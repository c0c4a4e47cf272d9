package se.saferreturn.keys.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the key vault and what to restore, in place of a stack trace. */
public class UnusableKeyVaultAnalyzer extends AbstractFailureAnalyzer<UnusableKeyVaultException> {

    @Override
    public FailureAnalysis analyze(Throwable root, UnusableKeyVaultException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "docs/operations.md says how to set up and to restore the key vault. Nothing has been changed or deleted.",
                cause);
    }
}
