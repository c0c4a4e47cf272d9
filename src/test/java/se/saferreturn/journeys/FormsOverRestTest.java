package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;

/** What a browser or a script can send to the REST API, and what becomes of it. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsOverRestTest {

    private static final String COORDINATOR = "coordinator.south";
    private static final String IOM = "iom.sweden";

    @Autowired
    ProcessEngine engine;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, PlayedCase> waiting = new HashMap<>();

    @AfterEach
    void backToToday() {
        ClockUtil.reset();
    }

    static Stream<Arguments> badAnswers() {
        String reasons = "Reasons for the answer on eligibility";
        String forms = "Forms of exploitation";
        return Stream.of(
                refused("an empty required field", "eligibilityReason", "", reasons, "please fill this in"),
                refused("spaces in a required field", "eligibilityReason", "   ", reasons, "please fill this in"),
                refused(
                        "a text that is too long",
                        "eligibilityReason",
                        "å".repeat(5001),
                        reasons,
                        "must have at most 5000 characters"),
                refused(
                        "an option that is not offered",
                        "eligible",
                        "maybe",
                        "Is the person eligible for the programme?",
                        "please choose from the options"),
                refused("a number instead of a text", "eligibilityReason", 4711, reasons, "please enter text"),
                refused("a text instead of a list", "exploitationForms", "sexual", forms, "this cannot be read"),
                refused(
                        "a list with a wrong option",
                        "exploitationForms",
                        List.of("sexual", "x"),
                        forms,
                        "please choose from the options"),
                refused(
                        "a date that is none",
                        "reflectionPeriodUntil",
                        "next week",
                        "Reflection period until",
                        "must be a date, such as 2026-01-31"),
                refused(
                        "a field that the form does not have",
                        "favouriteColour",
                        "turquoise",
                        "favouriteColour",
                        "unknown field"),
                refused(
                        "a field that is hidden",
                        "victimStatusBy",
                        "police",
                        "Identified by",
                        "is not asked for with these answers"),
                refused(
                        "a field that is only shown",
                        "personName",
                        "Någon Annansson",
                        "Name or alias",
                        "cannot be changed here"));
    }

    private static Arguments refused(String what, String field, Object value, String label, String reason) {
        return Arguments.of(what, field, value, label + ": " + reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badAnswers")
    void aBadAnswerIsRefusedWithTheFieldAndTheReason(String what, String field, Object value, String problem) {
        PlayedCase played = caseAt("Assess referral");
        Task task = task(played, "Assess referral");
        Map<String, Object> answers = new HashMap<>(Map.of(
                "exploitationForms", List.of("sexual"),
                "victimStatus", "presumed",
                "rightToStay", "reflectionPeriod",
                "reflectionPeriod", "no",
                "eligible", "yes",
                "eligibilityReason", "Behöver hjälp med resan hem."));
        answers.put(field, value);
        long before = entries();

        ResponseEntity<JsonNode> answer = submit(COORDINATOR, task, answers);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(message(answer)).startsWith(problem).doesNotContain("Annansson", "turquoise", "next week");
        assertThat(entries()).isEqualTo(before);
        assertThat(task(played, "Assess referral").getId()).isEqualTo(task.getId());
        assertThat(fact(played, "eligible")).isNull();
    }

    @Test
    void everyBadRowOfAListIsNamed() {
        PlayedCase played = caseAt("Plan travel");
        long before = entries();

        ResponseEntity<JsonNode> answer = submit(
                IOM,
                task(played, "Plan travel"),
                Map.of(
                        "plannedDeparture",
                        "2031-02-03",
                        "plannedArrival",
                        "2031-02-03",
                        "legs",
                        List.of(
                                Map.of(
                                        "from", "Kastrup",
                                        "to", "Otopeni",
                                        "departsAt", "2031-02-03T10:00",
                                        "transport", "flight"),
                                Map.of("from", "Otopeni", "departsAt", "tomorrow", "transport", "sledge"))));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(message(answer))
                .contains("row 2", "To: please fill this in", "must be a date and a time", "please choose from")
                .doesNotContain("row 1", "sledge");
        assertThat(entries()).isEqualTo(before);
        assertThat(task(played, "Plan travel")).isNotNull();
    }

    @Test
    void aTextOfTenThousandCharactersComesBackInTheNextFormAndInTheSameOne() {
        PlayedCase played =
                new ScenarioPlayer(engine).playUntil(Scenario.read("S5"), step -> step.does("Make safety plan"));
        Task plan = task(played, "Make safety plan");
        String story = "Åsa får ett nytt nummer, Ștefan hämtar 🙂. "
                .repeat(300)
                .substring(0, 9_999)
                .concat("!");
        assertThat(story).hasSize(10_000);
        Map<String, Object> answers = Map.of(
                "safetyBefore", story,
                "safetyDuring", "Reser med escort.",
                "safetyAfter", "Bor skyddat.",
                "emergencyPlan", "Ringer 112.");
        Map<String, Object> tooLong = new HashMap<>(answers);
        tooLong.put("safetyBefore", story + "?");

        assertThat(message(submit(COORDINATOR, plan, tooLong))).contains("must have at most 10000 characters");
        assertThat(submit(COORDINATOR, plan, answers).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        runJobs(played);

        Task approval = task(played, "Approve high risk");
        assertThat(shown("approver", approval).at("/safetyBefore/value").asText())
                .isEqualTo(story);
        submit(
                "approver",
                approval,
                Map.of("riskApproval", "refused", "riskApprovalReason", "Det saknas en plan för natten."));
        runJobs(played);

        JsonNode reopened = shown(COORDINATOR, task(played, "Make safety plan"));
        assertThat(reopened.at("/safetyBefore/value").asText()).isEqualTo(story);
        assertThat(reopened.at("/riskApprovalReason/value").asText()).isEqualTo("Det saknas en plan för natten.");
    }

    @Test
    void theTravelPlanIsThereAgainWhenThePersonWasNotFit() throws JsonProcessingException {
        List<Scenario.Step> seen = new ArrayList<>();
        PlayedCase played = new ScenarioPlayer(engine).playUntil(Scenario.read("not-fit-once"), step -> {
            seen.add(step);
            return step.does("Plan travel")
                    && seen.stream().filter(each -> each.does("Plan travel")).count() == 2;
        });

        JsonNode plan = shown(IOM, task(played, "Plan travel"));

        assertThat(plan.at("/arrivalMeetingPoint/value").asText())
                .isEqualTo("Kiosken med röd markis, systern har gul halsduk");
        assertThat(plan.at("/fitChanges/value").asText()).startsWith("Trettionio graders feber");
        assertThat(plan.at("/plannedDeparture/value").asText()).isEqualTo(fact(played, "plannedDeparture"));
        JsonNode leg = json.readTree(plan.at("/legs/value").asText()).get(0);
        assertThat(leg.path("from").asText()).isEqualTo("Köpenhamn Kastrup, direktflyg");
        assertThat(leg.path("departsAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT11:20");
    }

    static Stream<Arguments> waysPastTheForm() {
        return Stream.of(
                Arguments.of(HttpMethod.POST, "/task/{task}/complete", Map.of()),
                Arguments.of(
                        HttpMethod.POST, "/task/{task}/complete", Map.of("variables", Map.of("eligible", text("yes")))),
                Arguments.of(HttpMethod.POST, "/task/{task}/complete", Map.of("variables", NAME)),
                Arguments.of(HttpMethod.POST, "/task/{task}/resolve", Map.of("variables", NAME)),
                Arguments.of(HttpMethod.PUT, "/task/{task}/variables/personName", text(TYPED)),
                Arguments.of(HttpMethod.PUT, "/task/{task}/localVariables/personName", text(TYPED)),
                Arguments.of(HttpMethod.POST, "/task/{task}/variables", Map.of("modifications", NAME)),
                Arguments.of(HttpMethod.POST, "/task/{task}/localVariables", Map.of("modifications", NAME)),
                Arguments.of(HttpMethod.PUT, "/execution/{case}/localVariables/personName", text(TYPED)),
                Arguments.of(HttpMethod.POST, "/execution/{case}/localVariables", Map.of("modifications", NAME)),
                Arguments.of(HttpMethod.PUT, "/process-instance/{case}/variables/personName", text(TYPED)),
                Arguments.of(HttpMethod.PUT, "/process-instance/{case}/variables/county", text(TYPED)),
                Arguments.of(HttpMethod.POST, "/process-instance/{case}/variables", Map.of("modifications", NAME)),
                Arguments.of(
                        HttpMethod.POST,
                        "/process-instance/{case}/modification",
                        Map.of(
                                "instructions",
                                List.of(Map.of(
                                        "type",
                                        "startBeforeActivity",
                                        "activityId",
                                        "Task_InformAboutAlternatives",
                                        "variables",
                                        Map.of("personName", local(TYPED)))))),
                Arguments.of(
                        HttpMethod.POST,
                        "/message",
                        Map.of("messageName", "ReferralReceived", "businessKey", TYPED, "processVariables", NAME)),
                Arguments.of(
                        HttpMethod.POST,
                        "/process-definition/key/return-case/start",
                        Map.of("businessKey", TYPED, "variables", NAME)),
                Arguments.of(
                        HttpMethod.POST, "/process-definition/key/return-case/start", Map.of("businessKey", TYPED)),
                Arguments.of(
                        HttpMethod.POST,
                        "/process-definition/key/return-case/start",
                        Map.of(
                                "businessKey",
                                TYPED,
                                "skipCustomListeners",
                                true,
                                "startInstructions",
                                List.of(Map.of(
                                        "type", "startBeforeActivity", "activityId", "Task_InformAboutAlternatives")))),
                Arguments.of(
                        HttpMethod.POST,
                        "/process-definition/key/return-case/submit-form",
                        Map.of("businessKey", TYPED, "variables", NAME)));
    }

    private static final String TYPED = "Gunilla Bakvägsson-Test";
    private static final Map<String, Object> NAME = Map.of("personName", text(TYPED));

    private static Map<String, Object> text(String value) {
        return Map.of("value", value, "type", "String");
    }

    private static Map<String, Object> local(String value) {
        return Map.of("value", value, "type", "String", "local", true);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("waysPastTheForm")
    void noWayPastTheFormIsOpen(HttpMethod method, String path, Map<String, Object> body) {
        PlayedCase played = caseAt("Assess referral");
        Task task = task(played, "Assess referral");
        long before = entries();
        long instances = count("act_hi_procinst");
        long details = count("act_hi_detail");

        ResponseEntity<JsonNode> answer = call(
                COORDINATOR,
                method,
                path.replace("{task}", task.getId()).replace("{case}", played.processInstanceId()),
                body);

        assertThat(answer.getStatusCode()).isIn(HttpStatus.BAD_REQUEST, HttpStatus.FORBIDDEN);
        assertThat(message(answer)).doesNotContain("Bakvägsson");
        assertThat(entries()).isEqualTo(before);
        assertThat(count("act_hi_procinst")).isEqualTo(instances);
        assertThat(count("act_hi_detail")).isEqualTo(details);
        assertThat(task(played, "Assess referral").getId()).isEqualTo(task.getId());
        assertThat(count("act_ru_variable where name_ = 'personName'")).isZero();
        assertThat(count("act_hi_varinst where name_ = 'personName'")).isZero();
    }

    @Test
    void theEngineItselfRefusesWhatNoGrantHoldsBack() {
        PlayedCase played = caseAt("Assess referral");
        String task = task(played, "Assess referral").getId();
        Map<String, Object> name = Map.of("personName", TYPED);

        refuses(() -> engine.getTaskService().complete(task));
        refuses(() -> engine.getTaskService().complete(task, name));
        refuses(() -> engine.getTaskService().setVariables(task, name));
        refuses(() -> engine.getTaskService().setVariablesLocal(task, name));
        refuses(() -> engine.getRuntimeService().setVariables(played.processInstanceId(), name));
        refuses(() -> engine.getRuntimeService().setVariable(played.processInstanceId(), "county", TYPED));
        refuses(() -> engine.getRuntimeService().setVariable(played.processInstanceId(), "minor", name));
        refuses(() -> engine.getRuntimeService()
                .createProcessInstanceModification(played.processInstanceId())
                .startBeforeActivity("Task_InformAboutAlternatives")
                .setVariableLocal("personName", TYPED)
                .execute());
        refuses(() -> engine.getRuntimeService().startProcessInstanceByKey("return-case", TYPED));
        refuses(() -> engine.getRuntimeService().startProcessInstanceByKey("travel", TYPED, name));

        assertThat(task(played, "Assess referral").getId()).isEqualTo(task);
        assertThat(count("act_hi_varinst where name_ = 'personName'")).isZero();
        assertThat(count("act_hi_procinst where business_key_ = '" + TYPED + "'"))
                .isZero();
    }

    private static void refuses(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageNotContaining("Bakvägsson")
                .extracting(refusal -> ((InvalidRequestException) refusal).getStatus())
                .isEqualTo(Response.Status.BAD_REQUEST);
    }

    @Test
    void noSecondProcessCanBeStartedInTheMiddleUnderTheNumberOfACase() {
        PlayedCase played = caseAt("Assess referral");
        long instances = count("act_hi_procinst");

        ResponseEntity<JsonNode> answer = call(
                COORDINATOR,
                HttpMethod.POST,
                "/process-definition/key/return-case/start",
                Map.of(
                        "businessKey",
                        played.caseNumber(),
                        "variables",
                        Map.of("region", text("south"), "priority", Map.of("value", 50, "type", "Integer")),
                        "startInstructions",
                        List.of(Map.of("type", "startBeforeActivity", "activityId", "Task_InformAboutAlternatives"))));

        assertThat(answer.getStatusCode()).isIn(HttpStatus.BAD_REQUEST, HttpStatus.FORBIDDEN);
        assertThat(count("act_hi_procinst")).isEqualTo(instances);
    }

    @Test
    void aClaimCarriesNothingButTheUser() {
        PlayedCase played =
                new ScenarioPlayer(engine).playUntil(Scenario.read("S2"), step -> step.does("Assess referral"));
        Task task = task(played, "Assess referral");

        ResponseEntity<JsonNode> answer = call(
                COORDINATOR,
                HttpMethod.POST,
                "/task/" + task.getId() + "/claim",
                Map.of("userId", COORDINATOR, "variables", NAME));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(count("act_hi_detail where task_id_ = '" + task.getId() + "'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete", "claim", "assignee"})
    void aTaskThatIsNotThereIsNotFound(String door) {
        ResponseEntity<JsonNode> answer =
                call(COORDINATOR, HttpMethod.POST, "/task/unknown/" + door, Map.of("userId", COORDINATOR));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(message(answer)).contains("There is no such task");
    }

    @Test
    void whoSubmitsAfterAnotherIsTold() {
        Task task = task(freshCase(), "Assess referral");

        assertThat(submit(COORDINATOR, task, ASSESSED).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(submit(COORDINATOR, task, ASSESSED).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void ofManyWhoSubmitAtOnceOneSucceedsAndTheOthersAreTold() throws Exception {
        PlayedCase played = freshCase();
        Task task = task(played, "Assess referral");
        long before = entries();
        List<Callable<HttpStatusCode>> submissions =
                Collections.nCopies(4, () -> submit(COORDINATOR, task, ASSESSED).getStatusCode());
        List<HttpStatusCode> answers = new ArrayList<>();
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            for (Future<HttpStatusCode> answer : people.invokeAll(submissions)) {
                answers.add(answer.get());
            }
        } finally {
            people.shutdownNow();
        }

        assertThat(answers)
                .containsOnlyOnce(HttpStatus.NO_CONTENT)
                .allMatch(status -> status.is2xxSuccessful() || status.is4xxClientError());
        assertThat(entries()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Object", "Xml", "Bytes", "File"})
    void whatNoFormSendsIsRefusedUnread(String type) {
        Task task = task(caseAt("Assess referral"), "Assess referral");
        Map<String, Object> value = Map.of(
                "value",
                "AAAA",
                "type",
                type,
                "valueInfo",
                Map.of(
                        "objectTypeName", "java.util.ArrayList",
                        "serializationDataFormat", "application/json",
                        "filename", "letter.txt"));

        ResponseEntity<JsonNode> answer = call(
                COORDINATOR,
                HttpMethod.POST,
                "/task/" + task.getId() + "/submit-form",
                Map.of("variables", Map.of("eligibilityReason", value)));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    private static final Map<String, Object> ASSESSED = Map.of(
            "exploitationForms", List.of("sexual"),
            "victimStatus", "presumed",
            "eligible", "yes",
            "eligibilityReason", "Behöver hjälp med resan hem.");

    private PlayedCase freshCase() {
        return new ScenarioPlayer(engine).playUntil(Scenario.read("S2"), step -> step.does("Assess referral"));
    }

    /** A case of scenario S2 that stands before this task; refused calls leave it as it is, so it serves many tests. */
    private PlayedCase caseAt(String task) {
        return waiting.compute(
                task,
                (name, played) -> played != null && isOpen(played, name)
                        ? played
                        : new ScenarioPlayer(engine).playUntil(Scenario.read("S2"), step -> step.does(name)));
    }

    private boolean isOpen(PlayedCase played, String name) {
        return engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(played.caseNumber())
                        .taskName(name)
                        .count()
                == 1;
    }

    private Task task(PlayedCase played, String name) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .taskName(name)
                .singleResult();
        assertThat(task).as(name).isNotNull();
        return task;
    }

    private void runJobs(PlayedCase played) {
        new ScenarioPlayer(engine).runDueJobs(played);
    }

    private @Nullable Object fact(PlayedCase played, String name) {
        return engine.getRuntimeService().createVariableInstanceQuery().variableName(name).list().stream()
                .filter(fact -> isOf(played, fact.getProcessInstanceId()))
                .map(fact -> fact.getValue())
                .findFirst()
                .orElse(null);
    }

    private boolean isOf(PlayedCase played, String processInstanceId) {
        return engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .processInstanceBusinessKey(played.caseNumber())
                        .count()
                == 1;
    }

    private long entries() {
        return count("case_file_entry");
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }

    private ResponseEntity<JsonNode> submit(String user, Task task, Map<String, Object> answers) {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((key, value) -> variables.put(key, asTasklistSends(value)));
        return call(user, HttpMethod.POST, "/task/" + task.getId() + "/submit-form", Map.of("variables", variables));
    }

    private Map<String, Object> asTasklistSends(Object value) {
        try {
            return value instanceof List
                    ? Map.of("value", json.writeValueAsString(value), "type", "Json")
                    : Map.of("value", value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private JsonNode shown(String user, Task task) {
        ResponseEntity<JsonNode> answer =
                call(user, HttpMethod.GET, "/task/" + task.getId() + "/form-variables?deserializeValues=false", null);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return body(answer);
    }

    private static String message(ResponseEntity<JsonNode> answer) {
        return body(answer).path("message").asText();
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        JsonNode body = answer.getBody();
        if (body == null) {
            throw new AssertionError("No body came with " + answer.getStatusCode());
        }
        return body;
    }

    private ResponseEntity<JsonNode> call(
            String user, HttpMethod method, String path, @Nullable Map<String, Object> body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBasicAuth(user, environment.getProperty("SAFER_RETURN_DEMO_PASSWORD", "demo-only"));
        return http.exchange("/engine-rest" + path, method, new HttpEntity<>(body, headers), JsonNode.class);
    }
}
