package se.saferreturn.expression.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Has the engine run plain expressions, and no scripts. */
@Component
class ExpressionPlugin extends AbstractProcessEnginePlugin {

    private final ModelVocabulary vocabulary;

    ExpressionPlugin(ModelVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new KnownExpressionsOnly(vocabulary));
        engine.setScriptEngineResolver(new NoScripts());
    }
}
