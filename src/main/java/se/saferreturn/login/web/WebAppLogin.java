package se.saferreturn.login.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.web.filter.OncePerRequestFilter;
import se.saferreturn.staff.Person;
import se.saferreturn.staff.Staff;

/** Tells Tasklist, Cockpit and Admin who came in, so that they ask for no password of their own. */
class WebAppLogin extends OncePerRequestFilter {

    private final ProcessEngine engine;
    private final Staff staff;

    WebAppLogin(ProcessEngine engine, Staff staff) {
        this.engine = engine;
        this.staff = staff;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        staff.current().ifPresent(member -> logIn(request, member.person()));
        chain.doFilter(request, response);
    }

    private void logIn(HttpServletRequest request, Person person) {
        Authentications logins = AuthenticationUtil.getAuthsFromSession(request.getSession());
        Authentication known = logins.getAuthenticationForProcessEngine(engine.getName());
        if (known == null || !known.getIdentityId().equals(person.id())) {
            logins.addOrReplace(AuthenticationUtil.createAuthentication(
                    engine, person.id(), List.copyOf(person.groups()), List.of()));
        }
    }
}
