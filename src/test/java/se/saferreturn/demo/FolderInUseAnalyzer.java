package se.saferreturn.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences what a stack trace would say in two hundred lines. */
class FolderInUseAnalyzer extends AbstractFailureAnalyzer<FolderInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, FolderInUseException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Stop the other one first, or give this one a folder and a port of its own: "
                        + "-Dspring-boot.run.arguments=\"--safer-return.demo.folder=.data-two --server.port=8081\"",
                cause);
    }
}
