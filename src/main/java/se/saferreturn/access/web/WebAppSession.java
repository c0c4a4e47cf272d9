package se.saferreturn.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/** Who is logged in to Tasklist or Cockpit in this browser, so that the application's own pages need no second login. */
final class WebAppSession {

    private static final String LOGINS = "authenticatedUser";

    private WebAppSession() {}

    /** Empty without a login, or when a change comes without the token that only our own pages know. */
    static Optional<UserAuthentication> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(LOGINS) instanceof Authentications logins)) {
            return Optional.empty();
        }
        return logins.getAuthentications().stream().findFirst().filter(login -> SessionToken.isGivenIfNeeded(request));
    }
}
