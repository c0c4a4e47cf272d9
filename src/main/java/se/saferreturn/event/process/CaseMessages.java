package se.saferreturn.event.process;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import se.saferreturn.engine.EngineRecords;
import se.saferreturn.routing.CaseInstances;

/** Sends messages to the processes of one case, which wait for them in whichever of its process instances. */
@Component
class CaseMessages {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final CaseInstances instances;

    CaseMessages(RuntimeService runtime, RepositoryService repository, CaseInstances instances) {
        this.runtime = runtime;
        this.repository = repository;
        this.instances = instances;
    }

    /**
     * Gives the message to all that wait for it.
     *
     * @param processInstanceId any one of the case
     * @return whether somebody waited
     */
    boolean send(String processInstanceId, String message) {
        return send(processInstanceId, message, instance -> true);
    }

    /**
     * Gives the message to those that wait for it in some of the processes.
     *
     * @param processInstanceId any one of the case
     * @param to tells the process instances that may have it
     * @return whether somebody waited
     */
    boolean send(String processInstanceId, String message, Predicate<String> to) {
        return give(
                message,
                instances.of(processInstanceId).stream()
                        .filter(to)
                        .flatMap(instance -> waitingIn(instance, message))
                        .toList());
    }

    /**
     * Gives the message to some of those that wait for it.
     *
     * @param processInstanceId any one of the case
     * @param to tells the executions that may have it
     * @return whether somebody waited
     */
    boolean sendWhere(String processInstanceId, String message, Predicate<String> to) {
        return give(
                message,
                instances.of(processInstanceId).stream()
                        .flatMap(instance -> waitingIn(instance, message))
                        .filter(subscription -> to.test(subscription.getExecutionId()))
                        .toList());
    }

    private boolean give(String message, List<EventSubscription> waiting) {
        boolean given = false;
        for (EventSubscription subscription : waiting) {
            // what the message did to the first may have ended the next
            if (!EngineRecords.isGone(subscription)) {
                runtime.messageEventReceived(message, subscription.getExecutionId());
                given = true;
            }
        }
        return given;
    }

    /**
     * Whether somebody waits for the message.
     *
     * @param processInstanceId any one of the case
     */
    boolean isAwaited(String processInstanceId, String message) {
        return instances.of(processInstanceId).stream()
                .flatMap(instance -> waitingIn(instance, message))
                .findAny()
                .isPresent();
    }

    /**
     * The names of what is open in the event subprocesses that this message starts; empty when none is going on.
     *
     * @param root the case's own process instance
     */
    List<String> beingHandled(ProcessInstance root, String message) {
        ActivityInstance tree = runtime.getActivityInstance(root.getId());
        return ModelOfEvent.handlersOf(message, repository.getBpmnModelInstance(root.getProcessDefinitionId()))
                .flatMap(handler -> Stream.of(tree.getActivityInstances(handler)))
                .flatMap(CaseMessages::openIn)
                .toList();
    }

    private static Stream<String> openIn(ActivityInstance handler) {
        List<String> open = Stream.concat(
                        Stream.of(handler.getChildActivityInstances()).map(ActivityInstance::getActivityName),
                        Stream.of(handler.getChildTransitionInstances()).map(step -> step.getActivityName()))
                .toList();
        return open.isEmpty() ? Stream.of(handler.getActivityName()) : open.stream();
    }

    private Stream<EventSubscription> waitingIn(String processInstanceId, String message) {
        return runtime
                .createEventSubscriptionQuery()
                .eventType("message")
                .eventName(message)
                .processInstanceId(processInstanceId)
                .list()
                .stream()
                .filter(subscription -> !EngineRecords.isGone(subscription));
    }
}
