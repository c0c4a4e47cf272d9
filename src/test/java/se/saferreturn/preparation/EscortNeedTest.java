package se.saferreturn.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.decision.DecisionTables;

/** The table {@code escort-need}. An answer that is missing in an example was not given. */
@ApplicationTest
class EscortNeedTest {

    private static final List<@Nullable Boolean> YES_NO_UNKNOWN = Arrays.asList(true, false, null);
    private static final List<@Nullable String> RISK_LEVELS = Arrays.asList("LOW", "MEDIUM", "HIGH", "STOP", null);

    @Autowired
    DecisionTables tables;

    private record Traveller(
            @Nullable Boolean minor,
            @Nullable Boolean medicalEscortAdvised,
            @Nullable String riskLevel,
            @Nullable Boolean assistanceInTransit) {}

    @ParameterizedTest
    @CsvSource({
        // minor, medical escort advised, risk, assistance in transit, escort, reason
        "false, false, LOW,    false, none,        Nothing calls for",
        "false, false, MEDIUM, false, none,        Nothing calls for",
        "false, false, MEDIUM, true,  transit,     help in transit",
        "false, false, HIGH,   false, none,        Nothing calls for",
        "false, false, HIGH,   true,  transit,     help in transit",
        "false, false, STOP,   false, operational, risk level",
        "true,  false, LOW,    false, operational, A child",
        "true,  false, LOW,    true,  operational, A child",
        "true,  true,  LOW,    false, medical,     A child",
        "false, true,  LOW,    true,  medical,     Health care",
        "false, true,  HIGH,   false, medical,     Health care",
        ",      false, LOW,    false, operational, not known",
        "false, false, ,       false, operational, not known",
        ",      ,      ,       ,      operational, not known",
        // as in the scenarios S1 and S2
        "false, true,  MEDIUM, true,  medical,     Health care",
        "false, false, LOW,    false, none,        Nothing calls for"
    })
    void whoTravelsAlong(
            @Nullable Boolean minor,
            @Nullable Boolean medicalEscortAdvised,
            @Nullable String riskLevel,
            @Nullable Boolean assistanceInTransit,
            String escort,
            String reason) {
        EscortNeed need = ask(new Traveller(minor, medicalEscortAdvised, riskLevel, assistanceInTransit));

        assertThat(need.escort()).isEqualTo(escort);
        assertThat(need.reason()).contains(reason);
    }

    @Test
    void aChildNeverTravelsAlone() {
        assertThat(allTravellers())
                .filteredOn(who -> !Boolean.FALSE.equals(who.minor()))
                .isNotEmpty()
                .allSatisfy(who -> assertThat(ask(who).escort()).isIn("medical", "operational"));
    }

    @Test
    void whenHealthCareAdvisesAMedicalEscortNothingLessWillDo() {
        assertThat(allTravellers())
                .filteredOn(who -> Boolean.TRUE.equals(who.medicalEscortAdvised()))
                .isNotEmpty()
                .allSatisfy(who -> assertThat(ask(who).escort()).isEqualTo("medical"));
    }

    @Test
    void nobodyTravelsAloneWhenTheRiskIsStopOrNotKnown() {
        assertThat(allTravellers())
                .filteredOn(who -> Arrays.asList("STOP", null).contains(who.riskLevel()))
                .isNotEmpty()
                .allSatisfy(who -> assertThat(ask(who).escort()).isIn("medical", "operational"));
    }

    @Test
    void whoNeedsHelpInTransitNeverTravelsAlone() {
        assertThat(allTravellers())
                .filteredOn(who -> Boolean.TRUE.equals(who.assistanceInTransit()))
                .isNotEmpty()
                .allSatisfy(who -> assertThat(ask(who).escort()).isNotEqualTo("none"));
    }

    private static List<Traveller> allTravellers() {
        List<Traveller> all = new ArrayList<>();
        for (Boolean minor : YES_NO_UNKNOWN) {
            for (Boolean medical : YES_NO_UNKNOWN) {
                for (String risk : RISK_LEVELS) {
                    YES_NO_UNKNOWN.forEach(assistance -> all.add(new Traveller(minor, medical, risk, assistance)));
                }
            }
        }
        return all;
    }

    private EscortNeed ask(Traveller who) {
        Map<String, @Nullable Object> known = new HashMap<>();
        known.put("minor", who.minor());
        known.put("medicalEscortAdvised", who.medicalEscortAdvised());
        known.put("riskLevel", who.riskLevel());
        known.put("assistanceInTransit", who.assistanceInTransit());
        return EscortNeed.of(tables.evaluate("escort-need", known));
    }

    @ParameterizedTest
    @CsvSource({"medicalEscort, medical", "escort, operational", "housingSecured, none"})
    void anEscortThatTheRiskAssessmentRequiresIsPlanned(String measure, String escort) {
        Map<String, @Nullable Object> known = new HashMap<>();
        known.put("minor", false);
        known.put("riskLevel", "HIGH");
        known.put("riskMeasures", List.of("policeHome", measure));

        assertThat(EscortNeed.of(tables.evaluate("escort-need", known)).escort())
                .isEqualTo(escort);
    }

    @Test
    void anAnswerOfTheWrongKindIsNotQuoted() {
        assertThatIllegalStateException()
                .isThrownBy(() -> tables.evaluate("escort-need", Map.of("minor", "Ion Exemplu")))
                .withMessageContaining("escort-need")
                .withMessageNotContaining("Exemplu")
                .withNoCause();
    }
}
