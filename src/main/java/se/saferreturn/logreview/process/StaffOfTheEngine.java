package se.saferreturn.logreview.process;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import se.saferreturn.engine.AsSystem;
import se.saferreturn.logreview.StaffMember;
import se.saferreturn.logreview.StaffNames;

/** Asks the engine's user directory, on behalf of the system: reviewers may not look users up by themselves. */
@Component
class StaffOfTheEngine implements StaffNames {

    private final IdentityService identities;
    private final AsSystem system;

    StaffOfTheEngine(IdentityService identities, AsSystem system) {
        this.identities = identities;
        this.system = system;
    }

    @Override
    public Optional<StaffMember> find(String id) {
        return system.ask(() -> lookUp(id));
    }

    private Optional<StaffMember> lookUp(String id) {
        User user = identities.createUserQuery().userId(id).singleResult();
        if (user == null) {
            return Optional.empty();
        }
        Set<String> groups = identities.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        return Optional.of(new StaffMember(
                user.getId(),
                Objects.requireNonNullElse(user.getFirstName(), ""),
                Objects.requireNonNullElse(user.getLastName(), ""),
                groups));
    }
}
