package se.saferreturn.login.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.staff.Person;

/** The caller's own session: what our pages need to know of it, and that somebody is still there. */
@RestController
@RequestMapping(SessionController.PATH)
class SessionController {

    static final String PATH = "/api/session";

    private final CurrentPerson currentPerson;
    private final LoginSettings settings;
    private final Clock clock = Clock.systemUTC();

    SessionController(CurrentPerson currentPerson, LoginSettings settings) {
        this.currentPerson = currentPerson;
        this.settings = settings;
    }

    /** Who is logged in, for how long, and the token that changes have to carry; 401 if nobody is. */
    @GetMapping
    SessionView show(HttpServletRequest request) {
        Person me = currentPerson.require();
        HttpSession session = request.getSession(false);
        return new SessionView(
                me.id(),
                me.groups().stream().sorted().toList(),
                SessionToken.of(request),
                session == null
                        ? 0
                        : Math.max(
                                0,
                                IdleSessions.left(session, settings.idleTime(), clock.instant())
                                        .toSeconds()),
                settings.idleTime().toSeconds(),
                settings.idleWarning().toSeconds(),
                settings.users() == LoginSettings.Users.IDENTITY_PROVIDER);
    }

    /** There was a key or a click: {@link IdleSessions} has seen it. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stay() {
        // the filter in front has done it
    }

    /**
     * The caller's session.
     *
     * @param person the caller
     * @param groups the caller's
     * @param token goes into the header X-XSRF-TOKEN of each change; null for a caller without a session
     * @param secondsLeft until the session ends if nobody does anything
     * @param idleSeconds how long it lasts after each key or click
     * @param warningSeconds how long before its end to warn
     * @param identityProvider whether people log in there
     */
    record SessionView(
            String person,
            List<String> groups,
            @Nullable String token,
            long secondsLeft,
            long idleSeconds,
            long warningSeconds,
            boolean identityProvider) {}
}
