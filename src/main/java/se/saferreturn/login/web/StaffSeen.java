package se.saferreturn.login.web;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import se.saferreturn.engine.OnIdentityProvider;
import se.saferreturn.staff.KnownStaff;

/** Remembers who has come in, so that colleagues can be chosen by name; nobody else's name is known here. */
@Component
@OnIdentityProvider
class StaffSeen {

    private final KnownStaff knownStaff;

    StaffSeen(KnownStaff knownStaff) {
        this.knownStaff = knownStaff;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        StaffLoggedIn.member(event.getAuthentication()).ifPresent(knownStaff::seen);
    }
}
