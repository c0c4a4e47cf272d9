package se.saferreturn.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses methods, types and addresses that no page and no program sends: Spring would stumble over some, and the engine's
 * queries would hand others on to the database.
 */
class ReadableAddresses extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern BOUNDS = Pattern.compile("(first|max)Results?=(?!\\d{1,9}$).*");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (request.getContentType() != null && request.getContentType().contains("*")) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        if (isUnreadable(request.getRequestURI().replace("+", "%2B")) || isUnreadable(query) || hasNoBound(query)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isUnreadable(String encoded) {
        try {
            String text = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
            return CONTROL.matcher(text).find() || text.indexOf('\ufffd') >= 0;
        } catch (IllegalArgumentException notEncoded) {
            return true;
        }
    }

    private static boolean hasNoBound(String query) {
        return Stream.of(query.split("&", -1))
                .anyMatch(part -> BOUNDS.matcher(part).matches());
    }
}
