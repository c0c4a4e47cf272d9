package se.saferreturn.login.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token that only our own pages know: without it, another page could make a browser change something. Spring Security
 * asks for it; where it is kept, and in which form, is Camunda's way, so that there is one token for all pages.
 */
final class SessionToken implements CsrfTokenRepository {

    /** Where Camunda's filter keeps it. */
    private static final String ATTRIBUTE = CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME;

    private static final String HEADER = "X-XSRF-TOKEN";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Each change in a session needs the token. Nobody else is asked: who gives a password or a token is no browser's page. */
    static void isAskedFor(CsrfConfigurer<HttpSecurity> csrf) {
        csrf.csrfTokenRepository(new SessionToken())
                .csrfTokenRequestHandler(new InTheHeader())
                .requireCsrfProtectionMatcher(SessionToken::isChangeInSession);
    }

    private static boolean isChangeInSession(HttpServletRequest request) {
        return !HARMLESS.contains(request.getMethod())
                && SecurityContextHolder.getContext().getAuthentication() != null;
    }

    /**
     * The token of the caller's session. It is made now for somebody who has not been in Tasklist yet.
     *
     * @return null for somebody without a session
     */
    static @Nullable String of(HttpServletRequest request) {
        return request.getSession(false) != null
                        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : null;
    }

    /** Where nobody is to be told: Camunda's filter sends a token that it makes, and none that it finds. */
    static void giveUnsent(HttpSession session) {
        session.setAttribute(ATTRIBUTE, random());
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return token(session == null ? random() : kept(session));
    }

    /** The pages ask several things at once, right after the login: whoever is first makes it, here or in Camunda's filter. */
    private static String kept(HttpSession session) {
        Object mutex = session.getAttribute(CsrfConstants.CSRF_SESSION_MUTEX);
        synchronized (mutex == null ? session : mutex) {
            if (session.getAttribute(ATTRIBUTE) instanceof String known) {
                return known;
            }
            String made = random();
            session.setAttribute(ATTRIBUTE, made);
            return made;
        }
    }

    private static String random() {
        byte[] random = new byte[LENGTH];
        RANDOM.nextBytes(random);
        return HexFormat.of().withUpperCase().formatHex(random);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        if (token == null) {
            session.removeAttribute(ATTRIBUTE);
            return;
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from("XSRF-TOKEN", token.getToken())
                        .path("/camunda")
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .build()
                        .toString());
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String known ? token(known) : null;
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, "_csrf", value);
    }

    /** Spring would look for it in the form, too, and so read a request that may be refused. */
    private static final class InTheHeader extends CsrfTokenRequestAttributeHandler {

        @Override
        public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
            return request.getHeader(token.getHeaderName());
        }
    }
}
