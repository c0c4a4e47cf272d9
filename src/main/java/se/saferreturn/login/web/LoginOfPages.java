package se.saferreturn.login.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import se.saferreturn.http.RequestPath;
import se.saferreturn.http.WebAppSession;

/**
 * Takes who is logged in to Tasklist or Cockpit for logged in to the application's own API, and never to the engine's: a
 * script on another page must not be able to use a session there.
 */
class LoginOfPages implements SecurityContextRepository {

    private final EngineUsers users;

    LoginOfPages(EngineUsers users) {
        this.users = users;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return new SecurityContextImpl(
                find(exchange.getRequest()).map(users::loggedIn).orElse(null));
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return find(request).isPresent();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Camunda's own login keeps it
    }

    private static Optional<String> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        // whoever gives a password is let in by it or not at all: a session beside it would hide a guess
        return session == null
                        || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                        || RequestPath.isAt(request, "/engine-rest")
                ? Optional.empty()
                : WebAppSession.loginOf(session).map(login -> login.getIdentityId());
    }
}
