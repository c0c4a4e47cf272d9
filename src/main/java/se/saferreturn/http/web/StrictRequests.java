package se.saferreturn.http.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses what no page and no program sends, before the login. Spring Security's firewall knows methods, double slashes,
 * semicolons, dots and unprintable characters. What it lets pass and something further in would stumble over is refused
 * here as well: queries that cannot be read, bounds that are no numbers, and a type that stands for every type.
 */
public class StrictRequests extends StrictHttpFirewall implements RequestRejectedHandler {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern BOUNDS = Pattern.compile("(first|max)Results?=(?!\\d{1,9}$).*");

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.contains("*")) {
            throw new Refused(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        if (isUnreadable(request.getRequestURI().replace("+", "%2B")) || isUnreadable(query) || hasNoBound(query)) {
            throw new Refused(HttpServletResponse.SC_BAD_REQUEST);
        }
        return super.getFirewalledRequest(request);
    }

    /** What was refused is not repeated. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        response.sendError(rejected instanceof Refused refused ? refused.status : HttpServletResponse.SC_BAD_REQUEST);
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

    private static final class Refused extends RequestRejectedException {

        private static final long serialVersionUID = 1;

        private final int status;

        Refused(int status) {
            super("The request is none that a page or a program sends.");
            this.status = status;
        }
    }
}
