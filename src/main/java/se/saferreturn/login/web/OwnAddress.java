package se.saferreturn.login.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Under which address the application is reached is configured, and not for a request to say: the login would lead back to
 * whatever its {@code Host} claims.
 */
class OwnAddress extends OncePerRequestFilter {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final URI address;

    /** @param publicUrl such as {@code https://safer-return.example} */
    OwnAddress(String publicUrl) {
        address = URI.create(publicUrl);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new At(address, request), response);
    }

    private static final class At extends HttpServletRequestWrapper {

        private final URI address;

        At(URI address, HttpServletRequest request) {
            super(request);
            this.address = address;
        }

        @Override
        public String getScheme() {
            return address.getScheme();
        }

        @Override
        public String getServerName() {
            return address.getHost();
        }

        @Override
        public int getServerPort() {
            int usual = "https".equals(address.getScheme()) ? HTTPS : HTTP;
            return address.getPort() < 0 ? usual : address.getPort();
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(address.getScheme())
                    .append("://")
                    .append(address.getRawAuthority())
                    .append(getRequestURI());
        }
    }
}
