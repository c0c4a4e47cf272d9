package se.saferreturn.http.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a path whose beginning is written in another way than everybody writes it, such as {@code /%65ngine-rest}. The
 * container understands it, Spring would answer with an error of the server.
 */
class PlainPaths extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean below = request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH;
        if (below && !request.getRequestURI().startsWith(request.getContextPath() + request.getServletPath())) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }
}
