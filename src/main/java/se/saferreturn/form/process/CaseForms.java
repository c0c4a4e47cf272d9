package se.saferreturn.form.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the case file between every form and the engine. */
@Component
class CaseForms extends AbstractProcessEnginePlugin {

    private final CaseFormParseListener parseListener;

    CaseForms(CaseFormParseListener parseListener) {
        this.parseListener = parseListener;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPostBPMNParseListeners().add(parseListener);
        engine.setCustomPreCommandInterceptorsTxRequired(with(
                engine.getCustomPreCommandInterceptorsTxRequired(),
                new RefusalsAsTheyAre(engine.getIdentityService())));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(with(
                engine.getCustomPreCommandInterceptorsTxRequiresNew(),
                new RefusalsAsTheyAre(engine.getIdentityService())));
    }

    private static List<CommandInterceptor> with(@Nullable List<CommandInterceptor> present, CommandInterceptor added) {
        List<CommandInterceptor> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(added);
        return all;
    }
}
