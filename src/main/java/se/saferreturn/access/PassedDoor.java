package se.saferreturn.access;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.staff.Person;

/** Somebody's office opens a door to them that leads to no single case, or to one that is still to be opened. */
public final class PassedDoor {

    private final Person person;
    private final @Nullable CaseNumber named;
    private final CaseAccess access;
    private final AccessLog log;

    PassedDoor(Person person, @Nullable CaseNumber named, CaseAccess access, AccessLog log) {
        this.person = person;
        this.named = named;
        this.access = access;
        this.log = log;
    }

    public Person person() {
        return person;
    }

    /** The number in the address; nothing says that there is such a case. Empty if it is none. */
    public Optional<CaseNumber> named() {
        return Optional.ofNullable(named);
    }

    /** The case, through the first of these doors that is open to the person; nothing is recorded if none is. */
    public Optional<OpenedCase> open(CaseNumber number, Door... first) {
        Map<Door, Basis> doors = access.doors(person, number);
        return Stream.of(first)
                .filter(doors::containsKey)
                .findFirst()
                .map(door ->
                        new OpenedCase(person, number, Objects.requireNonNull(doors.get(door)), doors, access, log));
    }

    /** Those of the cases whose door is open to the person. It asks once, however many there are. */
    public Set<CaseNumber> openAmong(Door door, Collection<CaseNumber> numbers) {
        return access.findAll(person, door, numbers).keySet();
    }

    /** Records what the person does by right of their office. */
    public void record(Act act, @Nullable CaseNumber about, String subject) {
        record(act, about, subject, Basis.OFFICE, null);
    }

    /**
     * Records what the person does.
     *
     * @param about absent when no single case is meant
     * @param reason why, where one is demanded
     */
    public void record(Act act, @Nullable CaseNumber about, String subject, Basis basis, @Nullable String reason) {
        log.record(new Access(person.id(), act, about, subject, basis, reason));
    }

    @Override
    public String toString() {
        return "PassedDoor";
    }
}
