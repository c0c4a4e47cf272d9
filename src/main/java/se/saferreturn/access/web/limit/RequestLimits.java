package se.saferreturn.access.web.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import se.saferreturn.access.web.RequestPath;

/**
 * Slows down who guesses passwords or tokens, or hammers at a door that is open to everybody. At the logins only failures
 * count, since a whole office may share an address.
 */
class RequestLimits extends OncePerRequestFilter {

    private static final Pattern PASSWORD_LOGIN = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/.*");
    private static final Pattern LAST_GROUPS = Pattern.compile("^((?:[0-9a-f]*:){4}).*");

    /** All of them come from the identity provider's one address, and one that is refused leaves a session open. */
    private static final String BACK_CHANNEL = "/logout/connect/back-channel";

    private final Knocks failures;
    private final Knocks logins;
    private final Knocks health;

    RequestLimits(LimitSettings settings, TimeMeter clock) {
        this.failures = new Knocks(settings.failedLogins(), clock);
        this.logins = new Knocks(settings.logins(), clock);
        this.health = new Knocks(settings.health(), clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = addressOf(request);
        boolean triesToLogIn = isTry(request);
        OptionalLong wait = triesToLogIn ? failures.look(address) : countOpenDoors(request, address);
        if (wait.isPresent()) {
            refuse(response, wait.getAsLong());
            return;
        }
        chain.doFilter(request, response);
        if (triesToLogIn && response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            failures.count(address);
        }
    }

    private OptionalLong countOpenDoors(HttpServletRequest request, String address) {
        if (RequestPath.isAt(request, "/actuator")) {
            return health.count(address);
        }
        boolean login = RequestPath.isAt(request, "/oauth2")
                || RequestPath.isAt(request, "/login")
                || (RequestPath.isAt(request, "/logout") && !RequestPath.isAt(request, BACK_CHANNEL));
        return login ? logins.count(address) : OptionalLong.empty();
    }

    private static boolean isTry(HttpServletRequest request) {
        String path = RequestPath.of(request);
        boolean api = RequestPath.isAt(request, "/engine-rest") || RequestPath.isAt(request, "/api");
        return (api && request.getHeader(HttpHeaders.AUTHORIZATION) != null)
                || PASSWORD_LOGIN.matcher(path).matches();
    }

    /** Of an IPv6 address the part that a household or an office has; the rest is everybody's own to change. */
    private static String addressOf(HttpServletRequest request) {
        String address = request.getRemoteAddr().toLowerCase(Locale.ROOT);
        return LAST_GROUPS.matcher(address).replaceFirst("$1");
    }

    private static void refuse(HttpServletResponse response, long seconds) throws IOException {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"Too Many Requests\",\"status\":429,"
                        + "\"detail\":\"Too many tries from your address. Please wait %d seconds.\"}"
                                .formatted(seconds));
    }
}
