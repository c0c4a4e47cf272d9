package se.saferreturn.access.process;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.engine.ActingPerson;
import se.saferreturn.staff.Person;

/** Who is logged in to the engine: every door of the application tells it. */
@Component
class LoggedInPerson implements CurrentPerson {

    private final IdentityService identities;

    LoggedInPerson(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Optional<Person> find() {
        return ActingPerson.loggedIn(identities);
    }
}
