package se.saferreturn.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void laterAnswersReplaceEarlierOnesAndLeaveTheOthers() {
        Answers first = Answers.of(Map.of("personName", "Ida Påhittad", "language", "ron"));

        Answers changed = first.changedBy(Answers.of(Map.of("language", "swe", "needsInterpreter", false)));

        assertThat(changed.asMap())
                .containsOnly(
                        Map.entry("personName", "Ida Påhittad"),
                        Map.entry("language", "swe"),
                        Map.entry("needsInterpreter", false));
        assertThat(first.text("language")).as("the earlier answers").contains("ron");
    }

    @Test
    void aFieldThatIsLeftEmptyLaterTakesItsAnswerBack() {
        Map<String, @Nullable Object> emptied = new HashMap<>();
        emptied.put("otherNames", null);

        Answers changed = Answers.of(Map.of("otherNames", "kallas Idis")).changedBy(Answers.of(emptied));

        assertThat(changed.get("otherNames")).isEmpty();
        assertThat(changed.asMap()).containsKey("otherNames");
    }

    @Test
    void anAnswerThatWasTakenBackCanBeGivenAgain() {
        Map<String, @Nullable Object> emptied = new HashMap<>();
        emptied.put("otherNames", null);

        assertThat(Answers.of(emptied)
                        .changedBy(Answers.of(Map.of("otherNames", "kallas Idis")))
                        .text("otherNames"))
                .contains("kallas Idis");
    }

    @Test
    void onlyTextIsReadAsText() {
        Answers answers = Answers.of(Map.of("legCount", 3, "otherNames", List.of("Idis"), "language", "ron"));

        assertThat(answers.text("language")).contains("ron");
        assertThat(answers.text("legCount")).isEmpty();
        assertThat(answers.text("otherNames")).isEmpty();
        assertThat(answers.text("neverAsked")).isEmpty();
    }

    @Test
    void nobodyChangesThemFromOutside() {
        Map<String, @Nullable Object> given = new LinkedHashMap<>(Map.of("language", "ron"));
        Answers answers = Answers.of(given);

        given.put("language", "swe");

        assertThat(answers.text("language")).contains("ron");
        assertThatThrownBy(() -> answers.asMap().put("language", "swe"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void printingThemPrintsNeitherAnswersNorWhatWasAsked() {
        Answers answers = Answers.of(Map.of("personName", "Ida Påhittad", "pregnant", true));
        CaseFileEntry entry = new CaseFileEntry(
                CaseNumber.of(CaseSeries.RETURN_CASE, 2026, 1), "referral", 1, "", "a-task", "hotline", answers);

        assertThat(answers).hasToString("Answers to 2 fields");
        assertThat(entry.toString()).doesNotContain("Ida", "personName", "pregnant");
    }
}
