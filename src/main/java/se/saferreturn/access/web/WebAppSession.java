package se.saferreturn.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/** Who is logged in to Tasklist or Cockpit in this browser, so that the application's own pages need no second login. */
final class WebAppSession {

    private static final String LOGINS = "authenticatedUser";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private WebAppSession() {}

    /** Empty without a login, or when a change comes without the token that only our own pages know. */
    static Optional<UserAuthentication> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(LOGINS) instanceof Authentications logins)) {
            return Optional.empty();
        }
        return logins.getAuthentications().stream()
                .findFirst()
                .filter(login -> HARMLESS.contains(request.getMethod()) || comesFromOurPage(request, session));
    }

    private static boolean comesFromOurPage(HttpServletRequest request, HttpSession session) {
        String given = request.getHeader("X-XSRF-TOKEN");
        Object expected = session.getAttribute("CAMUNDA_CSRF_TOKEN");
        return given != null
                && expected != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        expected.toString().getBytes(StandardCharsets.UTF_8));
    }
}
