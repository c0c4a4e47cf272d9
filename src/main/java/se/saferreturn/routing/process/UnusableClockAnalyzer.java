package se.saferreturn.routing.process;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which clock is wrong and what to write, in place of a stack trace. */
class UnusableClockAnalyzer extends AbstractFailureAnalyzer<UnusableClockException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnusableClockException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct the clock in the configuration. Hours (PT8H) count by day and night; days and months (P7D, P1M) end on a"
                        + " working day; \"P3D working\" counts working days only.",
                cause);
    }
}
