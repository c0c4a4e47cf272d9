package se.saferreturn.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The token that only our own pages know: without it, another page could make a browser change something. */
public final class SessionToken {

    /** Where Camunda's filter keeps it. */
    static final String ATTRIBUTE = "CAMUNDA_CSRF_TOKEN";

    private static final String HEADER = "X-XSRF-TOKEN";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionToken() {}

    /** True, too, for a request that changes nothing. */
    public static boolean isGivenIfNeeded(HttpServletRequest request) {
        return HARMLESS.contains(request.getMethod()) || isGiven(request);
    }

    /**
     * The token of the caller's session. It is made here for somebody who has not been in Tasklist yet, in the way in which
     * Camunda's filter makes it, so that there is one token for all pages.
     *
     * @throws IllegalStateException there is no session
     */
    public static String of(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            throw new IllegalStateException("There is no session");
        }
        Object known = session.getAttribute(ATTRIBUTE);
        if (known != null) {
            return known.toString();
        }
        byte[] random = new byte[LENGTH];
        RANDOM.nextBytes(random);
        String token = HexFormat.of().withUpperCase().formatHex(random);
        session.setAttribute(ATTRIBUTE, token);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from("XSRF-TOKEN", token)
                        .path("/camunda")
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .build()
                        .toString());
        return token;
    }

    public static boolean isGiven(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String given = request.getHeader(HEADER);
        Object expected = session == null ? null : session.getAttribute(ATTRIBUTE);
        return given != null
                && expected != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        expected.toString().getBytes(StandardCharsets.UTF_8));
    }
}
