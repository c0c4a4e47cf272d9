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
        return session == null
                ? Optional.empty()
                : loginOf(session).filter(login -> SessionToken.isGivenIfNeeded(request));
    }

    /** Whoever the request is from. */
    static Optional<UserAuthentication> loginOf(HttpSession session) {
        return session.getAttribute(LOGINS) instanceof Authentications logins
                ? logins.getAuthentications().stream().findFirst()
                : Optional.empty();
    }
}
