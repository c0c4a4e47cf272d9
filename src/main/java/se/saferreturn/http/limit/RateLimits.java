package se.saferreturn.http.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import se.saferreturn.http.PasswordLogin;
import se.saferreturn.http.RequestPath;

/**
 * Slows down who guesses passwords or tokens, or hammers at a door that is open to everybody. At the logins only failures
 * count, since a whole office may share an address.
 */
class RateLimits extends OncePerRequestFilter {

    private static final Pattern PASSWORD_CHECK = Pattern.compile(".*/identity/verify/*");
    private static final Pattern PASSWORD_CHANGE = Pattern.compile(".*/user/[^/]+/credentials/*");
    private static final Pattern LAST_GROUPS = Pattern.compile("^((?:[0-9a-f]*:){4}).*");

    /** All of them come from the identity provider's one address, and one that is refused leaves a session open. */
    private static final String BACK_CHANNEL = "/logout/connect/back-channel";

    private final RequestCounts failures;
    private final RequestCounts logins;
    private final RequestCounts health;

    RateLimits(LimitSettings settings, TimeMeter clock) {
        this.failures = new RequestCounts(settings.failedLogins(), clock);
        this.logins = new RequestCounts(settings.logins(), clock);
        this.health = new RequestCounts(settings.health(), clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = addressOf(request);
        boolean triesToLogIn = isTry(request);
        OptionalLong wait = countOpenDoors(request, address);
        if (wait.isEmpty() && triesToLogIn) {
            wait = failures.look(address);
        }
        if (wait.isPresent()) {
            long seconds = wait.getAsLong();
            TooMany.answer(
                    request,
                    response,
                    seconds,
                    "Too many tries from your address. Please wait %d seconds.".formatted(seconds));
            return;
        }
        chain.doFilter(request, response);
        if (triesToLogIn && isFailure(request, response.getStatus())) {
            failures.count(address);
        }
    }

    /** The engine tells in a good answer whether a password is right, and refuses a change with a wrong one as a mistake. */
    private static boolean isFailure(HttpServletRequest request, int status) {
        return status == HttpServletResponse.SC_UNAUTHORIZED
                || isAt(request, PASSWORD_CHECK)
                || (isAt(request, PASSWORD_CHANGE) && status >= HttpServletResponse.SC_BAD_REQUEST);
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

    /** Wherever a name and a password, or a token, is looked at. */
    private static boolean isTry(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || PasswordLogin.is(request)
                || isAt(request, PASSWORD_CHECK)
                || isAt(request, PASSWORD_CHANGE);
    }

    private static boolean isAt(HttpServletRequest request, Pattern door) {
        return door.matcher(RequestPath.of(request)).matches();
    }

    /** Of an IPv6 address the part that a household or an office has; the rest is everybody's own to change. */
    private static String addressOf(HttpServletRequest request) {
        String address = request.getRemoteAddr().toLowerCase(Locale.ROOT);
        return LAST_GROUPS.matcher(address).replaceFirst("$1");
    }
}
