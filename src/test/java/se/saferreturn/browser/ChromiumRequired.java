package se.saferreturn.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips browser tests where there is no browser, unless they are required. */
class ChromiumRequired implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent() || Chromium.isRequired()) {
            return ConditionEvaluationResult.enabled("Chromium is there, or its absence is to be a failure");
        }
        return ConditionEvaluationResult.disabled(
                "Browser tests are skipped: there is no Chromium. Install it, or set SAFER_RETURN_CHROMIUM.");
    }
}
