package se.saferreturn.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;
import se.saferreturn.staff.Person;

/** On whose behalf the engine is carrying out the current command. */
public final class ActingPerson {

    private ActingPerson() {}

    /** Empty when it is the system itself: a job, a delegate, the engine's own look-ups. */
    public static Optional<Person> find() {
        CommandContext command = Context.getCommandContext();
        return command.isAuthorizationCheckEnabled() ? of(command.getAuthentication()) : Optional.empty();
    }

    /** Whom the engine knows to be logged in; empty for the system. */
    public static Optional<Person> of(@Nullable Authentication login) {
        if (login == null || login.getUserId() == null) {
            return Optional.empty();
        }
        List<String> groups = login.getGroupIds();
        return Optional.of(new Person(login.getUserId(), groups == null ? Set.of() : Set.copyOf(groups)));
    }

    /** Who is logged in to the engine; empty for the system. */
    public static Optional<Person> loggedIn(IdentityService identities) {
        return of(identities.getCurrentAuthentication());
    }

    /** Id of whoever has sent what is being dealt with, also where the system goes on with it; empty for the system. */
    public static Optional<String> sender() {
        return Optional.ofNullable(Context.getCommandContext().getAuthenticatedUserId());
    }

    /** Whether the current command is of this type; commands that it calls do not count. */
    public static boolean isCarryingOut(Class<?> command) {
        return command.isInstance(Context.getCommandInvocationContext().getCommand());
    }
}
