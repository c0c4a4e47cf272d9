package se.saferreturn.access;

import java.util.Map;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.staff.Person;

/**
 * A case that is open to the person of a request through the door that {@link Through} names. The policy was asked once,
 * about every door, before this was made: a controller that has one need not ask again, and cannot forget to.
 */
public final class OpenedCase {

    private final Person person;
    private final CaseNumber number;
    private final Basis basis;
    private final Map<Door, Basis> doors;
    private final CaseAccess access;
    private final AccessLog log;

    OpenedCase(
            Person person, CaseNumber number, Basis basis, Map<Door, Basis> doors, CaseAccess access, AccessLog log) {
        this.person = person;
        this.number = number;
        this.basis = basis;
        this.doors = Map.copyOf(doors);
        this.access = access;
        this.log = log;
    }

    public Person person() {
        return person;
    }

    public CaseNumber number() {
        return number;
    }

    /** Whether another door of this case is open to the person as well. */
    public boolean opens(Door door) {
        return doors.containsKey(door);
    }

    /**
     * Demands another door as well; being kept out is recorded.
     *
     * @throws AccessRefusedException it is not open
     */
    public void require(Door door) {
        if (!opens(door)) {
            access.require(person, door, number);
        }
    }

    /** Records what the person does with the case, before anything of it is handed out. */
    public void record(Act act, String subject) {
        log.record(new Access(person.id(), act, number, subject, basis));
    }

    @Override
    public String toString() {
        return "OpenedCase[" + number + "]";
    }
}
