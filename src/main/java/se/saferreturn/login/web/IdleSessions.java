package se.saferreturn.login.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;
import se.saferreturn.http.PageVisit;
import se.saferreturn.http.RequestPath;

/**
 * Ends the session of somebody who has gone away, and any session after a working day. Tasklist asks for its list again
 * and again by itself, so a request is no sign of life: opening a page is, and what the page says about keys and clicks.
 */
class IdleSessions extends OncePerRequestFilter {

    private static final String BEGAN = "saferReturn.began";
    private static final String LAST_SEEN = "saferReturn.lastSeen";

    private final Duration idleTime;
    private final Duration longestSession;
    private final Clock clock;

    IdleSessions(Duration idleTime, Duration longestSession, Clock clock) {
        this.idleTime = idleTime;
        this.longestSession = longestSession;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Instant now = clock.instant();
            if (isOver(session, LAST_SEEN, idleTime, now) || isOver(session, BEGAN, longestSession, now)) {
                session.invalidate();
            } else if (isByPerson(request) || session.getAttribute(LAST_SEEN) == null) {
                session.setAttribute(LAST_SEEN, now);
            }
        }
        chain.doFilter(request, response);
    }

    /** How long the session may still last without a sign of life. */
    static Duration left(HttpSession session, Duration idleTime, Instant now) {
        return session.getAttribute(LAST_SEEN) instanceof Instant seen
                ? idleTime.minus(Duration.between(seen, now))
                : idleTime;
    }

    private static boolean isOver(HttpSession session, String since, Duration limit, Instant now) {
        if (session.getAttribute(since) instanceof Instant moment) {
            return Duration.between(moment, now).compareTo(limit) > 0;
        }
        session.setAttribute(since, now);
        return false;
    }

    private static boolean isByPerson(HttpServletRequest request) {
        boolean saysSo =
                "POST".equals(request.getMethod()) && RequestPath.of(request).equals(SessionController.PATH);
        return saysSo || PageVisit.is(request);
    }
}
