package se.saferreturn.badinput;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import se.saferreturn.access.HttpUser;

/**
 * Somebody who sends bad requests.
 *
 * @param headers with which they log in
 * @param inBrowser whether the engine is reached through the web applications
 */
record Sender(String name, String headers, boolean inBrowser) {

    private static final Pattern USERS =
            Pattern.compile("(POST|PUT|DELETE) /engine-rest/(user|group|authorization)/.*");
    private static final String ADMINISTRATOR = "admin";

    static Sender nobody() {
        return new Sender("nobody", "", false);
    }

    static Sender withPassword(String user, String password) {
        String login = user + ":" + password;
        return new Sender(
                user,
                "Authorization: Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)),
                false);
    }

    static Sender withSession(int port, String app, String user, String password) {
        return new Sender(
                user + " in " + app,
                HttpUser.withSession(port, app, user, password).headers(),
                true);
    }

    /** To an administrator it is work to change users, and what nothing is wrong with is done. */
    boolean mayDo(BadRequest request) {
        return name.startsWith(ADMINISTRATOR) && USERS.matcher(request.asks()).matches();
    }

    String targetOf(String target) {
        return inBrowser ? target.replaceFirst("^/engine-rest", "/camunda/api/engine/engine/default") : target;
    }
}
