package se.saferreturn.logreview.process;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;
import se.saferreturn.logreview.StaffDirectory;
import se.saferreturn.logreview.StaffMember;

/** Asks the engine's user directory, on behalf of the system: reviewers may not look users up by themselves. */
@Component
class StaffOfTheEngine implements StaffDirectory {

    private final ProcessEngine engine;

    StaffOfTheEngine(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<StaffMember> find(String id) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> lookUp(id)));
    }

    private Optional<StaffMember> lookUp(String id) {
        IdentityService identities = engine.getIdentityService();
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
