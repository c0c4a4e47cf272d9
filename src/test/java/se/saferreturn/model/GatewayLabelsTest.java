package se.saferreturn.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.routing.RoutingFacts;

/** What a gateway does is what is written on its flows; the examples stand in {@code gateways.yaml}. */
@ApplicationTest
class GatewayLabelsTest {

    private static final Pattern FACT_THAT_MAY_BE_MISSING = Pattern.compile("execution\\.getVariable\\('(\\w+)'\\)");

    @Autowired
    ProcessEngine engine;

    @Autowired
    RoutingFacts routingFacts;

    /**
     * What a gateway is expected to do.
     *
     * @param facts what is known of the case
     * @param takes label of the flow; of an inclusive gateway several, separated by " + "
     */
    record Example(Map<String, @Nullable Object> facts, String takes) {}

    static Map<String, Map<String, List<Example>>> examples() throws IOException {
        try (InputStream yaml = GatewayLabelsTest.class.getResourceAsStream("/gateways.yaml")) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                    .build()
                    .readValue(Objects.requireNonNull(yaml), new TypeReference<>() {});
        }
    }

    static Stream<Arguments> everyExample() throws IOException {
        return examples().entrySet().stream()
                .flatMap(process -> process.getValue().entrySet().stream()
                        .flatMap(gateway -> gateway.getValue().stream()
                                .map(example -> Arguments.of(process.getKey(), gateway.getKey(), example))));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("everyExample")
    void aGatewayTakesTheFlowThatItsLabelSays(String process, String gateway, Example example) {
        Gateway node = find(process, gateway);

        example.facts().forEach(routingFacts::check);
        assertThat(taken(node, example.facts()))
                .as("%s in %s with %s", gateway, process, example.facts())
                .isEqualTo(example.takes());
    }

    @Test
    void everyLabelOfEveryGatewayHasAnExample() throws IOException {
        Map<String, Map<String, List<Example>>> examples = examples();
        List<String> missing = new ArrayList<>();
        for (Gateway gateway : branching().toList()) {
            Set<String> tried =
                    examples
                            .getOrDefault(processOf(gateway), Map.of())
                            .getOrDefault(gateway.getId(), List.of())
                            .stream()
                            .flatMap(example -> Stream.of(example.takes().split(" \\+ ")))
                            .collect(Collectors.toCollection(TreeSet::new));
            gateway.getOutgoing().stream()
                    .map(GatewayLabelsTest::label)
                    .filter(label -> !tried.contains(label))
                    .forEach(label ->
                            missing.add("%s: %s: {takes: %s}".formatted(processOf(gateway), gateway.getId(), label)));
        }

        assertThat(missing).as("examples to be added to gateways.yaml").isEmpty();
    }

    @Test
    void noTwoFlowsOfAGatewayHaveTheSameLabel() {
        assertThat(branching())
                .isNotEmpty()
                .allSatisfy(gateway -> assertThat(gateway.getOutgoing().stream().map(GatewayLabelsTest::label))
                        .as(gateway.getId())
                        .doesNotHaveDuplicates()
                        .noneMatch(String::isBlank));
    }

    /** As the engine does: an exclusive gateway takes the first flow that holds, an inclusive one all, else the default. */
    private String taken(Gateway gateway, Map<String, @Nullable Object> facts) {
        SequenceFlow otherwise = defaultOf(gateway);
        List<SequenceFlow> holding = gateway.getOutgoing().stream()
                .filter(flow -> !flow.equals(otherwise))
                .filter(flow -> holds(gateway, flow, facts))
                .toList();
        if (holding.isEmpty()) {
            return otherwise == null ? "nothing: the case would be stuck" : label(otherwise);
        }
        return gateway instanceof ExclusiveGateway
                ? label(holding.get(0))
                : holding.stream().map(GatewayLabelsTest::label).collect(Collectors.joining(" + "));
    }

    private boolean holds(Gateway gateway, SequenceFlow flow, Map<String, @Nullable Object> facts) {
        if (flow.getConditionExpression() == null) {
            throw new AssertionError(flow.getId() + " has no condition and is not the default of " + gateway.getId());
        }
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        // how a model asks for a fact that may never have been set; an example says it by null
        String condition = FACT_THAT_MAY_BE_MISSING
                .matcher(flow.getConditionExpression().getTextContent())
                .replaceAll("$1");
        try {
            Object holds = configuration
                    .getCommandExecutorTxRequired()
                    .execute(inTheEngine -> configuration
                            .getExpressionManager()
                            .createExpression(condition)
                            .getValue(new Facts(facts)));
            return Boolean.TRUE.equals(holds);
        } catch (RuntimeException missing) {
            throw new AssertionError(
                    "The example of %s with %s does not say enough for %s: %s"
                            .formatted(gateway.getId(), facts, condition, missing.getMessage()),
                    missing);
        }
    }

    private static @Nullable SequenceFlow defaultOf(Gateway gateway) {
        return gateway instanceof ExclusiveGateway exclusive
                ? exclusive.getDefault()
                : ((InclusiveGateway) gateway).getDefault();
    }

    private static String label(SequenceFlow flow) {
        return Objects.requireNonNullElse(flow.getName(), "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Gateway find(String process, String id) {
        return branching()
                .filter(gateway ->
                        gateway.getId().equals(id) && processOf(gateway).equals(process))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "gateways.yaml has examples for %s, but %s has no such gateway with several ways to go."
                                .formatted(id, process)));
    }

    /** Gateways at which a case may take different ways. */
    private static Stream<Gateway> branching() {
        return Stream.concat(Models.all(ExclusiveGateway.class), Models.all(InclusiveGateway.class))
                .map(Gateway.class::cast)
                .filter(gateway -> gateway.getOutgoing().size() > 1);
    }

    private static String processOf(FlowNode node) {
        return ((BpmnModelInstance) node.getModelInstance())
                .getModelElementsByType(Process.class).stream()
                        .map(Process::getId)
                        .findFirst()
                        .orElseThrow();
    }
}
