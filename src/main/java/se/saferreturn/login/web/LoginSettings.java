package se.saferreturn.login.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people log in. What production must have is checked by {@link StartConditions}, all at once.
 *
 * @param users where people are known: in an identity provider, or, for the demo only, in the database
 * @param publicUrl the address under which browsers reach the application, such as {@code https://safer-return.example}
 * @param identityProvider what the identity provider and the application know of each other
 * @param idleTime after this time without a key or a click somebody is logged out
 * @param idleWarning so long before it they are warned
 * @param longestSession after this time everybody has to log in again
 * @param sessionsPerPerson in so many browsers one person may be logged in; the oldest ends
 */
@ConfigurationProperties("safer-return.access")
record LoginSettings(
        @DefaultValue("identity-provider") Users users,
        @DefaultValue("") String publicUrl,
        @DefaultValue IdentityProvider identityProvider,
        @DefaultValue("PT15M") Duration idleTime,
        @DefaultValue("PT2M") Duration idleWarning,
        @DefaultValue("PT10H") Duration longestSession,
        @DefaultValue("3") int sessionsPerPerson) {

    LoginSettings {
        publicUrl = publicUrl.replaceAll("/+$", "");
        if (idleWarning.compareTo(idleTime) >= 0) {
            throw new IllegalArgumentException("safer-return.access.idle-warning must be shorter than idle-time.");
        }
    }

    /** Where people are known. */
    enum Users {
        IDENTITY_PROVIDER,
        DATABASE
    }

    /**
     * An OpenID provider.
     *
     * @param issuer as it stands in its tokens; its keys and addresses are found below it
     * @param clientId by which it knows this application
     * @param clientSecret by which this application proves who it is
     * @param audience for whom tokens at the REST API must be made; not the client's id, or the token that tells a
     *     browser's login would open the API
     * @param userClaim the claim that names a person in case files, tasks and logs; it must never change hands
     * @param groupsClaim the claim with the person's groups
     */
    record IdentityProvider(
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @DefaultValue("safer-return-api") String audience,
            @DefaultValue("preferred_username") String userClaim,
            @DefaultValue("groups") String groupsClaim) {

        String requireIssuer() {
            return require(issuer, "issuer");
        }

        String requireClientId() {
            return require(clientId, "client-id");
        }

        String requireClientSecret() {
            return require(clientSecret, "client-secret");
        }

        private static String require(@Nullable String value, String name) {
            if (value == null) {
                throw new IllegalStateException("safer-return.access.identity-provider." + name + " is not set");
            }
            return value;
        }

        @Override
        public String toString() {
            return "IdentityProvider[" + issuer + "]";
        }
    }
}
