package se.saferreturn.supervision.web;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import se.saferreturn.access.Person;

/** What the doors here ask the engine. */
final class EngineLookup {

    private EngineLookup() {}

    /** Who is logged in, if anybody is. */
    static Optional<Person> person(ProcessEngine engine) {
        Authentication login = engine.getIdentityService().getCurrentAuthentication();
        return Optional.ofNullable(login)
                .filter(known -> known.getUserId() != null)
                .map(known -> new Person(
                        known.getUserId(), known.getGroupIds() == null ? Set.of() : Set.copyOf(known.getGroupIds())));
    }

    /** Tasklist makes its resources itself, so they find the application's beans where the engine does. */
    static <T> T bean(ProcessEngine engine, Class<T> kind) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getArtifactFactory()
                .getArtifact(kind);
    }

    /** Asks on behalf of the system: nobody but supervisors may read process instances or their history. */
    static <T extends @Nullable Object> T asSystem(ProcessEngine engine, Supplier<T> question) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(question::get));
    }
}
