package se.saferreturn.decision.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.saferreturn.decision.DecisionOutcome;
import se.saferreturn.decision.DecisionTables;

/**
 * Reads the tables from the engine's deployments and evaluates them with a decision engine of its own: the process
 * engine's would write every input and output into its history in plain text.
 */
@Component
class DeployedDecisionTables implements DecisionTables {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();
    private final Map<String, Instant> deployed = new ConcurrentHashMap<>();
    private final RepositoryService repository;

    DeployedDecisionTables(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public DecisionOutcome evaluate(String decision, Map<String, ? extends @Nullable Object> known) {
        DecisionDefinition definition = inForce(decision);
        DmnDecision table = parsed.computeIfAbsent(definition.getId(), id -> parse(definition));
        DmnDecisionResult result = evaluate(definition, table, withUnknownInputs(table, known));
        List<Map<String, @Nullable Object>> rules =
                result.stream().map(DmnDecisionResultEntries::getEntryMap).toList();
        return new DecisionOutcome(decision, definition.getVersion(), rules);
    }

    /**
     * A case keeps the tables with which it began: the newest of those that were there by then. What is deployed later, with
     * the processes or without them, holds for the cases that begin after it.
     */
    private DecisionDefinition inForce(String decision) {
        List<DecisionDefinition> newestFirst = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .orderByDecisionDefinitionVersion()
                .desc()
                .list();
        if (newestFirst.isEmpty()) {
            throw new IllegalArgumentException("No decision with the key " + decision + " is deployed.");
        }
        Instant began = beginOfCase();
        return newestFirst.stream()
                .filter(definition -> began == null || !deployedAt(definition).isAfter(began))
                .findFirst()
                .orElse(newestFirst.get(newestFirst.size() - 1));
    }

    private Instant deployedAt(DecisionDefinition definition) {
        return deployed.computeIfAbsent(
                definition.getDeploymentId(),
                id -> repository
                        .createDeploymentQuery()
                        .deploymentId(id)
                        .singleResult()
                        .getDeploymentTime()
                        .toInstant());
    }

    /** When the process at the root of the case began; null if it begins just now, or none asks. */
    private static @Nullable Instant beginOfCase() {
        BpmnExecutionContext asking = Context.getBpmnExecutionContext();
        if (asking == null) {
            return null;
        }
        HistoricProcessInstance root = Context.getCommandContext()
                .getHistoricProcessInstanceManager()
                .findHistoricProcessInstance(asking.getExecution().getRootProcessInstanceId());
        return root == null ? null : root.getStartTime().toInstant();
    }

    private DmnDecisionResult evaluate(
            DecisionDefinition definition, DmnDecision table, Map<String, @Nullable Object> values) {
        try {
            return engine.evaluateDecision(table, values);
        } catch (RuntimeException failure) {
            // the cause is left out, since its message would quote the answers, and it would reach jobs and incidents
            throw new IllegalStateException("Decision " + definition.getKey() + " version " + definition.getVersion()
                    + " cannot be evaluated with the answers of this case. Check the types of its inputs.");
        }
    }

    private DmnDecision parse(DecisionDefinition definition) {
        try (InputStream model = repository.getDecisionModel(definition.getId())) {
            return engine.parseDecision(definition.getKey(), model);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A name that a table's input uses must be there, even when nothing is known. */
    private static Map<String, @Nullable Object> withUnknownInputs(
            DmnDecision decision, Map<String, ? extends @Nullable Object> known) {
        Map<String, @Nullable Object> values = new HashMap<>();
        if (decision.getDecisionLogic() instanceof DmnDecisionTableImpl table) {
            table.getInputs().forEach(input -> values.put(input.getExpression().getExpression(), null));
        }
        values.putAll(known);
        return values;
    }
}
