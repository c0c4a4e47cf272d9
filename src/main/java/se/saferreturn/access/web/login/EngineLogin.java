package se.saferreturn.access.web.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import se.saferreturn.access.Staff;
import se.saferreturn.access.web.SessionToken;

/** Tells the engine who came in, at its own REST API and at the application's. */
class EngineLogin extends OncePerRequestFilter {

    private final IdentityService identities;
    private final Staff staff;

    EngineLogin(IdentityService identities, Staff staff) {
        this.identities = identities;
        this.staff = staff;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // whatever an earlier request may have left on this thread, nobody is logged in until proven
        identities.clearAuthentication();
        Optional<Staff.Member> member = staff.current();
        if (member.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        boolean byToken = SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken;
        if (!byToken && !SessionToken.isGivenIfNeeded(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            identities.setAuthentication(
                    member.get().person().id(),
                    List.copyOf(member.get().person().groups()));
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
