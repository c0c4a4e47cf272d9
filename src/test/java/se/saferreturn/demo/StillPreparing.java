package se.saferreturn.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody in while the demo's cases are played: the server listens already, but the engine's clock stands in the past,
 * and what somebody did now would be dated there. A browser asks again by itself.
 */
class StillPreparing extends OncePerRequestFilter {

    private static final String HEALTH = "/actuator/health";
    private static final String SECONDS = "2";
    private static final String SENTENCE = "The demo is still being prepared, please try again in a few seconds.";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta http-equiv="refresh" content="%s"><title>Safer Return</title></head>
            <body><p>The demo is still being prepared, please wait. This page reloads by itself.</p></body>
            </html>
            """.formatted(SECONDS);

    private volatile boolean ready;

    /** Before the banner says so. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void open(ApplicationReadyEvent event) {
        ready = true;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ready || request.getRequestURI().equals(HEALTH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean browser = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(browser ? MediaType.TEXT_HTML_VALUE : MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(UTF_8.name());
        response.getWriter().write(browser ? PAGE : SENTENCE);
    }
}
