package se.saferreturn.submission.process;

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
import se.saferreturn.access.CaseAccess;

/** Puts the case file between every form and the engine, before a model is looked at by others. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class CaseForms extends AbstractProcessEnginePlugin {

    private final CaseFormParseListener parseListener;
    private final NamedCase namedCase;
    private final ObjectProvider<CaseAccess> access;

    CaseForms(CaseFormParseListener parseListener, NamedCase namedCase, ObjectProvider<CaseAccess> access) {
        this.parseListener = parseListener;
        this.namedCase = namedCase;
        this.access = access;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPostBPMNParseListeners().add(parseListener);
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), refusals(engine)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), refusals(engine)));
    }

    private List<CommandInterceptor> refusals(ProcessEngineConfigurationImpl engine) {
        return List.of(
                new BadRequestInterceptor(engine.getIdentityService()),
                new OneAnswerToStrangers(engine.getIdentityService(), namedCase, access));
    }

    private static List<CommandInterceptor> with(
            @Nullable List<CommandInterceptor> present, List<CommandInterceptor> added) {
        List<CommandInterceptor> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.addAll(added);
        return all;
    }
}
