package se.saferreturn.http;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request as the container has decoded and matched it, so that no spelling of it slips through a lock. */
public final class RequestPath {

    private RequestPath() {}

    /** Begins with a slash, without the context path. */
    public static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    /** Whether the path is this one or below it. */
    public static boolean isAt(HttpServletRequest request, String path) {
        String asked = of(request);
        return asked.equals(path) || asked.startsWith(path + "/");
    }
}
