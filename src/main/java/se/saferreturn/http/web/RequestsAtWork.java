package se.saferreturn.http.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.saferreturn.connections.AtWork;

/** Around everything that happens for a request. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestsAtWork extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AtWork.beginRequest();
        try {
            chain.doFilter(request, response);
        } finally {
            AtWork.endRequest();
        }
    }
}
