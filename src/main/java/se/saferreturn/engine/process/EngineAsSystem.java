package se.saferreturn.engine.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.saferreturn.engine.AsSystem;

/** Carries out the work as one command of the engine, in which nobody's rights are asked. */
@Component
class EngineAsSystem implements AsSystem {

    private final ObjectProvider<ProcessEngine> engine;

    EngineAsSystem(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    public <T extends @Nullable Object> T ask(Supplier<T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(new BySystem<>(work));
    }

    /** {@link CommandGuard} knows it by its type; nothing but our own code can make one. */
    record BySystem<T extends @Nullable Object>(Supplier<T> work) implements Command<T> {

        @Override
        public T execute(CommandContext command) {
            return command.runWithoutAuthorization(work::get);
        }
    }
}
