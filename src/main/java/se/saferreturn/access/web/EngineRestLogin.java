package se.saferreturn.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks for name and password at every path of the engine's REST API and of the application's own, and hands the person's groups to the engine. The
 * engine's own filter is not used: it lets the list of engines through without a login.
 */
class EngineRestLogin extends OncePerRequestFilter {

    private static final String SCHEME = "Basic ";

    private final IdentityService identities;

    EngineRestLogin(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<Credentials> given = Credentials.from(header);
        // whatever an earlier request may have left on this thread, nobody is logged in until proven
        identities.clearAuthentication();
        Optional<String> user = given.filter(login -> identities.checkPassword(login.name(), login.password()))
                .flatMap(login -> storedNameOf(login.name()))
                // whoever gives a password is let in by it or not at all: a session beside it would hide a guess
                .or(() -> header == null ? userOfSession(request) : Optional.empty());
        if (user.isEmpty()) {
            if (!isByScriptOfPage(request)) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Safer Return\", charset=\"UTF-8\"");
            }
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            identities.setAuthentication(user.get(), groupsOf(user.get()));
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }

    /** A browser would ask for the password in a window of its own, over the page that knows better. */
    private static boolean isByScriptOfPage(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode != null && !mode.equals("navigate");
    }

    /** The engine's API takes no session: a script on another page must not be able to use one. */
    private static Optional<String> userOfSession(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/api/") || path.startsWith("/v3/")
                ? WebAppSession.find(request).map(login -> login.getIdentityId())
                : Optional.empty();
    }

    /** As it is stored, so that one person is never two to the engine. */
    private Optional<String> storedNameOf(String user) {
        return Optional.ofNullable(identities.createUserQuery().userId(user).singleResult())
                .map(stored -> stored.getId());
    }

    private List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private record Credentials(String name, String password) {

        static Optional<Credentials> from(String header) {
            if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
                return Optional.empty();
            }
            try {
                String decoded = new String(
                        Base64.getDecoder()
                                .decode(header.substring(SCHEME.length()).strip()),
                        StandardCharsets.UTF_8);
                int colon = decoded.indexOf(':');
                // no user is called so, and the database would stumble over some
                boolean isName = decoded.chars().noneMatch(Character::isISOControl);
                return colon < 1 || !isName
                        ? Optional.empty()
                        : Optional.of(new Credentials(decoded.substring(0, colon), decoded.substring(colon + 1)));
            } catch (IllegalArgumentException notBase64) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return "Credentials";
        }
    }
}
