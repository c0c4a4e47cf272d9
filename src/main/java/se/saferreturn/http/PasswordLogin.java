package se.saferreturn.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Camunda's own login, with a name and a password. */
public final class PasswordLogin {

    private static final Pattern PATH = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/.*");

    private PasswordLogin() {}

    /** Whatever its method is. */
    public static boolean is(HttpServletRequest request) {
        return PATH.matcher(RequestPath.of(request)).matches();
    }
}
