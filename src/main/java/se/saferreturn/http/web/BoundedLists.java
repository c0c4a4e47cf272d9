package se.saferreturn.http.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks for a bounded list where a caller names no bound. The engine refuses unbounded ones, so that nobody can exhaust
 * it; but Cockpit asks for some, and so do scripts.
 */
class BoundedLists extends OncePerRequestFilter {

    private static final String PARAMETER = "maxResults=";

    /** The engine's own limit, see its settings. */
    private static final String BOUND = PARAMETER + "2000";

    /** Has a bound of its own, which is lower, and refuses this one. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().contains("/metrics");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        boolean bounded = query != null && Stream.of(query.split("&", -1)).anyMatch(part -> part.startsWith(PARAMETER));
        chain.doFilter(bounded ? request : new Bounded(request), response);
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getQueryString() {
            String query = super.getQueryString();
            return query == null || query.isEmpty() ? BOUND : query + "&" + BOUND;
        }
    }
}
