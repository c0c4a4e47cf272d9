package se.saferreturn.journeys;

import java.util.List;
import java.util.Map;

/** Answers that people on a random walk tend to; without them most cases would end after the first few tasks. */
final class Tendencies {

    private static final List<?> MOSTLY_TRUE =
            List.of(true, true, true, true, true, true, true, true, true, true, true, true, false);
    private static final List<?> MOSTLY_YES = List.of("yes", "yes", "yes", "yes", "yes", "yes", "no");
    private static final List<?> MOSTLY_NO = List.of("no", "no", "no", "no", "yes");
    private static final List<?> MOSTLY_ADMITTED =
            List.of("admit", "admit", "admit", "admit", "admit", "admit", "admit", "admit", "decline");
    private static final List<?> MOSTLY_HARMLESS = List.of(
            "none", "none", "none", "none", "none", "none", "none", "none", "none", "none", "none", "some", "some",
            "some", "serious", "unknown");

    /** The demo has missions in two countries only. */
    private static final Map.Entry<String, List<?>> COUNTRY =
            Map.entry("countryOfReturn", List.of("ROU", "ROU", "NPL"));

    /** Titles of the documents that every walk has. */
    static final String DECISION_IN_SWEDEN = "Beslut i Sverige";

    static final String DECISION_AT_HOME = "Beslut hemma";

    static final Map<String, List<?>> TO_GO_ON = Map.ofEntries(
            COUNTRY,
            // nobody would write the same names in both lists by chance
            Map.entry("dependants", List.of(List.of())),
            Map.entry("childrenAlong", List.of(List.of())),
            Map.entry("eligible", MOSTLY_YES),
            Map.entry("samePerson", MOSTLY_NO),
            Map.entry("consentSupport", MOSTLY_TRUE),
            Map.entry("consentIom", MOSTLY_TRUE),
            Map.entry("consentMission", MOSTLY_TRUE),
            Map.entry("admissionByCoordinator", MOSTLY_ADMITTED),
            Map.entry("admissionByIom", MOSTLY_ADMITTED),
            Map.entry("riskTraffickers", MOSTLY_HARMLESS),
            Map.entry("riskDebt", MOSTLY_HARMLESS),
            Map.entry("riskFamily", MOSTLY_HARMLESS),
            Map.entry("riskFamilyThreatened", MOSTLY_HARMLESS),
            Map.entry("riskStateProtection", MOSTLY_HARMLESS),
            Map.entry("riskHealthTravel", MOSTLY_HARMLESS),
            Map.entry("riskHealthHome", MOSTLY_HARMLESS),
            Map.entry("riskMentalHealth", MOSTLY_HARMLESS),
            Map.entry("riskDependence", MOSTLY_HARMLESS),
            Map.entry("riskLivelihood", MOSTLY_HARMLESS),
            Map.entry("riskStigma", MOSTLY_HARMLESS),
            Map.entry("riskConflict", MOSTLY_HARMLESS),
            Map.entry("riskAuthorities", MOSTLY_HARMLESS),
            Map.entry("riskLegal", MOSTLY_HARMLESS),
            Map.entry("riskChild", MOSTLY_HARMLESS),
            Map.entry("riskEarlierReturn", MOSTLY_HARMLESS),
            Map.entry("riskDigital", MOSTLY_HARMLESS),
            Map.entry("riskTimeSince", MOSTLY_HARMLESS),
            Map.entry("riskDistance", MOSTLY_HARMLESS),
            Map.entry("riskRaisedTo", List.of("notRaised", "notRaised", "notRaised", "MEDIUM", "HIGH", "STOP")),
            Map.entry("fitToTravel", MOSTLY_YES),
            Map.entry("returnConfirmed", MOSTLY_YES),
            Map.entry("enquiryOutcome", List.of("refer", "refer", "adviceGiven")));

    static final Map<String, List<?>> TO_COME_TO_AN_END = Map.ofEntries(
            Map.entry("eligible", List.of("no")),
            Map.entry("consentSupport", List.of(false)),
            Map.entry("admissionByCoordinator", List.of("decline")),
            Map.entry("protectionOutcome", List.of("protectionInSweden")),
            Map.entry("riskApproval", List.of("approved")),
            Map.entry("fitToTravel", List.of("yes")),
            Map.entry("returnConfirmed", List.of("no")),
            Map.entry("withdrawalDecision", List.of("endReturn")),
            Map.entry("guardianAppointed", List.of("yes")),
            Map.entry("guardianName", List.of("Gode mannen Påhittsson")),
            Map.entry("bestInterestsSweden", List.of("forReturn")),
            Map.entry("bestInterestsSwedenDocument", List.of(DECISION_IN_SWEDEN)),
            Map.entry("bestInterestsHome", List.of("forReturn")),
            Map.entry("bestInterestsHomeDocument", List.of(DECISION_AT_HOME)),
            Map.entry("childCarerName", List.of("Moster Påhitt")),
            Map.entry("childCarerFit", List.of("yes")),
            Map.entry("childCarerAssessedBy", List.of("En påhittad nämnd")),
            Map.entry("childResponsibleBy", List.of("En påhittad myndighet")),
            Map.entry("childHandoverOn", List.of("2099-11-30")),
            Map.entry("childSafeguardsSigned", List.of("approved")),
            Map.entry("receptionConfirmed", List.of("yes")),
            Map.entry("shelterConfirmed", List.of("yes")),
            Map.entry(
                    "measuresSecured",
                    List.of(List.of("housingSecured", "treatmentSecured", "otherDestination", "laterDate"))),
            Map.entry("policeSwedenMet", List.of("notContacted")),
            Map.entry("policeHomeMet", List.of("notContacted")),
            Map.entry("departurePostponed", List.of("no")),
            Map.entry("legOutcome", List.of("asPlanned")),
            Map.entry("missedLegOutcome", List.of("arrived")),
            Map.entry("notAtMeetingPoint", List.of(false)),
            Map.entry("missedArrivalOutcome", List.of("arrived")),
            Map.entry("personFound", List.of("no")),
            Map.entry("missingDecision", List.of("closeAsMissing")),
            Map.entry("destinationDecision", List.of("keep")),
            Map.entry("measureDelivered", List.of("yes")),
            Map.entry("measureDecision", List.of("endMeasure")),
            Map.entry("grantException", List.of("refused")),
            Map.entry("grantApproval", List.of("refused")),
            Map.entry("receiptDecision", List.of("acceptWithout")),
            Map.entry("followUpReached", List.of("yes")),
            Map.entry("unreachableDecision", List.of("endFollowUp")));

    private Tendencies() {}
}
