package se.saferreturn.login.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import se.saferreturn.engine.AsSystem;
import se.saferreturn.staff.KnownStaff;
import se.saferreturn.staff.StaffDirectory;

/** Asks the engine's user directory, on behalf of the system, and those who are known by having logged in. */
@Component
class StaffToChoose implements StaffDirectory {

    private final IdentityService identities;
    private final AsSystem system;
    private final KnownStaff knownStaff;

    StaffToChoose(IdentityService identities, AsSystem system, KnownStaff knownStaff) {
        this.identities = identities;
        this.system = system;
        this.knownStaff = knownStaff;
    }

    @Override
    public List<String> groups() {
        return system.ask(() -> identities.createGroupQuery().list().stream()
                .map(Group::getId)
                .sorted()
                .toList());
    }

    @Override
    public Map<String, List<Colleague>> of(Collection<String> groups) {
        Map<String, List<Colleague>> known = knownStaff.of(groups);
        Map<String, List<Colleague>> colleagues = new TreeMap<>();
        groups.forEach(group -> colleagues.put(group, of(group, known.getOrDefault(group, List.of()))));
        return colleagues;
    }

    private List<Colleague> of(String group, List<Colleague> known) {
        Map<String, Colleague> colleagues = new TreeMap<>();
        system.ask(() -> identities.createUserQuery().memberOfGroup(group).list())
                .forEach(user -> colleagues.put(user.getId(), new Colleague(user.getId(), name(user))));
        known.forEach(colleague -> colleagues.put(colleague.id(), colleague));
        return colleagues.values().stream()
                .sorted(Comparator.comparing(Colleague::name).thenComparing(Colleague::id))
                .toList();
    }

    private static String name(User user) {
        String name = (Objects.requireNonNullElse(user.getFirstName(), "") + " "
                        + Objects.requireNonNullElse(user.getLastName(), ""))
                .strip();
        return name.isEmpty() ? user.getId() : name;
    }
}
