package se.saferreturn.access.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.AccessPolicy;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.access.Door;
import se.saferreturn.staff.Person;

/** Tells the pages who is logged in and which doors lead anywhere for them, so that they show no dead ends. */
@RestController
class Me {

    private final CurrentPerson currentPerson;

    Me(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    /**
     * Who asks.
     *
     * @param doors what the person's offices open, whatever the case; for a single case each door asks again
     */
    record View(String id, List<Door> doors) {}

    @GetMapping("/api/me")
    View read() {
        Person me = currentPerson.require();
        return new View(
                me.id(),
                Arrays.stream(Door.values())
                        .filter(door -> AccessPolicy.mayPass(me, door))
                        .toList());
    }
}
