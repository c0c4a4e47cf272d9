package se.saferreturn.http.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.http.web.Caller;

/**
 * Keeps one person, or one program with a person's password, from taking every thread and every connection, so that the
 * others feel nothing. A page that asks for twenty things at once gets them, a few at a time.
 */
class RequestsInFlight extends OncePerRequestFilter {

    private final Turns turns;
    private final CurrentPerson currentPerson;

    RequestsInFlight(Turns turns, CurrentPerson currentPerson) {
        this.turns = turns;
        this.currentPerson = currentPerson;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // whoever is not logged in shares with whoever comes from there
        String person = Caller.of(request, currentPerson)
                .map(caller -> "person " + caller.id())
                .orElseGet(() -> "address " + request.getRemoteAddr());
        if (!enters(person)) {
            TooMany.answer(
                    request,
                    response,
                    5,
                    "Too many of your requests are under way. Please wait until some of them are answered.");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            turns.leave(person);
        }
    }

    private boolean enters(String person) {
        try {
            return turns.enter(person);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
