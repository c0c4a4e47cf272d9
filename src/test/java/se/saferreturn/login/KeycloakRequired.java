package se.saferreturn.login;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests with Keycloak where the build has none, unless they are required. */
class KeycloakRequired implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean required = "required".equals(System.getenv("SAFER_RETURN_KEYCLOAK_TESTS"));
        if (Keycloak.find().isPresent() || required) {
            return ConditionEvaluationResult.enabled("Keycloak is there, or its absence is to be a failure");
        }
        return ConditionEvaluationResult.disabled("Tests with an identity provider are skipped: there is no Keycloak in"
                + " target/keycloak. Build without -DskipKeycloak; Maven then fetches it.");
    }
}
