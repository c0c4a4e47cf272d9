package se.saferreturn.access.process;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.saferreturn.access.AccessPolicy;
import se.saferreturn.access.AccessRefusedException;
import se.saferreturn.access.CaseAccess;
import se.saferreturn.access.CaseStandings;
import se.saferreturn.access.Door;
import se.saferreturn.access.EmergencyAccess;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.staff.Person;

/** Asks the policy about cases as they stand now. */
@Component
class PolicyInForce implements CaseAccess {

    private final CaseStandings standings;
    private final ObjectProvider<EmergencyAccess> emergencies;
    private final AccessLog log;

    PolicyInForce(CaseStandings standings, ObjectProvider<EmergencyAccess> emergencies, AccessLog log) {
        this.standings = standings;
        this.emergencies = emergencies;
        this.log = log;
    }

    @Override
    public Optional<Basis> find(Person person, Door door, CaseNumber caseNumber) {
        return Optional.ofNullable(findAll(person, door, List.of(caseNumber)).get(caseNumber));
    }

    @Override
    public Map<CaseNumber, Basis> findAll(Person person, Door door, Collection<CaseNumber> caseNumbers) {
        if (!mayPass(person, door)) {
            return Map.of();
        }
        Set<CaseNumber> opened = openedInEmergency(person);
        Map<CaseNumber, Basis> open = new LinkedHashMap<>();
        standings
                .findAll(caseNumbers)
                .forEach((number, standing) -> AccessPolicy.find(person, door, standing, opened.contains(number))
                        .ifPresent(basis -> open.put(number, basis)));
        return open;
    }

    private Set<CaseNumber> openedInEmergency(Person person) {
        return mayPass(person, Door.EMERGENCY_ACCESS)
                ? emergencies.stream()
                        .flatMap(opened -> opened.openTo(person).stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public Map<Door, Basis> doors(Person person, CaseNumber caseNumber) {
        boolean opened = openedInEmergency(person).contains(caseNumber);
        Map<Door, Basis> doors = new EnumMap<>(Door.class);
        standings.find(caseNumber).ifPresent(standing -> {
            for (Door door : Door.values()) {
                AccessPolicy.find(person, door, standing, opened).ifPresent(basis -> doors.put(door, basis));
            }
        });
        return doors;
    }

    @Override
    public boolean mayPass(Person person, Door door) {
        return AccessPolicy.mayPass(person, door);
    }

    @Override
    public Basis require(Person person, Door door, CaseNumber caseNumber) {
        requireOffice(person, door, caseNumber);
        return find(person, door, caseNumber).orElseThrow(() -> refused(person, door, caseNumber));
    }

    @Override
    public Map<Door, Basis> open(Person person, Door door, CaseNumber caseNumber) {
        requireOffice(person, door, caseNumber);
        Map<Door, Basis> doors = doors(person, caseNumber);
        if (!doors.containsKey(door)) {
            throw refused(person, door, caseNumber);
        }
        return doors;
    }

    @Override
    public void require(Person person, Door door) {
        requireOffice(person, door, null);
    }

    private void requireOffice(Person person, Door door, @Nullable CaseNumber caseNumber) {
        if (!mayPass(person, door)) {
            recordRefusal(person, door, caseNumber);
            throw AccessRefusedException.notYourOffice();
        }
    }

    private AccessRefusedException refused(Person person, Door door, CaseNumber caseNumber) {
        recordRefusal(person, door, caseNumber);
        return AccessRefusedException.noSuchCase();
    }

    /** The log keeps it although the caller's transaction is about to be rolled back. */
    private void recordRefusal(Person person, Door door, @Nullable CaseNumber caseNumber) {
        log.record(new Access(person.id(), Act.REFUSED, caseNumber, subject(door), Basis.NONE));
    }

    private static String subject(Door door) {
        return "door " + door.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
