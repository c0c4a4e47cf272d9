package se.saferreturn.routing.process;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.routing.NotARoutingFactException;
import se.saferreturn.routing.RoutingFacts;

/**
 * Refuses every process variable that is no declared routing fact, whichever door it comes by: forms, completion,
 * messages, REST, modification, delegates. It listens to the history, since each write of a variable passes there, with
 * its value, in the transaction that writes it.
 */
@Component
class RoutingFactGuard implements HistoryEventHandler {

    private final RoutingFacts facts;

    RoutingFactGuard(RoutingFacts facts) {
        this.facts = facts;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity variable && variable.getVariableName() != null) {
            try {
                facts.check(variable.getVariableName(), value(variable));
            } catch (NotARoutingFactException refused) {
                throw new BadUserRequestException(refused.getMessage());
            }
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    /** The value as a routing fact knows it; anything of another type is handed on as what no fact allows. */
    private static @Nullable Object value(HistoricVariableUpdateEventEntity variable) {
        return switch (variable.getSerializerName()) {
            case "null" -> null;
            case "string" -> variable.getTextValue();
            case "boolean" -> variable.getLongValue() == null ? null : variable.getLongValue() == 1L;
            case "integer", "long" -> variable.getLongValue();
            default -> variable;
        };
    }
}
