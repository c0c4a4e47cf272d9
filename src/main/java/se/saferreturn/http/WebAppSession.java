package se.saferreturn.http;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/** Who is logged in to Tasklist or Cockpit in this browser, so that the application's own pages need no second login. */
public final class WebAppSession {

    private static final String LOGINS = "authenticatedUser";

    private WebAppSession() {}

    /** Whoever the request is from. */
    public static Optional<UserAuthentication> loginOf(HttpSession session) {
        return session.getAttribute(LOGINS) instanceof Authentications logins
                ? logins.getAuthentications().stream().findFirst()
                : Optional.empty();
    }
}
