package se.saferreturn.event.process;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What the models say about messages. */
final class ModelOfEvent {

    private ModelOfEvent() {}

    /** The name of the message that this end event sends. */
    static String sentBy(DelegateExecution endEvent) {
        FlowElement element = endEvent.getBpmnModelElementInstance();
        if (element instanceof ThrowEvent event) {
            return message(event.getEventDefinitions().stream())
                    .orElseThrow(() -> new IllegalStateException(
                            event.getId() + " names no message. Give its message event a message."));
        }
        throw new IllegalStateException(element.getId() + " is no message event, so it has no message to send.");
    }

    /** The name of the message that has started the event subprocess in which this step stands. */
    static String handledBy(DelegateExecution step) {
        ModelElementInstance element = step.getBpmnModelElementInstance();
        while (element != null && !(element instanceof SubProcess handler && handler.triggeredByEvent())) {
            element = element.getParentElement();
        }
        if (element == null) {
            throw new IllegalStateException(step.getCurrentActivityId() + " stands in no event subprocess.");
        }
        return starts((SubProcess) element)
                .flatMap(start -> message(start.getEventDefinitions().stream()).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The event subprocess of " + step.getCurrentActivityId() + " does not start with a message."));
    }

    /** The ids of the event subprocesses that start with a message. */
    static Stream<String> handlersOf(String message, ModelInstance model) {
        return model.getModelElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .filter(handler -> starts(handler)
                        .anyMatch(start -> message(start.getEventDefinitions().stream())
                                .filter(message::equals)
                                .isPresent()))
                .map(SubProcess::getId);
    }

    private static Stream<StartEvent> starts(SubProcess handler) {
        return handler.getFlowElements().stream()
                .filter(StartEvent.class::isInstance)
                .map(StartEvent.class::cast);
    }

    private static Optional<String> message(Stream<?> definitions) {
        return definitions
                .filter(MessageEventDefinition.class::isInstance)
                .map(MessageEventDefinition.class::cast)
                .map(definition -> definition.getMessage().getName())
                .findFirst();
    }
}
