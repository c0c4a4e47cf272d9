package se.saferreturn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.saferreturn.access.RegionalCase.as;
import static se.saferreturn.access.RegionalCase.asDo;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;

@ApplicationTest
class TaskWorkTest {

    private static final String OWN = "coordinator.stockholm";
    private static final String OTHER = "coordinator.south";

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    RegionalCase regionalCase;

    @BeforeEach
    void openCase() {
        regionalCase = RegionalCase.open(engine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"coordinator.south", "mission.npl", "supervisor", "admin", "statistician", "somebody.unknown"})
    void whoIsNotInvolvedCanNeitherReadNorWork(String user) {
        String task = regionalCase.task("stockholm").getId();
        asDo(engine, user, () -> {
            refused(() -> tasks.getVariables(task));
            refused(() -> tasks.getVariable(task, "region"));
            refused(() -> engine.getFormService().getTaskFormVariables(task));
            refused(() -> engine.getFormService().getTaskFormData(task));
            refused(() -> engine.getFormService().getRenderedTaskForm(task));
            refused(() -> tasks.claim(task, user));
            refused(() -> tasks.setAssignee(task, user));
            refused(() -> tasks.setAssignee(task, null));
            refused(() -> tasks.resolveTask(task));
            refused(() -> engine.getFormService().submitTaskForm(task, Map.of()));
            refused(() -> tasks.setVariable(task, "region", "south"));
            refused(() -> tasks.setVariableLocal(task, "region", "south"));
            refused(() -> tasks.removeVariable(task, "region"));
            refused(() -> tasks.addCandidateUser(task, user));
        });
        assertThat(regionalCase.task("stockholm").getAssignee()).isNull();
    }

    @Test
    void overseersMayReadWhoHasATask() {
        String task = regionalCase.task("stockholm").getId();

        assertThat(as(engine, "supervisor", () -> tasks.getIdentityLinksForTask(task)))
                .hasSize(1);
        refused(() -> asDo(engine, OTHER, () -> tasks.getIdentityLinksForTask(task)));
    }

    @Test
    void whoIsInvolvedClaimsGivesBackAndCompletes() {
        String task = regionalCase.task("stockholm").getId();
        asDo(engine, OWN, () -> {
            tasks.claim(task, OWN);
            assertThat(tasks.getVariables(task)).isEmpty();
            tasks.setAssignee(task, null);
            tasks.setAssignee(task, OWN);
            tasks.complete(task);
        });
        assertThat(regionalCase.task("stockholm")).isNull();
    }

    @Test
    void nobodyGivesATaskToSomebodyElseOrTakesItFromThem() {
        String task = regionalCase.task("stockholm").getId();
        refused(() -> asDo(engine, OWN, () -> tasks.claim(task, OTHER)));
        refused(() -> asDo(engine, OWN, () -> tasks.setAssignee(task, OTHER)));
        refused(() -> asDo(engine, OWN, () -> tasks.delegateTask(task, OTHER)));

        tasks.setAssignee(task, "coordinator.stockholm.two");
        refused(() -> asDo(engine, OWN, () -> tasks.setAssignee(task, OWN)));
        assertThat(regionalCase.task("stockholm").getAssignee()).isEqualTo("coordinator.stockholm.two");
    }

    @Test
    void noTaskIsChangedByHand() {
        Task task = regionalCase.task("stockholm");
        asDo(engine, OWN, () -> {
            refused(() -> tasks.setName(task.getId(), "Anna"));
            refused(() -> tasks.setDescription(task.getId(), "Anna"));
            refused(() -> tasks.setPriority(task.getId(), 1));
            refused(() -> tasks.setOwner(task.getId(), OWN));
            refused(() -> tasks.addCandidateGroup(task.getId(), "coordinators-south"));
            refused(() -> tasks.deleteCandidateGroup(task.getId(), "coordinators-stockholm"));
            refused(() -> tasks.deleteUserIdentityLink(task.getId(), OWN, "assignee"));
            refused(() -> tasks.setVariable(task.getId(), "region", "south"));
            refused(() -> tasks.resolveTask(task.getId()));
            task.setDescription("Anna");
            refused(() -> tasks.saveTask(task));
        });
        assertThat(regionalCase.task("stockholm").getName()).isNotEqualTo("Anna");
        assertThat(regionalCase.task("stockholm").getDescription()).isNull();
    }

    @Test
    void noGrantIsWrittenForATaskOrItsPeople() {
        String task = regionalCase.task("stockholm").getId();
        asDo(engine, OWN, () -> tasks.claim(task, OWN));

        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceId(task)
                        .count())
                .isZero();
    }

    /** Somebody submits a form while the case ends; the engine reads the task before, and its case afterwards. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatEndsMeanwhileIsNotThereAnyMore(boolean executionIsReadBefore) {
        Task task = regionalCase.task("stockholm");
        CommandExecutor sameTransaction = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();

        assertThatThrownBy(() -> sameTransaction.execute(context -> {
                    TaskEntity read = context.getTaskManager().findTaskById(task.getId());
                    if (executionIsReadBefore) {
                        read.getExecution();
                    }
                    CompletableFuture.runAsync(() -> engine.getRuntimeService()
                                    .deleteProcessInstance(task.getProcessInstanceId(), "The case ends."))
                            .join();
                    asDo(engine, OWN, () -> engine.getFormService().submitTaskForm(task.getId(), Map.of()));
                    return null;
                }))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("There is no such task; perhaps it has just been completed.");
    }

    private static void refused(ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(AuthorizationException.class);
    }
}
