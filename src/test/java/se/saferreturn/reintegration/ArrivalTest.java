package se.saferreturn.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.saferreturn.casefile.Answers;

class ArrivalTest {

    private static final Map<String, Object> WELL_AT_HOME = Map.of(
            "earlyContactReached", "yes",
            "earlySafe", "yes",
            "earlyTraffickerContact", "no",
            "earlyNeedsMet", "yes");

    @ParameterizedTest
    @CsvSource({
        "medicalCare, true",
        "medicine, true",
        "protection, true",
        "food, false",
        "rest, false",
        "clothing, false",
        "phone, false",
        "money, false"
    })
    void aNeedThatCannotWaitIsUrgentAlsoBesideOthers(String need, boolean urgent) {
        assertThat(Arrival.hasUrgentNeeds(Answers.of(Map.of("arrivalNeeds", List.of("rest", need, "food")))))
                .isEqualTo(urgent);
    }

    @Test
    void nothingIsUrgentWhereNothingIsSaid() {
        assertThat(Arrival.hasUrgentNeeds(Answers.of(Map.of()))).isFalse();
    }

    @Test
    void anIncidentIsActedOnAndAReportThatDoesNotSayAsWell() {
        assertThat(Arrival.hasIncidents(Answers.of(Map.of("escortIncidents", "no"))))
                .isFalse();
        assertThat(Arrival.hasIncidents(Answers.of(Map.of("escortIncidents", "yes"))))
                .isTrue();
        assertThat(Arrival.hasIncidents(Answers.of(Map.of()))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "family, yes, false",
        "hotel, yes, false",
        "none, yes, true",
        "family, no, true",
        "shelter, unknown, true",
        "shelter, , true"
    })
    void aPlaceIsUnsafeUnlessItIsKnownToBeSafe(String place, @Nullable String safe, boolean unsafe) {
        Map<String, Object> answers = new HashMap<>(Map.of("accommodation", place));
        if (safe != null) {
            answers.put("accommodationSafe", safe);
        }

        assertThat(Arrival.isUnsafePlace(Answers.of(answers))).isEqualTo(unsafe);
    }

    @Test
    void nobodyHasToActWhereAllIsWell() {
        assertThat(Arrival.isWorrying(Answers.of(WELL_AT_HOME))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "earlyContactReached, no",
        "earlySafe, no",
        "earlySafe, unknown",
        "earlyTraffickerContact, yes",
        "earlyTraffickerContact, unknown",
        "earlyNeedsMet, no"
    })
    void somebodyActsOnOneAnswerThatIsNot(String question, String answer) {
        Map<String, Object> answers = new HashMap<>(WELL_AT_HOME);
        answers.put(question, answer);

        assertThat(Arrival.isWorrying(Answers.of(answers))).isTrue();
    }

    /** Somebody was listening, or answered for the person. */
    @ParameterizedTest
    @ValueSource(strings = {"earlyContactReached", "earlySafe", "earlyTraffickerContact", "earlyNeedsMet"})
    void somebodyActsWhereAQuestionWasNotAsked(String question) {
        Map<String, Object> answers = new HashMap<>(WELL_AT_HOME);
        answers.remove(question);

        assertThat(Arrival.isWorrying(Answers.of(answers))).isTrue();
    }
}
