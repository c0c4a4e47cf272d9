package se.saferreturn.login.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import se.saferreturn.http.RequestPath;

/**
 * What "Log out" in Tasklist, Cockpit and Admin does: it ends the session here and tells the page where to go to end the
 * one at the identity provider. A script sent the request, and it could not follow a redirect to another site.
 */
final class WebAppLogout implements RequestMatcher, RedirectStrategy {

    private static final Pattern PATH = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/logout");

    private final ObjectMapper json = new ObjectMapper();

    LogoutSuccessHandler withProvider(ClientRegistrationRepository clients, String publicUrl) {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(clients);
        handler.setPostLogoutRedirectUri(publicUrl + "/");
        handler.setRedirectStrategy(this);
        return handler;
    }

    /** That our own page's token came along has been seen to; whoever is not logged in is told that instead. */
    @Override
    public boolean matches(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && PATH.matcher(RequestPath.of(request)).matches()
                && SecurityContextHolder.getContext().getAuthentication() != null;
    }

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write(json.writeValueAsString(Map.of("continueAt", url)));
    }
}
