package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.saferreturn.person.SwedishIdentityNumber;

/** The numbers are of nobody: the tax agency's examples, and numbers from the series that it keeps for tests. */
class IdentityNumberAnswerTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    private static final TestForm FORM = TestForm.of("""
            {"type": "select", "key": "identityNumberKind", "label": "Swedish identity number", "values": [
              {"label": "None", "value": "none"},
              {"label": "Personal", "value": "personnummer"},
              {"label": "Coordination", "value": "samordningsnummer"}]}""", """
            {"type": "textfield", "key": "identityNumber", "label": "Number",
             "properties": {"check": "swedishIdentityNumber"}}""");

    @ParameterizedTest
    @CsvSource({
        "811218-9876, 198112189876, PERSONNUMMER",
        "8112189876, 198112189876, PERSONNUMMER",
        "198112189876, 198112189876, PERSONNUMMER",
        "' 19811218-9876 ', 198112189876, PERSONNUMMER",
        "121212+1212, 191212121212, PERSONNUMMER",
        "20000229-9808, 200002299808, PERSONNUMMER",
        "19991231-9812, 199912319812, PERSONNUMMER",
        "701063-2391, 197010632391, SAMORDNINGSNUMMER",
        "19900161-9809, 199001619809, SAMORDNINGSNUMMER",
        // the day is not known, or the month neither
        "19150088-2392, 191500882392, SAMORDNINGSNUMMER",
        "150088-2392, 201500882392, SAMORDNINGSNUMMER",
        "150088+2392, 191500882392, SAMORDNINGSNUMMER",
        "19850760-2384, 198507602384, SAMORDNINGSNUMMER",
        "199200602382, 199200602382, SAMORDNINGSNUMMER",
        // as they are pasted
        "19811218 9876, 198112189876, PERSONNUMMER",
        "'\u00a01981 12 18 \u2013 9876\u200b', 198112189876, PERSONNUMMER",
        "811218\u20119876, 198112189876, PERSONNUMMER",
        "811218\u22129876, 198112189876, PERSONNUMMER",
        "\uff11\uff19\uff18\uff11\uff11\uff12\uff11\uff18\uff0d\uff19\uff18\uff17\uff16, 198112189876, PERSONNUMMER",
    })
    void isReadWithItsCenturyAndKind(String typed, String digits, SwedishIdentityNumber.Kind kind) {
        assertThat(SwedishIdentityNumber.read(typed, TODAY)).contains(new SwedishIdentityNumber(digits, kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "811218-9877", // the check digit is 6
                "811281-9876", // two digits the wrong way round
                "19811318-9876", // there is no thirteenth month
                "19000229-9808", // 1900 was no leap year
                "110289-9802", // 60 more than 29 February, and 2011 was no leap year
                "20991231-9812", // not born yet
                "17811218-9876",
                "811218-98766",
                "81-12-18-9876",
                "T11218-9876",
                "Lina Låtsasson",
            })
    void isNotReadFromWhatIsNone(String typed) {
        assertThat(SwedishIdentityNumber.read(typed, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "personnummer, 811218-9876, 19811218-9876",
        "samordningsnummer, 701063-2391, 19701063-2391",
        "none, 19701063 2391, 19701063-2391",
        ", 8112189876, 19811218-9876",
        "samordningsnummer, '191500882392\u00a0', 19150088-2392",
    })
    void theAnswerIsKeptInOneWay(String kind, String number, String kept) {
        assertThat(FORM.complaint(answers(kind, number))).isEmpty();
        assertThat(FORM.answers(answers(kind, number))).containsEntry("identityNumber", kept);
    }

    @Test
    void itMayBeLeftEmpty() {
        assertThat(FORM.complaint(answers("personnummer", ""))).isEmpty();
    }

    @Test
    void aWrongNumberIsRefusedWithTheCureAndNotRepeated() {
        assertThat(FORM.complaint(answers("personnummer", "811218-9877")))
                .isEqualTo("Number: is no Swedish identity number; please check every digit, or leave it empty if it is"
                        + " not known for sure.")
                .doesNotContain("811218");
    }

    @ParameterizedTest
    @CsvSource({
        "personnummer, 701063-2391, coordination number (samordningsnummer)",
        "samordningsnummer, 811218-9876, personal identity number (personnummer)",
    })
    void aNumberOfTheOtherKindIsRefused(String kind, String number, String words) {
        assertThat(FORM.complaint(answers(kind, number)))
                .isEqualTo("Number: is a " + words + "; please choose that kind, or check the digits.");
    }

    @Test
    void aFormThatAsksForAnUnknownCheckIsNotDeployed() {
        assertThatThrownBy(() -> TestForm.of("""
                        {"type": "textfield", "key": "x", "label": "X", "properties": {"check": "finnish"}}"""))
                .isInstanceOf(UnsupportedFormException.class)
                .hasMessageContaining("swedishIdentityNumber");
    }

    private static Map<String, Object> answers(String kind, String number) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("identityNumberKind", kind);
        answers.put("identityNumber", number);
        return answers;
    }
}
