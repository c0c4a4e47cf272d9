package se.saferreturn.http.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.http.WebAppSession;
import se.saferreturn.staff.Person;

/** Who sends a request, by whichever door: named to the engine already, or logged in to one of its pages. */
public final class Caller {

    private Caller() {}

    /** Empty for somebody who is not logged in. */
    public static Optional<Person> of(HttpServletRequest request, CurrentPerson named) {
        return named.find().or(() -> inPages(request));
    }

    private static Optional<Person> inPages(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : WebAppSession.loginOf(session).map(Caller::personOf);
    }

    private static Person personOf(UserAuthentication login) {
        List<String> groups = Objects.requireNonNullElse(login.getGroupIds(), List.of());
        return new Person(login.getIdentityId(), Set.copyOf(groups));
    }
}
