package se.saferreturn.form.process;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * Takes a refusal out of what the engine wraps around it when it comes from a task listener, so that the REST API answers
 * 400 with our words, and not 500.
 */
class RefusalsAsTheyAre extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException wrapped) {
            for (Throwable cause = wrapped.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidRequestException refusal) {
                    throw refusal;
                }
            }
            throw wrapped;
        }
    }
}
