package se.saferreturn.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Artifact;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.saferreturn.routing.Clocks;
import se.saferreturn.routing.Groups;

/** What every model must have, so that it works with the rest; how it looks is checked by the linter in processes/. */
class ModelRulesTest {

    /** An expression about clocks, up to the bracket that closes it. */
    private static final Pattern CLOCKS = Pattern.compile("clocks\\.(\\w+)\\(([^()]*)\\)");

    private static final Pattern NAME = Pattern.compile("'([^']+)'");

    /** What a model may ask of the clocks without naming one, and the clocks that then count. */
    private static final Map<String, Set<String>> WITHOUT_A_NAME =
            Map.of("riskExpiry", Set.of("risk-assessment-valid", "departure-alarm"), "startOf", Set.of());

    /** Messages that no model sends: a delegate does, where it depends on the case whether somebody waits. */
    private static final Set<String> SENT_BY_DELEGATES = Set.of(
            "HotlineReferral",
            "EmergencyAccessOpened",
            // the end of every task that is overdue
            "OverdueWorkDone",
            "CaseReopened",
            "ReferralJoined",
            "AnswerCorrected",
            // to another case as well as the own one
            "LearntMatch",
            // when a day comes near, and when it holds no longer
            "ReminderDue",
            "ReminderOver",
            "TwoCasesOfPerson",
            "TravelHeld",
            "DepartureInDoubt",
            "DepartureStopped",
            "MappingRecalled",
            "ContactStopped",
            "ArrivalConcern",
            "NewDestination");

    /** Steps that find out what the form itself cannot know, and refuse it then. */
    private static final Set<String> MAY_REFUSE = Set.of(
            "${joinExistingCase}",
            "${tellBothCases}",
            "${checkFilesOfPerson}",
            "${applyDataRequest}",
            "${checkWayOfAnswering}",
            "${readTravelPlan}",
            "${changeDestination}",
            "${countSupport}",
            "${numberAddedSupport}",
            "${correlateEvent}",
            "${reopenCase}",
            "${stopSharing}",
            "${transferCase}");

    private static final Pattern GROUP =
            Pattern.compile("\\$\\{groups\\.(coordinators|iom|mission|travelling)\\([a-zA-Z, ]+\\)}");

    private static final Set<String> FIXED_GROUPS = Set.of(
            Groups.HOTLINE,
            Groups.IOM_SWEDEN,
            Groups.ESCORTS,
            Groups.RISK_APPROVERS,
            Groups.GRANT_APPROVERS,
            Groups.FINANCE,
            Groups.SUPERVISORS,
            Groups.LOG_REVIEWERS,
            Groups.RECORDS_OFFICERS);

    /** Forms of alarms, which come before everything else whatever case they are in. */
    private static final Set<String> ALARMS = Set.of(
            "overdue-work",
            "threat-response",
            "missing-person",
            "missed-departure",
            "missed-arrival",
            "missed-leg",
            "arrival-action",
            "follow-up-action",
            "exploited-again",
            "joined-referral",
            "correction-review",
            "emergency-access-review");

    private static final String BEFORE_ALL_CASES = "90";
    private static final String AS_URGENT_AS_THE_CASE = "${priority}";
    private static final Pattern GENERATED_ID =
            Pattern.compile("(Activity|Gateway|Event|Flow|Process|Message|Definitions)_[0-9][0-9a-z]{6}(_di)?");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static Stream<UserTask> userTasks() {
        return Models.all(UserTask.class);
    }

    static Stream<Process> processes() {
        return Models.all(Process.class);
    }

    static Stream<CallActivity> callActivities() {
        return Models.all(CallActivity.class);
    }

    @Test
    void thereAreModelsToLookAt() {
        assertThat(processes().map(Process::getId))
                .contains("return-case", "hotline-enquiry", "case-event", "data-request", "support-measure")
                .containsExactlyElementsOf(Models.files("processes", ".bpmn")
                        .map(file -> withoutExtension(file))
                        .toList());
        assertThat(userTasks()).hasSizeGreaterThan(70);
    }

    @ParameterizedTest
    @MethodSource("userTasks")
    void aUserTaskSaysWhatToDoWithWhichFormWhoUntilWhenAndHowUrgently(UserTask task) {
        assertThat(forms()).contains(task.getAttributeValueNs(CAMUNDA, "formRef"));
        assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
        assertThat(task.getCamundaCandidateGroups())
                .matches(
                        group -> FIXED_GROUPS.contains(group)
                                || GROUP.matcher(group).matches(),
                        "a group there is");
        assertThat(task.getCamundaAssignee()).isNull();
        assertThat(clocks(task.getCamundaDueDate()))
                .as(task.getCamundaDueDate())
                .isNotEmpty();
        assertThat(task.getCamundaPriority())
                .isEqualTo(
                        ALARMS.contains(task.getAttributeValueNs(CAMUNDA, "formRef"))
                                ? BEFORE_ALL_CASES
                                : AS_URGENT_AS_THE_CASE);
        assertThat(task.getDocumentations())
                .singleElement()
                .satisfies(text -> assertThat(text.getTextContent()).hasSizeGreaterThan(80));
        assertThat(task.getName()).isNotBlank();
    }

    @Test
    void everyFormIsUsed() {
        Stream<ModelElementInstance> withForm = Stream.concat(userTasks(), Models.all(StartEvent.class));

        assertThat(withForm.map(element -> element.getAttributeValueNs(CAMUNDA, "formRef"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .isEqualTo(forms());
    }

    @Test
    void whatIsStartedByHandBeginsWithOneFormThatIsDeployedWithIt() {
        for (Process process : processes().toList()) {
            List<StartEvent> withForm = process.getChildElementsByType(StartEvent.class).stream()
                    .filter(start -> start.getCamundaFormRef() != null)
                    .toList();
            assertThat(withForm).as(process.getId()).hasSize(process.isCamundaStartableInTasklist() ? 1 : 0);
            assertThat(withForm)
                    .allSatisfy(start ->
                            assertThat(start.getCamundaFormRefBinding()).isEqualTo("deployment"));
        }
        assertThat(processes().filter(process -> process.isCamundaStartableInTasklist()))
                .extracting(Process::getId)
                .contains("return-case");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void whatBeginsWithAFormSaysWhoseFileItsAnswersGoTo(Process process) {
        assertThat(property(process, "caseFile"))
                .isIn(
                        process.isCamundaStartableInTasklist()
                                ? List.of("SR", "HE", "DR", "caseNumber")
                                : Collections.singletonList(null));
    }

    /** What is done several times in one case would otherwise overwrite the answers of the time before. */
    @Test
    void whatIsDoneOnceForEachOfSeveralHasAPlaceOfItsOwnInTheCaseFile() {
        List<Activity> several = Models.all(Activity.class)
                .filter(activity -> activity.getLoopCharacteristics() != null)
                .toList();

        assertThat(several).hasSizeGreaterThan(3);
        assertThat(several.stream().flatMap(ModelRulesTest::withForms))
                .allSatisfy(activity -> assertThat(placeInTheCaseFile(activity))
                        .as(activity.getId())
                        .matches("[a-z-]+(-\\$\\{[a-zA-Z]+})+"));
    }

    /** The tasks of a part of a process, or the activity itself. */
    private static Stream<Activity> withForms(Activity activity) {
        return activity instanceof SubProcess part
                ? part.getChildElementsByType(UserTask.class).stream().map(Activity.class::cast)
                : Stream.of(activity);
    }

    /** Entries in the case file that somebody makes by another way than a form. */
    private static final Set<String> ENTRIES_WITHOUT_A_FORM = Set.of("emergency-access");

    @Test
    void aSecondPersonIsSecondToSomebodyWhoFillsInAForm() {
        assertThat(userTasks()
                        .map(task -> property(task, "secondPersonTo"))
                        .filter(Objects::nonNull)
                        .flatMap(forms -> Stream.of(forms.split(",")))
                        .map(String::strip)
                        .filter(form -> !ENTRIES_WITHOUT_A_FORM.contains(form)))
                .allSatisfy(form -> assertThat(forms()).contains(form));
    }

    @Test
    void everyIdWasChosenBySomebody() {
        List<String> ids =
                Models.elements().map(Models::id).filter(id -> !id.isEmpty()).toList();

        assertThat(ids).hasSizeGreaterThan(300).noneMatch(GENERATED_ID.asMatchPredicate());
    }

    @ParameterizedTest
    @MethodSource("callActivities")
    void aCalledProcessIsThereAndKnowsTheCase(CallActivity call) {
        assertThat(processes().map(Process::getId)).contains(call.getCalledElement());
        assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
        assertThat(extensions(call, CamundaIn.class).map(CamundaIn::getCamundaBusinessKey))
                .contains("#{execution.processBusinessKey}");
    }

    @Test
    void whatRunsInTheBackgroundIsTriedAgainWhenItFails() {
        List<FlowNode> inTheBackground = Models.all(FlowNode.class)
                // it only waits, and knows no background
                .filter(node -> !(node instanceof EventBasedGateway))
                .filter(node -> node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter() || isTimer(node))
                .toList();

        assertThat(inTheBackground)
                .hasSizeGreaterThan(10)
                .allSatisfy(node -> assertThat(extensions(node, CamundaFailedJobRetryTimeCycle.class)
                                .map(cycle -> cycle.getTextContent()))
                        .as(node.getId())
                        .containsExactly("R3/PT5M"));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aProcessSaysHowLongItsHistoryIsKept(Process process) {
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P2555D");
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getDocumentations()).hasSize(1);
    }

    @Test
    void everythingInAModelHasItsPlaceInTheDiagram() {
        for (BpmnModelInstance model : Models.PROCESSES) {
            List<String> drawn = Stream.concat(
                            model.getModelElementsByType(BpmnShape.class).stream()
                                    .map(shape -> shape.getBpmnElement().getId()),
                            model.getModelElementsByType(BpmnEdge.class).stream()
                                    .map(edge -> edge.getBpmnElement().getId()))
                    .toList();
            List<String> there = Stream.of(
                            FlowNode.class, SequenceFlow.class, Artifact.class, Lane.class, Participant.class)
                    .flatMap(type -> model.getModelElementsByType(type).stream())
                    .map(BaseElement::getId)
                    .toList();
            assertThat(drawn).containsExactlyInAnyOrderElementsOf(there);
        }
    }

    @Test
    void aFlowWithoutConditionIsTheOneThatIsTakenOtherwise() {
        assertThat(Models.all(ExclusiveGateway.class)
                        .filter(gateway -> gateway.getOutgoing().size() > 1))
                .isNotEmpty()
                .allSatisfy(gateway -> assertThat(gateway.getOutgoing())
                        .allSatisfy(flow -> assertThat(flow.getConditionExpression() == null)
                                .as(flow.getId())
                                .isEqualTo(flow.equals(gateway.getDefault()))));
        assertThat(Models.all(InclusiveGateway.class)
                        .filter(gateway -> gateway.getOutgoing().size() > 1))
                .allSatisfy(gateway -> assertThat(gateway.getOutgoing())
                        .allSatisfy(flow -> assertThat(flow.getConditionExpression() == null)
                                .as(flow.getId())
                                .isEqualTo(flow.equals(gateway.getDefault()))));
    }

    @Test
    void aTimerRunsByANamedClock() {
        List<TimerEventDefinition> timers =
                Models.all(TimerEventDefinition.class).toList();

        assertThat(timers).hasSizeGreaterThan(15).allSatisfy(timer -> {
            String event = ((FlowNode) timer.getParentElement()).getId();
            String expression = timer.getTextContent().strip();
            assertThat(clocks(expression).isEmpty() && !expression.startsWith("${clocks.startOf("))
                    .as("%s of %s is no clock with a name", expression, event)
                    .isFalse();
            assertThat(expression).as(event).doesNotContain("clocks.due");
        });
    }

    @Test
    void anEventOnTheEdgeOfATaskSaysWhatHasHappened() {
        assertThat(Models.all(BoundaryEvent.class)).allSatisfy(event -> {
            assertThat(event.getName()).as(event.getId()).isNotBlank();
            assertThat(event.getId()).startsWith("BoundaryEvent_");
            assertThat(event.getOutgoing()).as(event.getId()).hasSize(1);
        });
    }

    @Test
    void aMessageOrAnErrorHasAChosenNameByWhichItIsFound() {
        assertThat(Models.all(Message.class)).allSatisfy(message -> {
            assertThat(message.getName()).as(message.getId()).matches("[A-Z][A-Za-z]+");
            assertThat(message.getId()).isEqualTo("Message_" + message.getName());
        });
        assertThat(Models.all(org.camunda.bpm.model.bpmn.instance.Error.class)).allSatisfy(error -> {
            assertThat(error.getErrorCode()).as(error.getId()).matches("[A-Z][A-Za-z]+");
            assertThat(error.getId()).isEqualTo("Error_" + error.getErrorCode());
        });
    }

    /** What is sent and not waited for is noticed too late, and so is what is waited for and never comes. */
    @Test
    void everyMessageIsSentBySomebodyAndWaitedForBySomebody() {
        Set<String> waitedFor = Models.all(CatchEvent.class)
                .flatMap(event -> messages(event.getEventDefinitions()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> thrown = Models.all(ThrowEvent.class)
                .flatMap(event -> messages(event.getEventDefinitions()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> declared = Models.all(Message.class).map(Message::getName).collect(Collectors.toSet());

        assertThat(thrown).hasSizeGreaterThan(8).doesNotContainAnyElementsOf(SENT_BY_DELEGATES);
        thrown.addAll(SENT_BY_DELEGATES);
        assertThat(waitedFor).isEqualTo(thrown).isEqualTo(declared);
    }

    @Test
    void everyErrorIsThrownBySomebodyAndCaughtBySomebody() {
        Set<String> caught = Models.all(CatchEvent.class)
                .flatMap(event -> errors(event.getEventDefinitions()))
                .collect(Collectors.toSet());

        assertThat(Models.all(ThrowEvent.class)
                        .flatMap(event -> errors(event.getEventDefinitions()))
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(2)
                .isEqualTo(caught);
    }

    /** What is refused must be refused to the one who submits the form; behind a save point it would fail unseen. */
    @Test
    void whatMayRefuseAFormRunsTogetherWithIt() {
        List<FlowNode> refusing = Stream.concat(Models.all(ServiceTask.class), Models.all(ThrowEvent.class))
                .map(FlowNode.class::cast)
                .filter(node -> MAY_REFUSE.contains(delegate(node)))
                .toList();

        assertThat(refusing.stream().map(ModelRulesTest::delegate)).containsAll(MAY_REFUSE);
        assertThat(refusing)
                .allSatisfy(node -> assertThat(savePointsBefore(node))
                        .as("save points between a form and " + node.getId())
                        .isEmpty());
    }

    /** Only a delegate can choose the case that a message is for. */
    @Test
    void whatThrowsAMessageLetsADelegateSendIt() {
        assertThat(Models.all(ThrowEvent.class)
                        .flatMap(event -> event.getEventDefinitions().stream())
                        .filter(MessageEventDefinition.class::isInstance)
                        .map(MessageEventDefinition.class::cast))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.getCamundaDelegateExpression())
                        .as(((FlowNode) message.getParentElement()).getId())
                        .matches("\\$\\{\\w+}"));
    }

    @Test
    void everyDecisionThatAProcessCallsIsThere() {
        Set<String> tables = Models.files("processes", ".dmn")
                .map(file -> withoutExtension(file))
                .collect(Collectors.toSet());

        assertThat(Models.all(BusinessRuleTask.class)
                        .map(BusinessRuleTask::getCamundaDecisionRef)
                        .filter(Objects::nonNull))
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(tables).contains(decision));
    }

    @Test
    void whatADecisionAsksForIsAskedInAFormOrIsARoutingFact() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path form : Models.files("forms", ".form").toList()) {
            new ObjectMapper().readTree(form.toFile()).findValuesAsText("key").forEach(known::add);
        }
        new YAMLMapper()
                .readTree(Path.of("processes", "routing-facts.yaml").toFile())
                .path("facts")
                .findValuesAsText("name")
                .forEach(known::add);

        List<String> asked = Models.files("processes", ".dmn")
                .map(file -> Dmn.readModelFromFile(file.toFile()))
                .map(model -> model.getModelElementsByType(InputExpression.class))
                .flatMap(Collection::stream)
                .map(input -> input.getText().getTextContent())
                .toList();

        assertThat(asked).hasSizeGreaterThan(15).isSubsetOf(known);
    }

    @Test
    void theClocksInTheModelsAreTheConfiguredOnes() throws IOException {
        Set<String> used = Models.texts()
                .flatMap(text -> clocks(text.replace("&#39;", "'")).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        JsonNode configuration = new YAMLMapper()
                .readTree(
                        Path.of("src", "main", "resources", "application.yaml").toFile());
        Set<String> configured = new TreeSet<>();
        configuration.at("/safer-return/clocks").fieldNames().forEachRemaining(configured::add);

        assertThat(used).isNotEmpty();
        // tasks become alarms by these two, whatever their model says
        used.addAll(Set.of("overdue-work", "overdue-work-urgent"));
        assertThat(used).isEqualTo(configured);
    }

    private static String delegate(FlowNode node) {
        String delegate = node instanceof ServiceTask task
                ? task.getCamundaDelegateExpression()
                : ((ThrowEvent) node)
                        .getEventDefinitions().stream()
                                .filter(MessageEventDefinition.class::isInstance)
                                .map(event -> ((MessageEventDefinition) event).getCamundaDelegateExpression())
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null);
        return Objects.requireNonNullElse(delegate, "");
    }

    /** On every way from the last form, or from where the process or its part begins. */
    private static Set<String> savePointsBefore(FlowNode node) {
        Set<String> found = new TreeSet<>();
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> toSee = new ArrayDeque<>(List.of(node));
        while (!toSee.isEmpty()) {
            FlowNode next = toSee.pop();
            boolean before = next.isCamundaAsyncBefore();
            for (FlowNode from :
                    before ? List.<FlowNode>of() : next.getPreviousNodes().list()) {
                if (from instanceof UserTask && from.isCamundaAsyncAfter()) {
                    found.add(from.getId());
                }
                if (from instanceof Gateway && seen.add(from)) {
                    toSee.push(from);
                }
            }
            if (before) {
                found.add(next.getId());
            }
        }
        return found;
    }

    /** The clocks that count in an expression. */
    private static Set<String> clocks(@Nullable String expression) {
        return expression == null
                ? Set.of()
                : CLOCKS.matcher(expression)
                        .results()
                        .flatMap(asked -> WITHOUT_A_NAME.containsKey(asked.group(1))
                                ? WITHOUT_A_NAME.get(asked.group(1)).stream()
                                : NAME.matcher(asked.group(2))
                                        .results()
                                        .flatMap(name -> Clocks.countedBy(asked.group(1), name.group(1)).stream()))
                        .collect(Collectors.toSet());
    }

    /** Where the answers to the tasks of one of several go: said by the task itself, or by the process that is called. */
    private static @Nullable String placeInTheCaseFile(Activity activity) {
        if (!(activity instanceof CallActivity call)) {
            return property(activity, "caseFileScope");
        }
        return processes()
                .filter(process -> process.getId().equals(call.getCalledElement()))
                .map(process -> property(process, "caseFileScope"))
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> errors(Collection<EventDefinition> definitions) {
        return definitions.stream()
                .filter(ErrorEventDefinition.class::isInstance)
                .map(definition ->
                        ((ErrorEventDefinition) definition).getError().getErrorCode());
    }

    private static Stream<String> messages(Collection<EventDefinition> definitions) {
        return definitions.stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition ->
                        ((MessageEventDefinition) definition).getMessage().getName());
    }

    private static @Nullable String property(BaseElement element, String name) {
        return Stream.ofNullable(element.getExtensionElements())
                .flatMap(
                        extension -> extension.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean isTimer(FlowNode node) {
        return node instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(FlowNode node, Class<T> type) {
        Stream<ExtensionElements> own = Stream.ofNullable(node.getExtensionElements());
        if (node instanceof Activity activity && activity.getLoopCharacteristics() != null) {
            own = Stream.concat(
                    own, Stream.ofNullable(activity.getLoopCharacteristics().getExtensionElements()));
        }
        return own.flatMap(extension -> extension.getElementsQuery().filterByType(type).list().stream());
    }

    private static Set<String> forms() {
        return Models.files("forms", ".form")
                .map(file -> withoutExtension(file))
                .collect(Collectors.toSet());
    }

    private static String withoutExtension(Path file) {
        return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }
}
