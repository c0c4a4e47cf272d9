package se.saferreturn.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;
import se.saferreturn.register.CaseRegister;

/** Answers that were wrong are put right, by those who may, and what follows from them follows. */
@ApplicationTest
class CorrectionsTest {

    private static final String OWNER = "coordinator.south";

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    CaseRegister register;

    @Autowired
    AccessLog log;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void theOldAnswerStaysBesideTheNewOneAndEverybodyReadsTheNewOne() {
        CorrectionCalls aCase = begun("S2", "Inform and obtain consent");
        int rows = caseFile.history(aCase.number()).size();

        HttpResponse<String> before = aCase.rehearse(OWNER, "referral", Map.of("personName", "Lioara Provova"));
        assertThat(before.statusCode()).as(before.body()).isEqualTo(200);
        assertThat(HttpUser.json(before).path("kept").asBoolean(true)).isFalse();
        assertThat(aCase.last("referral").corrections()).isEmpty();

        aCase.corrected(OWNER, "referral", Map.of("personName", "Lioara Provova"));

        PastEntry entry = aCase.last("referral");
        assertThat(caseFile.history(aCase.number())).hasSizeGreaterThanOrEqualTo(rows);
        assertThat(entry.answers().text("personName")).contains("Lioara Provova");
        assertThat(entry.corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.by()).isEqualTo(OWNER);
            assertThat(correction.reason()).isEqualTo(CorrectionCalls.REASON);
            assertThat(correction.was().text("personName"))
                    .isNotEqualTo(correction.now().text("personName"));
            assertThat(entry.answersAt(correction.at().minusMillis(1)).text("personName"))
                    .isEqualTo(correction.was().text("personName"));
        });
        assertThat(current(aCase, "personName")).isEqualTo("Lioara Provova");
        assertThat(HttpUser.json(aCase.as(OWNER).get("/api/cases?q=Lioara%20Provova"))
                        .findValuesAsText("number"))
                .contains(aCase.number().value());
        String file =
                aCase.as(OWNER).get("/api/cases/" + aCase.number() + "/file").body();
        assertThat(file).contains("Lioara Provova", CorrectionCalls.REASON, "\"correctable\":true");
        assertThat(log.of(aCase.number())).anySatisfy(row -> {
            assertThat(row.access().act()).isEqualTo(Act.CHANGED);
            assertThat(row.access().subject()).isEqualTo("correction of form referral");
            assertThat(row.access().person()).isEqualTo(OWNER);
        });
    }

    @Test
    void aCorrectionIsPutRightByAnotherOne() {
        CorrectionCalls aCase = begun("S2", "Inform and obtain consent");
        String first = String.valueOf(current(aCase, "personName"));

        aCase.corrected(OWNER, "referral", Map.of("personName", "Fel Felsson"));
        aCase.corrected(OWNER, "referral", Map.of("personName", first));

        assertThat(current(aCase, "personName")).isEqualTo(first);
        assertThat(aCase.last("referral").corrections()).hasSize(2);
    }

    @Test
    void whatCannotBeTakenIsRefusedByTheNameOfItsFieldAndKeepsNothing() {
        CorrectionCalls aCase = begun("S2", "Inform and obtain consent");
        PastEntry entry = aCase.last("referral");
        Map<String, @Nullable Object> noName = Collections.singletonMap("personName", null);
        String same = entry.answers().text("personName").orElseThrow();

        assertThat(refusal(aCase.correct(OWNER, "referral", Map.of("safeTonight", "perhaps"))))
                .contains("Is the person safe tonight?", "please choose from the options");
        assertThat(refusal(aCase.correct(OWNER, "referral", noName))).contains("Name or alias", "please fill this in");
        assertThat(refusal(aCase.correct(OWNER, "referral", Map.of("birthDate", "1990-02-30"))))
                .contains("Date of birth");
        assertThat(refusal(aCase.correct(OWNER, "referral", Map.of("personName", same))))
                .contains("Name or alias", "stands there already");
        assertThat(refusal(aCase.correct(OWNER, "referral", Map.of("riskTraffickers", "none"))))
                .contains("a key that this form does not ask for");
        assertThat(refusal(aCase.correct(OWNER, "referral", Map.of()))).contains("at least one answer");
        assertThat(refusal(aCase.send(OWNER, entry, true, Map.of("personName", "Ny Nysson"), " Typo  ")))
                .startsWith("Reason:");
        assertThat(refusal(aCase.as(OWNER).post(aCase.path(entry), "{\"confirmed\": true}")))
                .startsWith("seen:");
        assertThat(aCase.as(OWNER).post(aCase.path(entry), "{").statusCode()).isEqualTo(400);
        assertThat(aCase.last("referral").corrections()).isEmpty();
    }

    @Test
    void anAnswerThatAnotherOneMakesNecessaryIsAskedForAndOneThatItHidesFallsAway() {
        CorrectionCalls aCase = begun("S2", "Decide admission (IOM)");

        HttpResponse<String> refused =
                aCase.correct(OWNER, "information-and-consent", Map.of("consentStatistics", true));
        assertThat(refusal(refused)).contains("Given on: please fill this in");
        assertThat(HttpUser.json(refused).path("fields").toString())
                .contains("consentStatisticsOn", "consentStatisticsWay");
        aCase.corrected(OWNER, "referral", Map.of("debtClaimed", "yes", "debtDetails", "Tusen euro för resan."));
        aCase.corrected(OWNER, "referral", Map.of("debtClaimed", "no"));

        assertThat(aCase.last("referral").answers().asMap()).doesNotContainKey("debtDetails");
        assertThat(aCase.last("referral").corrections().get(1).was().text("debtDetails"))
                .contains("Tusen euro för resan.");
    }

    @Test
    void ofTwoAtTheSameTimeOneIsTakenAndTheOtherIsToldToLook() throws Exception {
        CorrectionCalls aCase = begun("S2", "Inform and obtain consent");
        PastEntry entry = aCase.last("referral");
        List<Callable<Integer>> both = new ArrayList<>();
        for (String name : List.of("Ett Ettsson", "Två Tvåsson", "Tre Tresson", "Fyra Fyrsson")) {
            both.add(() -> aCase.send(OWNER, entry, true, Map.of("personName", name), CorrectionCalls.REASON)
                    .statusCode());
        }
        ExecutorService people = Executors.newFixedThreadPool(both.size());
        List<Integer> answers = new ArrayList<>();
        try {
            for (Future<Integer> answer : people.invokeAll(both)) {
                answers.add(answer.get());
            }
        } finally {
            people.shutdownNow();
        }

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(aCase.last("referral").corrections()).hasSize(1);
    }

    @Test
    void aConsentThatWasNeverGivenActsLikeOneThatIsWithdrawnAndCanBePutBack() {
        CorrectionCalls aCase = begun("S2", "Decide admission (IOM)");
        assertThat(aCase.as("iom.sweden")
                        .get("/engine-rest/task/count?processInstanceBusinessKey=" + aCase.number())
                        .body())
                .contains("1");

        assertThat(refusal(aCase.correct(OWNER, "information-and-consent", Map.of("consentIom", false))))
                .contains("Yes, this closes the case: please tick this box");
        String follows = aCase.corrected(
                OWNER, "information-and-consent", Map.of("consentIom", false, "closingConfirmed", true));

        assertThat(follows).contains("Sharing stops at once");
        assertThat(facts(aCase, "consentIom")).containsOnly(false);
        assertThat(tasks(aCase)).contains("Decide how to go on", "Look at correction");
        assertThat(groupsOf(aCase, "Decide admission (IOM)")).containsExactly("coordinators-south");
        assertThat(aCase.last("information-and-consent").answers().asMap()).doesNotContainKey("consentIomOn");
        String toldOn = aCase.last("information-and-consent")
                .answers()
                .text("informationGivenOn")
                .orElseThrow();

        aCase.corrected(
                OWNER,
                "information-and-consent",
                Map.of("consentIom", true, "consentIomOn", toldOn, "consentIomWay", "oral"));

        assertThat(facts(aCase, "consentIom")).containsOnly(true);
        assertThat(current(aCase, "consentIom")).isEqualTo(true);
    }

    @Test
    void withoutConsentToSupportEverythingStops() {
        CorrectionCalls aCase = begun("S2", "Decide admission (IOM)");

        String follows = aCase.corrected(
                OWNER, "information-and-consent", Map.of("consentSupport", false, "closingConfirmed", true));

        assertThat(follows).contains("everything stops");
        assertThat(tasks(aCase)).contains("Offer protection and support").doesNotContain("Decide admission (IOM)");
    }

    @Test
    void aRiskThatRisesHoldsTheJourneyAndIsAssessedAnew() {
        CorrectionCalls aCase = begun("S2", "Confirm voluntary return");
        assertThat(tasks(aCase)).contains("Confirm voluntary return");

        String follows = aCase.corrected(
                OWNER,
                "risk-assessment",
                Map.of("riskTraffickers", "critical", "riskTraffickersNote", "Han står utanför systerns port."));

        assertThat(follows).contains("The risk level was", "The journey is held");
        assertThat(tasks(aCase))
                .contains("Assess risk", "Look at correction")
                .doesNotContain("Confirm voluntary return");
        assertThat(facts(aCase, "riskLevel")).containsAnyOf("HIGH", "STOP");
        JsonNode assessments = HttpUser.json(aCase.as(OWNER).get("/api/cases/" + aCase.number() + "/assessments"));
        assertThat(assessments.findValuesAsText("level").stream().distinct().toList())
                .hasSize(2);
    }

    @Test
    void whatWasSignedOfAChildIsSignedAgainAfterACorrection() {
        CorrectionCalls aCase = begun("S4", "Confirm departure");
        assertThat(facts(aCase, "childSafeguards")).containsOnly("inPlace");

        String follows = aCase.corrected(
                "coordinator.bergslagen",
                "child-safeguards",
                Map.of("childResponsibleBy", "Direcția de Protecție Plăsmuită"));

        assertThat(follows).contains("have to be signed again", "The journey is held");
        assertThat(facts(aCase, "childSafeguards")).containsOnly("complete");
        assertThat(tasks(aCase)).contains("Assess risk", "Look at correction").doesNotContain("Confirm departure");
    }

    @Test
    void aSecondPersonsDecisionIsCorrectedByASecondPersonOnly() {
        CorrectionCalls aCase = begun("S5", "Make reintegration plan");

        assertThat(refusal(aCase.correct(OWNER, "risk-approval", Map.of("riskApprovalReason", "Annat skäl."))))
                .contains("not yours to correct");
        // others may not correct at all, or only what is their own
        assertThat(aCase.correct("approver", "risk-assessment", Map.of("riskDebt", "none"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(aCase.correct("coordinator.north", "referral", Map.of("personName", "X Xsson"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(aCase.correct("mission.npl", "referral", Map.of("personName", "X Xsson"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(refusal(aCase.correct("iom.sweden", "referral", Map.of("personName", "X Xsson"))))
                .contains("not yours to correct");
        aCase.corrected("iom.sweden", "admission-decision-iom", Map.of(reasonKey(aCase), "Ett annat skäl."));
    }

    @Test
    void aSafetyPlanThatWasSignedIsPutRightAtOnceAndSignedAgain() {
        CorrectionCalls aCase = begun("S5", "Make reintegration plan");

        String follows = aCase.corrected(OWNER, "safety-plan", Map.of("codeWord", "brevduvehotell"));

        assertThat(follows).contains("signed again", "The journey is held");
        assertThat(tasks(aCase))
                .contains("Assess risk", "Look at correction")
                .doesNotContain("Make reintegration plan");
        String file =
                aCase.as(OWNER).get("/api/cases/" + aCase.number() + "/file").body();
        assertThat(file).contains("brevduvehotell");
    }

    @Test
    void aSafetyPlanThatNobodyHasSignedYetHoldsNothing() {
        CorrectionCalls aCase = begun("S5", "Approve high risk");

        assertThat(aCase.corrected(OWNER, "safety-plan", Map.of("codeWord", "brevduvehotell")))
                .doesNotContain("signed again");

        assertThat(tasks(aCase)).contains("Approve high risk").doesNotContain("Assess risk");
    }

    @Test
    void namedStaffOfAProtectedCaseCorrectAndNobodyElse() {
        CorrectionCalls aCase = begun("S2", "Inform and obtain consent");
        assertThat(aCase.as(OWNER)
                        .post("/api/cases/" + aCase.number() + "/protection", "")
                        .statusCode())
                .isEqualTo(204);

        aCase.corrected(OWNER, "referral", Map.of("safePlace", "Gömda gatan 4, Påhittköping"));

        String file =
                aCase.as(OWNER).get("/api/cases/" + aCase.number() + "/file").body();
        assertThat(file).contains("not shown").doesNotContain("Gömda");
        HttpResponse<String> entry = aCase.as(OWNER).get(aCase.path(aCase.last("referral")));
        assertThat(entry.body()).contains("\"withheld\":true").doesNotContain("Gömda");
    }

    @Test
    void whatTheSystemWorkedOutIsCorrectedByItsAnswers() {
        CorrectionCalls aCase = begun("S5", "Approve high risk");

        assertThat(refusal(aCase.correct(OWNER, "risk-level", Map.of("riskLevel", "LOW"))))
                .contains("not yours to correct");
    }

    @Test
    void aChildIsTreatedAsOneOnceTheBirthDateIsRight() {
        CorrectionCalls aCase = begun("S2", "Assess referral");

        String follows = aCase.corrected(OWNER, "referral", Map.of("birthDate", "2014-06-01", "minor", true));

        assertThat(follows).contains("The person is a child");
        assertThat(facts(aCase, "minor")).containsOnly(true);
    }

    @Test
    void aReferralAboutAChildIsUrgentOnceTheBirthDateIsRight() {
        CorrectionCalls aCase = begun("S2", "Assess referral");
        Task before = task(aCase, "Assess referral");
        assertThat(facts(aCase, "urgent")).containsOnly(false);

        String follows = aCase.corrected(OWNER, "referral", Map.of("birthDate", "2013-05-17", "minor", true));

        assertThat(follows).contains("The referral is urgent now", "is due at another time");
        assertThat(facts(aCase, "urgent")).containsOnly(true);
        assertThat(task(aCase, "Assess referral").getPriority()).isEqualTo(80);
        assertThat(task(aCase, "Assess referral").getDueDate()).isBefore(before.getDueDate());
    }

    @Test
    void aMedicalEscortThatWasOverlookedIsNeededFromTheCorrectionOn() {
        CorrectionCalls aCase = begun("S2", "Confirm voluntary return");
        assertThat(facts(aCase, "escort")).contains("none").doesNotContain("medical");

        String follows = aCase.corrected(
                OWNER,
                "needs-and-health",
                Map.of(
                        "medicalEscortAdvised",
                        true,
                        "medicalEscortReason",
                        "Kramper i höjdled, sköterska följer med."));

        assertThat(follows).contains("Escort needed: medical.");
        assertThat(facts(aCase, "escort")).contains("medical").doesNotContain("none");
        assertThat(tasks(aCase)).contains("Look at correction");
    }

    @Test
    void aGrantDoesNotGrowPastItsCeilingByACorrection() {
        CorrectionCalls aCase = begun("S1", "Approve grant");
        PastEntry requested = aCase.last("grant-request");

        assertThat(refusal(aCase.correct("coordinator.stockholm", "grant-request", Map.of("grantAmount", 98765))))
                .contains("above its ceiling");

        assertThat(aCase.last("grant-request").answers().asMap())
                .isEqualTo(requested.answers().asMap());
        assertThat(facts(aCase, "grantAboveCeiling")).contains("no").doesNotContain("yes");
    }

    @Test
    void aWrongCountyMovesTheCaseToItsRegion() {
        CorrectionCalls aCase = begun("S2", "Inform and obtain consent");

        String follows = aCase.corrected(OWNER, "referral", Map.of("county", "25"));

        assertThat(follows).contains("move to the region north");
        assertThat(facts(aCase, "region")).containsOnly("north");
        assertThat(groupsOf(aCase, "Inform and obtain consent")).containsExactly("coordinators-north");
        assertThat(aCase.as(OWNER).get("/api/cases/" + aCase.number()).statusCode())
                .isEqualTo(404);
        // and back again
        aCase.corrected("coordinator.north", "referral", Map.of("county", "12"));
        assertThat(facts(aCase, "region")).containsOnly("south");
    }

    @Test
    void aWrongCountryLeadsTheCaseToTheMissionThere() {
        CorrectionCalls aCase = begun("S2", "Answer home-country mapping");
        assertThat(groupsOf(aCase, "Answer home-country mapping")).containsExactly("iom-mission-rou");

        String follows = aCase.corrected(OWNER, "information-and-consent", Map.of("countryOfReturn", "NPL"));

        assertThat(follows).contains("leads to the other country now");
        assertThat(facts(aCase, "countryOfReturn")).contains("NPL").doesNotContain("ROU");
        assertThat(current(aCase, "countryOfReturn")).isEqualTo("NPL");
        assertThat(register.find(aCase.number()).orElseThrow().countryOfReturn())
                .isEqualTo("NPL");
        assertThat(tasks(aCase))
                .contains("Request home-country mapping", "Look at correction")
                .doesNotContain("Answer home-country mapping");
        assertThat(aCase.as("mission.rou").get("/api/cases/" + aCase.number()).statusCode())
                .isEqualTo(404);
        assertThat(aCase.as("mission.npl").get("/api/cases/" + aCase.number()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void onceTheJourneyHasBegunTheCountryIsNotCorrectedByItsForm() {
        CorrectionCalls aCase = begun("S2", "Confirm arrival");

        assertThat(refusal(aCase.correct(OWNER, "information-and-consent", Map.of("countryOfReturn", "NPL"))))
                .contains("the journey has begun");

        assertThat(current(aCase, "countryOfReturn")).isEqualTo("ROU");
        assertThat(facts(aCase, "countryOfReturn")).doesNotContain("NPL");
    }

    @Test
    void alarmsAndDueDatesOfTheJourneyFollowTheCorrectedPlan() {
        CorrectionCalls aCase = begun("S2", "Confirm departure");
        Task departure = task(aCase, "Confirm departure");
        List<?> legs = (List<?>) aCase.last("travel-plan").answers().get("legs").orElseThrow();
        Map<String, Object> leg = new LinkedHashMap<>();
        ((Map<?, ?>) legs.get(0)).forEach((key, value) -> leg.put(String.valueOf(key), value));
        String departs = String.valueOf(leg.get("departsAt"));
        String later = departs.substring(0, departs.indexOf('T')) + "T19:45";
        leg.put("departsAt", later);
        leg.put("arrivesAt", departs.substring(0, departs.indexOf('T')) + "T22:10");

        String follows = aCase.corrected("iom.sweden", "travel-plan", Map.of("legs", List.of(leg)));

        assertThat(follows).contains("watched by the corrected plan", "watched for at another time");
        assertThat(task(aCase, "Confirm departure").getDueDate()).isAfter(departure.getDueDate());
        assertThat(facts(aCase, "departureExpectedAt")).contains(later);
    }

    @Test
    void whatIsCountedFromTheArrivalMovesWithIt() {
        CorrectionCalls aCase = begun("S2", "Agree reintegration plan");
        Task agreement = task(aCase, "Agree reintegration plan");
        LocalDate arrived = LocalDate.parse(
                aCase.last("arrival").answers().text("arrivedOn").orElseThrow());

        String follows = aCase.corrected(
                OWNER, "arrival", Map.of("arrivedOn", arrived.plusDays(1).toString()));

        assertThat(facts(aCase, "followUpsFrom")).contains(arrived.plusDays(1).toString());
        assertThat(facts(aCase, "arrivedOn")).contains(arrived.plusDays(1).toString());
        assertThat(follows).contains("Follow-up 1 is on", "is watched for at another time");
        // both may end on the same working day
        assertThat(task(aCase, "Agree reintegration plan").getDueDate()).isAfterOrEqualTo(agreement.getDueDate());
    }

    @Test
    void aGrantIsNotChangedUnderTheApprovalOfASecondPerson() {
        CorrectionCalls aCase = begun("S1", "Release payment");

        assertThat(refusal(aCase.correct(
                        "coordinator.stockholm", "grant-request", Map.of("paymentPayee", "Annan Annansson"))))
                .contains("A second person has decided");
    }

    @Test
    void aClosedCaseIsCorrectedInItsFileOnly() {
        CorrectionCalls aCase = begun("S13", "nothing that happens");

        aCase.corrected(OWNER, "referral", Map.of("birthDate", "1991-03-04"));

        assertThat(current(aCase, "birthDate")).isEqualTo("1991-03-04");
    }

    private CorrectionCalls begun(String scenario, String stop) {
        PlayedCase played = new ScenarioPlayer(engine).playUntil(Scenario.read(scenario), step -> step.does(stop));
        return new CorrectionCalls(
                port, DemoUsers.password(environment), caseFile, new CaseNumber(played.caseNumber()));
    }

    private String reasonKey(CorrectionCalls aCase) {
        return aCase.last("admission-decision-iom").answers().asMap().keySet().stream()
                .filter(key -> key.toLowerCase(Locale.ROOT).contains("reason"))
                .findFirst()
                .orElseThrow();
    }

    private static String refusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 409);
        return HttpUser.json(answer).path("detail").asText();
    }

    private @Nullable Object current(CorrectionCalls aCase, String key) {
        return caseFile.current(aCase.number(), CaseFileEntry.WHOLE_CASE)
                .get(key)
                .orElse(null);
    }

    private List<@Nullable Object> facts(CorrectionCalls aCase, String name) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(aCase.number().value())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .map(id -> engine.getRuntimeService().getVariableLocal(id, name))
                .toList();
    }

    private List<Task> openTasks(CorrectionCalls aCase) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(aCase.number().value())
                .list();
    }

    private List<String> tasks(CorrectionCalls aCase) {
        return openTasks(aCase).stream().map(Task::getName).toList();
    }

    private Task task(CorrectionCalls aCase, String name) {
        return openTasks(aCase).stream()
                .filter(task -> task.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not open, only " + tasks(aCase)));
    }

    private List<String> groupsOf(CorrectionCalls aCase, String name) {
        return engine.getTaskService().getIdentityLinksForTask(task(aCase, name).getId()).stream()
                .map(link -> link.getGroupId())
                .filter(group -> group != null)
                .toList();
    }
}
