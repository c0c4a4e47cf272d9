package se.saferreturn.login.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import se.saferreturn.http.PageVisit;
import se.saferreturn.http.PasswordLogin;

/**
 * A login replaces the session of the login page, so that nobody can plant one. What the page had asked for before, and what
 * arrives after, comes with the session of before: Camunda's filters would begin another one for it, and the browser would
 * take that for the newest and lose the login just made. Such a request is answered as from a stranger, without a session
 * that outlives it.
 */
class ReplacedSessions extends OncePerRequestFilter {

    /** Longer than any request takes to arrive. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final int MOST = 10_000;

    /** By the session of before: whether a login has succeeded, or is only on its way. */
    private final Cache<String, Boolean> replaced =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession before = request.getSession(false);
        if (before != null && PasswordLogin.is(request)) {
            logIn(before.getId(), request, response, chain);
        } else if (PageVisit.is(request)) {
            // whoever never got the answer to the login begins again
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new WithoutNewSession(request), response);
        }
    }

    private void logIn(String before, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // known beforehand: another request may come in the moment in which the session ends
        replaced.asMap().putIfAbsent(before, false);
        try {
            chain.doFilter(request, response);
        } finally {
            if (response.getStatus() == HttpServletResponse.SC_OK) {
                replaced.put(before, true);
            } else {
                replaced.asMap().remove(before, false);
            }
        }
    }

    private final class WithoutNewSession extends HttpServletRequestWrapper {

        private @Nullable SessionOfRequest own;

        private WithoutNewSession(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return create ? getSession() : super.getSession(false);
        }

        @Override
        public HttpSession getSession() {
            HttpSession known = super.getSession(false);
            String asked = getRequestedSessionId();
            if (known != null || asked == null || replaced.getIfPresent(asked) == null) {
                return super.getSession();
            }
            if (own == null) {
                own = new SessionOfRequest(getServletContext());
            }
            return own;
        }
    }
}
