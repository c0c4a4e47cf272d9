package se.saferreturn.event.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import se.saferreturn.routing.FactNames;

/** Where the return stands. */
enum TravelStage {
    PREPARING,
    TRAVELLING,
    RETURNED;

    static TravelStage of(DelegateExecution execution) {
        String stage = String.valueOf(execution.getVariable(FactNames.TRAVEL_STAGE));
        return switch (stage) {
            case "travelling" -> TRAVELLING;
            case "returned" -> RETURNED;
            default -> PREPARING;
        };
    }
}
