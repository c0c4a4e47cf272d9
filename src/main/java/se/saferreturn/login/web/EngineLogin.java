package se.saferreturn.login.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;
import se.saferreturn.staff.Person;

/** Tells the engine whom Spring Security has let in, at its own REST API and at the application's. */
class EngineLogin extends OncePerRequestFilter {

    private final IdentityService identities;
    private final Supplier<Optional<Person>> loggedIn;

    EngineLogin(IdentityService identities, Supplier<Optional<Person>> loggedIn) {
        this.identities = identities;
        this.loggedIn = loggedIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // whatever an earlier request may have left on this thread, nobody is logged in until proven
        identities.clearAuthentication();
        Optional<Person> person = loggedIn.get();
        if (person.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            identities.setAuthentication(
                    person.get().id(), List.copyOf(person.get().groups()));
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
