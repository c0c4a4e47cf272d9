package se.saferreturn.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** A page that somebody opens, unlike what the page asks for by itself. */
public final class PageVisit {

    private PageVisit() {}

    /** Browsers say so in what they accept. */
    public static boolean is(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod()) && accepted != null && accepted.contains("text/html");
    }
}
