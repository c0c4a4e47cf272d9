package se.saferreturn.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.saferreturn.form.FormWords;

/** Codes and keys of a file are words for those who read it, in rows of lists as well. */
class FormWordsInFormsTest {

    private final FormWords words;

    FormWordsInFormsTest() throws IOException {
        words = new FormWordsInForms(new ObjectMapper());
    }

    @Test
    void optionsAreReadByTheirLabelsAndWhatIsNoOptionAsItStands() {
        assertThat(words.inWords("countryOfReturn", "NPL")).isEqualTo("Nepal");
        assertThat(words.inWords("citizenships", List.of("UKR", "HUN"))).isEqualTo(List.of("Ukraine", "Hungary"));
        assertThat(words.inWords("personName", "Påhittad")).isEqualTo("Påhittad");
        assertThat(words.inWords("minor", true)).isEqualTo(true);
        assertThat(words.inWords("countryOfReturn", null)).isNull();
    }

    @Test
    void aRowIsReadByTheLabelsOfItsFields() {
        assertThat(words.inWords("duplicates", List.of(Map.of("countryOfReturn", "ALB"))))
                .isEqualTo(List.of(Map.of("Country of return", "Albania")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anotherReferral",
                "correctionFollows",
                "followUpMonths",
                "localIndex",
                "localIndexSocial",
                "referredAs",
                "reopenedAs",
                "travelHeldOn",
                "missingMeasures",
                "dataCorrections"
            })
    void whatTheSystemWritesHasALabelToo(String key) {
        assertThat(words.label(key)).isNotEqualTo(key);
    }
}
