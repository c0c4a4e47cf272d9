package se.saferreturn.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.travel.DepartureCheck.Result;
import se.saferreturn.travel.DepartureCheck.Traveller;

class DepartureCheckTest {

    private static final Traveller ADULT_ALONE = new Traveller("none", false, null);
    private static final PastEntry ASSESSED = entry("risk-level", Map.of());

    @Test
    void whoNeedsNothingMayLeaveWhenTheReceptionIsConfirmed() {
        assertThat(check(Map.of("receptionConfirmed", "yes"), ADULT_ALONE))
                .isEqualTo(new DepartureCheck(Result.READY, List.of()));
        assertThat(check(Map.of("receptionConfirmed", "no"), ADULT_ALONE).result())
                .isEqualTo(Result.RECEPTION_MISSING);
        assertThat(check(Map.of(), ADULT_ALONE).result()).isEqualTo(Result.RECEPTION_MISSING);
    }

    @Test
    void aRequiredShelterIsConfirmedByTheReceptionAndByNobodyElse() {
        Map<String, Object> required = Map.of("receptionConfirmed", "yes", "riskMeasures", List.of("shelterOnArrival"));
        PastEntry claimed = entry("required-measures", Map.of("measuresSecured", List.of("shelterOnArrival")));

        assertThat(check(required, ADULT_ALONE, ASSESSED, claimed))
                .isEqualTo(new DepartureCheck(Result.RECEPTION_MISSING, List.of("shelterOnArrival")));
        assertThat(check(
                                Map.of(
                                        "receptionConfirmed",
                                        "yes",
                                        "shelterConfirmed",
                                        "yes",
                                        "riskMeasures",
                                        List.of("shelterOnArrival")),
                                ADULT_ALONE)
                        .result())
                .isEqualTo(Result.READY);
    }

    @Test
    void anEscortIsThereWhenOneIsPlanned() {
        Map<String, Object> required =
                Map.of("receptionConfirmed", "yes", "riskMeasures", List.of("escort", "medicalEscort"));

        assertThat(check(required, ADULT_ALONE))
                .isEqualTo(new DepartureCheck(Result.MEASURES_MISSING, List.of("escort", "medicalEscort")));
        assertThat(check(required, new Traveller(null, false, null)).missingMeasures())
                .containsExactly("escort", "medicalEscort");
        assertThat(check(required, new Traveller("operational", false, null)).missingMeasures())
                .containsExactly("medicalEscort");
        assertThat(check(required, new Traveller("medical", false, null)).result())
                .isEqualTo(Result.READY);
    }

    @Test
    void otherMeasuresAreConfirmedByTheCoordinatorAfterTheAssessmentThatRequiresThem() {
        Map<String, Object> required = Map.of(
                "receptionConfirmed", "yes", "riskMeasures", List.of("policeLiaison", "otherDestination", "laterDate"));
        PastEntry secured = entry(
                "required-measures",
                Map.of("measuresSecured", List.of("policeLiaison", "laterDate", "otherDestination")));
        PastEntry one = entry("required-measures", Map.of("measuresSecured", List.of("policeLiaison")));

        assertThat(check(required, ADULT_ALONE, ASSESSED).missingMeasures()).hasSize(3);
        assertThat(check(required, ADULT_ALONE, ASSESSED, one).missingMeasures())
                .containsExactly("otherDestination", "laterDate");
        assertThat(check(required, ADULT_ALONE, ASSESSED, one, secured).result())
                .isEqualTo(Result.READY);
        assertThat(check(required, ADULT_ALONE, ASSESSED, secured, ASSESSED).result())
                .isEqualTo(Result.MEASURES_MISSING);
    }

    @Test
    void thePoliceAreContactedWithConsentOrThereIsAReason() {
        Map<String, Object> required = Map.of("receptionConfirmed", "yes", "riskMeasures", List.of("policeHome"));
        Map<String, Object> agreed = new HashMap<>(required);
        agreed.put("consentPoliceHome", true);
        PastEntry contacted = entry("required-measures", Map.of("policeHomeMet", "contacted"));
        PastEntry reasoned = entry(
                "required-measures",
                Map.of("policeHomeMet", "notContacted", "policeHomeReason", "Polisen där säljer adresser."));

        assertThat(check(required, ADULT_ALONE, ASSESSED, contacted).missingMeasures())
                .containsExactly("policeHome");
        assertThat(check(agreed, ADULT_ALONE, ASSESSED, contacted).result()).isEqualTo(Result.READY);
        assertThat(check(required, ADULT_ALONE, ASSESSED, reasoned).result()).isEqualTo(Result.READY);
        assertThat(check(
                                required,
                                ADULT_ALONE,
                                ASSESSED,
                                entry("required-measures", Map.of("policeHomeMet", "notContacted")))
                        .result())
                .isEqualTo(Result.MEASURES_MISSING);
        // one police are not the other
        assertThat(check(
                                required,
                                ADULT_ALONE,
                                ASSESSED,
                                entry("required-measures", Map.of("policeSwedenMet", "contacted")))
                        .missingMeasures())
                .containsExactly("policeHome");
        assertThat(check(agreed, ADULT_ALONE, ASSESSED, contacted, ASSESSED).result())
                .isEqualTo(Result.MEASURES_MISSING);
    }

    @Test
    void aChildLeavesOnlyWithSafeguardsInPlace() {
        Map<String, Object> received = Map.of("receptionConfirmed", "yes");

        assertThat(check(received, new Traveller("operational", true, "inPlace"))
                        .result())
                .isEqualTo(Result.READY);
        for (String safeguards : Arrays.asList("notInPlace", "complete", "notNeeded", null)) {
            assertThat(check(received, new Traveller("operational", true, safeguards)))
                    .isEqualTo(new DepartureCheck(Result.CHILD_NOT_SAFE, List.of("childSafeguards")));
            assertThat(check(Map.of("receptionConfirmed", "no"), new Traveller("operational", true, safeguards))
                            .result())
                    .isEqualTo(Result.CHILD_NOT_SAFE);
        }
    }

    @Test
    void whoIsOfAgeLeavesWithAChildOnlyWhenItIsSafeguarded() {
        Map<String, Object> received = Map.of("receptionConfirmed", "yes");

        for (String safe : Arrays.asList("inPlace", "notNeeded", null)) {
            assertThat(check(received, new Traveller("operational", false, safe))
                            .result())
                    .isEqualTo(Result.READY);
        }
        for (String unsafe : List.of("notInPlace", "complete")) {
            assertThat(check(received, new Traveller("operational", false, unsafe))
                            .result())
                    .isEqualTo(Result.CHILD_NOT_SAFE);
        }
    }

    @Test
    void nobodyLeavesWhileSomethingIsUndecided() {
        assertThat(DepartureCheck.of(
                        Answers.of(Map.of("receptionConfirmed", "yes")),
                        List.of(),
                        ADULT_ALONE,
                        List.of("consentWithdrawn", "destinationWish")))
                .isEqualTo(new DepartureCheck(Result.MEASURES_MISSING, List.of("consentWithdrawn", "destinationWish")));
    }

    private static DepartureCheck check(Map<String, Object> answers, Traveller traveller, PastEntry... history) {
        return DepartureCheck.of(Answers.of(answers), List.of(history), traveller, List.of());
    }

    private static PastEntry entry(String form, Map<String, Object> answers) {
        return new PastEntry(
                UUID.randomUUID(),
                CaseFileEntry.bySystem(
                        CaseNumber.of(CaseSeries.RETURN_CASE, 2026, 1),
                        form,
                        1,
                        CaseFileEntry.WHOLE_CASE,
                        Answers.of(answers)),
                Instant.EPOCH,
                List.of());
    }
}
