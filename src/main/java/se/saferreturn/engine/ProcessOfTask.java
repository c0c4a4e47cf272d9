package se.saferreturn.engine;

import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * The process of a task within a command. The engine reads a task first and its process when it is asked for it, and fails
 * without a word where somebody else has ended the process meanwhile.
 */
public final class ProcessOfTask {

    public static final String IS_GONE = "There is no such task; perhaps it has just been completed.";

    private ProcessOfTask() {}

    /**
     * The case number, as the engine keeps it; empty if the task is of no case.
     *
     * @throws InvalidRequestException the process has ended since the task was read
     */
    public static Optional<String> businessKey(TaskEntity task) {
        String process = task.getProcessInstanceId();
        if (process == null) {
            return Optional.empty();
        }
        CommandContext command = Context.getCommandContext();
        // the whole process at once, as the engine does: it has it then, whatever happens meanwhile
        return command.getExecutionManager().findExecutionsByProcessInstanceId(process).stream()
                .filter(ExecutionEntity::isProcessInstanceExecution)
                .findFirst()
                .or(() -> begunJustNow(command, process))
                .map(instance -> Optional.ofNullable(instance.getBusinessKey()))
                .orElseThrow(() -> new InvalidRequestException(Status.NOT_FOUND, IS_GONE));
    }

    /** Not in the database before the command ends. */
    private static Optional<ExecutionEntity> begunJustNow(CommandContext command, String process) {
        return Optional.ofNullable(command.getDbEntityManager().getCachedEntity(ExecutionEntity.class, process));
    }
}
