package se.saferreturn.login.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OidcBackChannelLogoutHandler;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Ends the sessions that the identity provider says have ended: somebody logged out elsewhere, or an administrator ended
 * it. Each is gone with the next request. Spring's own {@link OidcBackChannelLogoutHandler} would send a request to
 * itself through the proxy instead.
 */
class EndedByProvider implements LogoutHandler {

    private final OidcSessionRegistry loginsOfProvider;
    private final SessionRegistry sessions;

    EndedByProvider(OidcSessionRegistry loginsOfProvider, SessionRegistry sessions) {
        this.loginsOfProvider = loginsOfProvider;
        this.sessions = sessions;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication ended) {
        if (ended.getPrincipal() instanceof OidcLogoutToken token) {
            loginsOfProvider.removeSessionInformation(token).forEach(login -> {
                SessionInformation session = sessions.getSessionInformation(login.getSessionId());
                if (session != null) {
                    session.expireNow();
                }
            });
        }
    }
}
