package se.saferreturn.expression.process;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Finds no script engine, not even one that a library may bring along one day. */
public class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory ignored) {
        // nobody is asked for one
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw refused();
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw refused();
    }

    private static BadUserRequestException refused() {
        return new BadUserRequestException(
                "Scripts are not run here: let a service task name a step of the application.");
    }
}
