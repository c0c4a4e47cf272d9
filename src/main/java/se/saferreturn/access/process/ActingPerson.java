package se.saferreturn.access.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import se.saferreturn.access.Person;

/** On whose behalf the engine is carrying out the current command. */
final class ActingPerson {

    private ActingPerson() {}

    /** Empty when it is the system itself: a job, a delegate, the engine's own look-ups. */
    static Optional<Person> find() {
        CommandContext command = Context.getCommandContext();
        Authentication login = command.getAuthentication();
        if (!command.isAuthorizationCheckEnabled() || login == null || login.getUserId() == null) {
            return Optional.empty();
        }
        List<String> groups = login.getGroupIds();
        return Optional.of(new Person(login.getUserId(), groups == null ? Set.of() : Set.copyOf(groups)));
    }

    /** Whether the current command is of this type; commands that it calls do not count. */
    static boolean isCarryingOut(Class<?> command) {
        return command.isInstance(Context.getCommandInvocationContext().getCommand());
    }
}
