package se.saferreturn.form.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
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
    }
}
