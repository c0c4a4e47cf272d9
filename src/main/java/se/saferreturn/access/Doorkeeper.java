package se.saferreturn.access;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.staff.Person;

/** Opens doors for the controllers: asks the policy, and records who looks at what. */
public final class Doorkeeper {

    private final CurrentPerson currentPerson;
    private final CaseAccess access;
    private final AccessLog log;

    public Doorkeeper(CurrentPerson currentPerson, CaseAccess access, AccessLog log) {
        this.currentPerson = currentPerson;
        this.access = access;
        this.log = log;
    }

    /**
     * Opens a case.
     *
     * @param typed the number as it stands in the address
     * @throws AccessRefusedException the person may not, or there is no such case: both look the same from outside
     */
    public OpenedCase open(Through through, String typed) {
        Person person = currentPerson.require();
        CaseNumber number = CaseNumber.read(typed).orElseThrow(AccessRefusedException::noSuchCase);
        OpenedCase opened = Optional.of(through)
                .filter(Through::whicheverCase)
                .flatMap(any -> AccessPolicy.find(person, any.value(), CaseStanding.UNKNOWN, false))
                .map(basis -> new OpenedCase(person, number, basis, Map.of(through.value(), basis), access, log))
                .orElseGet(() -> ask(person, through.value(), number));
        if (!through.reads().isEmpty()) {
            opened.record(Act.READ, through.reads());
        }
        return opened;
    }

    private OpenedCase ask(Person person, Door door, CaseNumber number) {
        Map<Door, Basis> doors = access.open(person, door, number);
        return new OpenedCase(person, number, Objects.requireNonNull(doors.get(door)), doors, access, log);
    }

    /**
     * Lets somebody pass.
     *
     * @param typed the number as it stands in the address, if one does
     * @throws AccessRefusedException it is not the person's office
     */
    public PassedDoor pass(Through through, @Nullable String typed) {
        Person person = currentPerson.require();
        access.require(person, through.value());
        CaseNumber named = Optional.ofNullable(typed).flatMap(CaseNumber::read).orElse(null);
        return new PassedDoor(person, named, access, log);
    }
}
