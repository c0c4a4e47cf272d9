package se.saferreturn.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.saferreturn.casefile.Answers;

class FollowUpInterviewTest {

    private static final Map<String, Object> ALL_IS_WELL = Map.of(
            "feelsSafe", "yes",
            "wantsHelp", "no",
            "traffickerContact", "no",
            "exploitedAgain", "no",
            "wantsFurtherContact", "yes");

    @Test
    void nobodyHasToActWhereAllIsWell() {
        assertThat(FollowUpInterview.needsAction(Answers.of(ALL_IS_WELL))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "feelsSafe, no",
        "feelsSafe, unknown",
        "wantsHelp, yes",
        "traffickerContact, yes",
        "traffickerContact, unknown",
        "exploitedAgain, yes",
        "exploitedAgain, unknown",
        "wantsFurtherContact, no",
        "signNewDebt, yes",
        "signDocumentsHeld, unknown",
        "signRecruiter, yes",
        "signLeaving, unknown",
        "signViolence, yes"
    })
    void somebodyActsOnOneAnswerThatIsNot(String question, String answer) {
        Map<String, Object> answers = new HashMap<>(ALL_IS_WELL);
        answers.put(question, answer);

        assertThat(FollowUpInterview.needsAction(Answers.of(answers))).isTrue();
    }

    @Test
    void signsOfDangerAreSaidInWords() {
        Map<String, Object> answers = new HashMap<>(ALL_IS_WELL);
        assertThat(FollowUpInterview.signsInWords(Answers.of(answers))).isEqualTo("none");
        answers.put("signNewDebt", "yes");
        answers.put("signViolence", "no");
        answers.put("signLeaving", "unknown");
        assertThat(FollowUpInterview.signsInWords(Answers.of(answers)))
                .isEqualTo("new debts, plans to leave (not known)");
        answers.put("exploitedAgain", "yes");
        assertThat(FollowUpInterview.signsInWords(Answers.of(answers))).startsWith("exploited again, new debts");
        answers.remove("exploitedAgain");
        assertThat(FollowUpInterview.signsInWords(Answers.of(answers))).startsWith("not asked");
    }

    /** Somebody was listening, or answered for the person. */
    @ParameterizedTest
    @CsvSource({"feelsSafe", "traffickerContact", "exploitedAgain"})
    void somebodyActsWhereAQuestionOfSafetyCouldNotBeAsked(String question) {
        Map<String, Object> answers = new HashMap<>(ALL_IS_WELL);
        answers.remove(question);

        assertThat(FollowUpInterview.needsAction(Answers.of(answers))).isTrue();
    }
}
