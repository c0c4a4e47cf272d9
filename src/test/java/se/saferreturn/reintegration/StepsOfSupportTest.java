package se.saferreturn.reintegration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.journeys.ScenarioPlayer;
import se.saferreturn.journeys.Steps;

/** What the steps of travel and support make of the case file, and what of it the engine gets to know. */
@ApplicationTest
class StepsOfSupportTest {

    private static final String WHOLE_CASE = CaseFileEntry.WHOLE_CASE;

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    CaseNumber aCase;

    @BeforeEach
    void openCase() {
        aCase = caseFile.open(CaseSeries.RETURN_CASE);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void followUpsArePlannedFromTheArrival() {
        Map<String, @Nullable Object> planned = step(
                "planFollowUps",
                Map.of(
                        "consentContactAfterReturn",
                        true,
                        "riskLevel",
                        "HIGH",
                        "arrivedOn",
                        "2026-01-31",
                        "homeAlready",
                        "no"));
        Map<String, @Nullable Object> second =
                step("scheduleFollowUp", Map.of("followUp", 2, "followUpsFrom", "2026-01-31"));

        assertThat(planned).containsEntry("followUpCount", 4).containsEntry("followUpsFrom", "2026-01-31");
        assertThat(current(WHOLE_CASE)).containsEntry("followUpMonths", List.of(1, 2, 3, 6));
        assertThat(second).containsEntry("followUpDue", "2026-03-31").containsEntry("attempt", 1);
    }

    @Test
    void forSomebodyWhoWasHomeAlreadyTheyArePlannedFromTodayInSweden() {
        ScenarioPlayer.setClock(Instant.parse("2026-06-30T22:30:00Z"));

        Map<String, @Nullable Object> planned = step(
                "planFollowUps",
                Map.of(
                        "consentContactAfterReturn",
                        true,
                        "riskLevel",
                        "LOW",
                        "arrivedOn",
                        "2024-01-31",
                        "homeAlready",
                        "yes"));

        assertThat(planned).containsEntry("followUpCount", 3).containsEntry("followUpsFrom", "2026-07-01");
    }

    @Test
    void plannedSupportIsCountedAndCopiedIntoItsOwnPartOfTheFile() {
        enter(
                "reintegration-agreement",
                Map.of(
                        "reintegrationItems",
                        List.of(Map.of("area", "housing", "planned", "Sex månader"), Map.of("area", "work")),
                        "plannedGrants",
                        List.of(Map.of("plannedGrantKind", "healthCare", "plannedGrantAmount", 300))));

        Map<String, @Nullable Object> counted = step("countSupport", Map.of());
        step("prepareMeasure", Map.of("measure", 1));
        step("prepareGrant", Map.of("grant", 1));

        assertThat(counted).containsOnly(Map.entry("measureCount", 2), Map.entry("grantCount", 1));
        assertThat(current("measure-1"))
                .containsEntry("measureArea", "housing")
                .containsEntry("measurePlanned", "Sex månader");
        assertThat(current("grant-1")).containsEntry("grantKind", "healthCare").containsEntry("grantAmount", 300);
        assertThat(current("measure-2")).doesNotContainKey("measureArea");
    }

    @Test
    void addedSupportHasItsNumberAndItsPartOfTheFile() {
        enter("added-support", Map.of("addedSupport", "measure", "measureArea", "legal"));
        enter("added-support", Map.of("addedSupport", "grant", "grantKind", "housing"));

        Map<String, @Nullable Object> first = step("numberAddedSupport", Map.of());
        Map<String, @Nullable Object> second = step("numberAddedSupport", Map.of());
        step("prepareMeasure", Map.of("measure", 51));

        assertThat(first).containsOnly(Map.entry("measure", 51), Map.entry("addedSupport", "measure"));
        assertThat(second).containsOnly(Map.entry("grant", 51), Map.entry("addedSupport", "grant"));
        assertThat(current("measure-51")).containsEntry("measureArea", "legal");
        assertThat(current("grant-51")).containsEntry("grantKind", "housing");
        assertThatThrownBy(() -> step("numberAddedSupport", Map.of())).hasMessageContaining("has its number");
    }

    @Test
    void theCeilingOfAGrantIsThatOfItsOwnPartOfTheFile() {
        enter(
                "grant-1",
                "grant-request",
                Map.of("grantKind", "healthCare", "grantAmount", 2500, "grantCurrency", "EUR"));
        enter(
                "grant-2",
                "grant-request",
                Map.of("grantKind", "healthCare", "grantAmount", 2501, "grantCurrency", "EUR"));
        Map<String, Object> adult = Map.of("minor", false, "countryOfReturn", "ROU", "grant", 1);

        assertThat(step("checkGrantCeiling", adult)).containsEntry("grantAboveCeiling", "no");
        assertThat(step("checkGrantCeiling", Map.of("minor", false, "countryOfReturn", "ROU", "grant", 2)))
                .containsEntry("grantAboveCeiling", "yes");
        assertThat(current("grant-1")).containsEntry("grantCeiling", 2500).containsEntry("grantCeilingCurrency", "EUR");
        assertThat(current(WHOLE_CASE)).doesNotContainKey("grantCeiling");
    }

    @Test
    void theLocalIndexStaysInTheFileAndOnlyTheNeedForActionLeavesIt() {
        enter("follow-up-2", "follow-up", Map.of("feelsSafe", "yes", "wantsHelp", "yes", "socialFamily", "0.5"));

        Map<String, @Nullable Object> facts = step("recordLocalIndex", Map.of("followUp", 2));

        assertThat(facts).containsOnly(Map.entry("followUp", 2), Map.entry("followUpNeedsAction", "yes"));
        assertThat(current("follow-up-2"))
                .containsEntry("localIndexVersion", 2)
                .containsEntry("localIndexEconomic", null)
                .containsKeys("localIndexSocial", "localIndex");
        assertThat(current(WHOLE_CASE)).doesNotContainKey("localIndex");
    }

    @Test
    void theNextFollowUpSeesHowTheEarlierOnesWent() {
        enter(
                "follow-up-1",
                "follow-up",
                Map.of(
                        "followUpReached", "yes",
                        "followUpOn", "2026-04-02",
                        "exploitedAgain", "no",
                        "traffickerContact", "no",
                        "signNewDebt", "yes"));
        step("recordLocalIndex", Map.of("followUp", 1));
        enter("follow-up-2", "follow-up", Map.of("followUpReached", "no", "contactAttempts", "Nobody answered"));
        Map<String, Object> well = new HashMap<>(Map.of(
                "followUpReached", "yes",
                "followUpOn", "2026-06-05",
                "exploitedAgain", "no",
                "traffickerContact", "no",
                "signNewDebt", "no",
                "socialFamily", "1"));
        List.of("economicWork", "economicHousing", "socialSupport", "psychosocialFuture", "psychosocialCare")
                .forEach(question -> well.put(question, "0.5"));
        enter("follow-up-2", "follow-up", well);
        step("recordLocalIndex", Map.of("followUp", 2));

        assertThat(current("follow-up-3").get("followUpCourse"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(row -> row.get("heldOn"), row -> row.get("signs"), row -> row.get("index") != null)
                .containsExactly(tuple("2026-04-02", "new debts", false), tuple("2026-06-05", "none", true));
    }

    @Test
    void theTravelPlanTellsHowManyLegsAndWhen() {
        enter(
                "travel-plan",
                Map.of(
                        "plannedArrival",
                        "2026-03-02",
                        "legs",
                        List.of(
                                Map.of("departsAt", "2026-03-02T09:40", "arrivesAt", "2026-03-02T12:05"),
                                Map.of("departsAt", "2026-03-02T14:30"))));

        assertThat(step("readTravelPlan", Map.of()))
                .containsOnly(
                        Map.entry("legCount", 2),
                        Map.entry("departureExpectedAt", "2026-03-02T09:40"),
                        Map.entry("arrivalExpectedAt", "2026-03-02T23:59"),
                        Map.entry("arrivalZone", "Europe/Stockholm"));
    }

    @Test
    void aTravelPlanThatCannotBeIsRefusedByTheNameOfTheField() {
        enter(
                "travel-plan",
                Map.of("legs", List.of(Map.of("departsAt", "2026-03-02T09:40", "arrivesAt", "2026-02-02T12:05"))));

        assertThatThrownBy(() -> step("readTravelPlan", Map.of())).hasMessageContaining("Legs, row 1, Arrives: ");
    }

    @Test
    void aDepartureIsCheckedAgainstWhatTheLastAssessmentRequires() {
        enter("risk-level", Map.of("riskMeasures", List.of("shelterOnArrival", "policeLiaison")));
        Map<String, Object> facts = Map.of("escort", "none", "minor", false);
        enter("reception-confirmation", Map.of("receptionConfirmed", "yes"));

        assertThat(step("checkDeparture", facts)).containsEntry("departureCheck", "receptionMissing");
        assertThat(current(WHOLE_CASE)).containsEntry("missingMeasures", List.of("shelterOnArrival", "policeLiaison"));
        enter("reception-confirmation", Map.of("receptionConfirmed", "yes", "shelterConfirmed", "yes"));
        assertThat(step("checkDeparture", facts)).containsEntry("departureCheck", "measuresMissing");
        enter("required-measures", Map.of("measuresSecured", List.of("policeLiaison")));
        assertThat(step("checkDeparture", facts)).containsEntry("departureCheck", "ready");
        assertThat(current(WHOLE_CASE)).containsEntry("missingMeasures", List.of());
    }

    @Test
    void theDayOfARiskAssessmentIsTheDayInSweden() {
        ScenarioPlayer.setClock(Instant.parse("2026-06-30T22:30:00Z"));

        assertThat(step("determineRiskLevel", Map.of("minor", true)))
                .containsEntry("riskAssessedOn", "2026-07-01")
                .containsEntry("riskLevel", "HIGH");
        assertThat(current(WHOLE_CASE)).containsEntry("riskLevel", "HIGH").containsEntry("minor", true);
    }

    private Map<String, @Nullable Object> step(String bean, Map<String, Object> facts) {
        return Steps.carryOut(engine, bean, aCase, facts);
    }

    private Map<String, @Nullable Object> current(String scope) {
        return caseFile.current(aCase, scope).asMap();
    }

    private void enter(String form, Map<String, Object> answers) {
        enter(WHOLE_CASE, form, answers);
    }

    private void enter(String scope, String form, Map<String, Object> answers) {
        caseFile.append(new CaseFileEntry(aCase, form, 1, scope, null, "somebody", Answers.of(answers)));
    }
}
