package se.saferreturn.submission.process;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Lets people start the version of a process that is in force. By its id they could otherwise choose any older one for ever,
 * and with it what has been mended since.
 */
final class LatestVersion {

    private LatestVersion() {}

    /**
     * Makes sure that a person who starts this process, or looks at its first form, has the version in force.
     *
     * @throws BadUserRequestException it has been replaced
     */
    static void requireOfPerson(ProcessDefinitionEntity definition) {
        CommandContext command = Context.getCommandContext();
        if (command.getAuthenticatedUserId() == null) {
            return;
        }
        ProcessDefinitionEntity latest = command.getProcessDefinitionManager()
                .findLatestProcessDefinitionByKeyAndTenantId(definition.getKey(), definition.getTenantId());
        if (latest == null || !latest.getId().equals(definition.getId()) || definition.getTenantId() != null) {
            throw new BadUserRequestException("This version of " + definition.getKey()
                    + " has been replaced by a newer one. Choose \"Start process\" anew, and fill in the form that is in"
                    + " force.");
        }
    }
}
