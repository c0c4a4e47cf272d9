package se.saferreturn.journeys;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** The cases that there are, so that a new one is noticed. */
record ReturnCases(ProcessEngine engine) {

    static final String PROCESS = "return-case";

    /** Case numbers by the id of the root process instance. */
    Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        for (HistoricProcessInstance root : engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .list()) {
            all.put(root.getId(), String.valueOf(root.getBusinessKey()));
        }
        return all;
    }

    /** Those that were not there before. */
    Map<String, String> since(Map<String, String> before) {
        Map<String, String> opened = all();
        opened.keySet().removeAll(before.keySet());
        return opened;
    }
}
