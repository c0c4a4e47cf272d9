package se.saferreturn.engine.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.saferreturn.accesslog.AccessLog;

/** Has each command looked at before any other plugin of ours does. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 3)
class CommandsPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<AccessLog> log;

    CommandsPlugin(ObjectProvider<AccessLog> log) {
        this.log = log;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // whoever asked for the command is answered or tells of the fault; twice would be sixty lines too many
        engine.setEnableCmdExceptionLogging(false);
        engine.setCustomPreCommandInterceptorsTxRequired(with(
                engine.getCustomPreCommandInterceptorsTxRequired(),
                new CommandGuard(engine.getIdentityService(), log)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(with(
                engine.getCustomPreCommandInterceptorsTxRequiresNew(),
                new CommandGuard(engine.getIdentityService(), log)));
    }

    private static List<CommandInterceptor> with(@Nullable List<CommandInterceptor> present, CommandInterceptor added) {
        List<CommandInterceptor> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(added);
        return all;
    }
}
