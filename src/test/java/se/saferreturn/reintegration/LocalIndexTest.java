package se.saferreturn.reintegration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.saferreturn.casefile.Answers;

class LocalIndexTest {

    /** Three of four, all four, one of four. */
    private static final Map<String, Object> ANSWERED = Map.of(
            "economicDailyNeeds", "1",
            "economicWork", "0.5",
            "economicHousing", "0",
            "socialSupport", "1",
            "socialFamily", "0.5",
            "socialAcceptance", "0",
            "socialAccess", "1",
            "psychosocialWellbeing", "",
            "psychosocialCare", "1");

    @Test
    void aDimensionIsTheMeanOfItsAnswersAndTheIndexTheMeanOfTheDimensions() throws IOException {
        assertThat(LocalIndex.of(weights(file()), Answers.of(ANSWERED))
                        .forCaseFile()
                        .asMap())
                .containsEntry("localIndexVersion", 2)
                .containsEntry("localIndexEconomic", new BigDecimal("0.50"))
                .containsEntry("localIndexSocial", new BigDecimal("0.63"))
                .containsEntry("localIndexPsychosocial", null)
                .containsEntry("localIndex", new BigDecimal("0.56"));
    }

    @Test
    void aWeightCountsAsOftenAsItSays() throws IOException {
        String yaml = file().replace("economicDailyNeeds: 1", "economicDailyNeeds: 2")
                .replaceFirst("weight: 1", "weight: 2")
                .replace("version: 2", "version: 7");

        Map<String, ?> index =
                LocalIndex.of(weights(yaml), Answers.of(ANSWERED)).forCaseFile().asMap();

        // (2 × 1 + 0.5 + 0) / 4, and (2 × 0.625 + 0.625) / 3
        assertThat(index.get("localIndexEconomic")).isEqualTo(new BigDecimal("0.63"));
        assertThat(index.get("localIndex")).isEqualTo(new BigDecimal("0.63"));
        assertThat(index.get("localIndexVersion")).isEqualTo(7);
    }

    @Test
    void fewerThanHalfOfTheQuestionsMakeNoIndex() throws IOException {
        Map<String, Object> five = new HashMap<>(Map.of(
                "economicDailyNeeds", "1",
                "economicWork", "1",
                "socialSupport", "0",
                "socialFamily", "0",
                "psychosocialCare", "1"));

        assertThat(LocalIndex.of(weights(file()), Answers.of(five))
                        .forCaseFile()
                        .asMap())
                .containsEntry("localIndexEconomic", new BigDecimal("1.00"))
                .containsEntry("localIndexSocial", new BigDecimal("0.00"))
                .containsEntry("localIndexPsychosocial", null)
                .containsEntry("localIndex", null);
        five.put("psychosocialFuture", "0.5");
        assertThat(LocalIndex.of(weights(file()), Answers.of(five))
                        .forCaseFile()
                        .asMap())
                .containsEntry("localIndexPsychosocial", new BigDecimal("0.75"))
                .containsEntry("localIndex", new BigDecimal("0.58"));
        assertThat(LocalIndex.of(weights(file()), Answers.none()).forCaseFile().asMap())
                .containsEntry("localIndex", null);
    }

    @ParameterizedTest
    @CsvSource({
        "economicWork: 1, economicWork: 0, The weight of economicWork must be above zero",
        "economicWork: 1, economicWork: -1, The weight of economicWork must be above zero",
        "economicWork: 1, economicJob: 1, The answers of the dimension economic must be",
        "socialSupport: 1, '', The answers of the dimension social must be",
        "'  social:', '  sociable:', 'The dimensions must be economic, social, psychosocial'",
        "version: 2, version: 0, The version must be 1 or more"
    })
    void weightsThatCannotBeAreNamed(String right, String wrong, String complaint) throws IOException {
        String yaml = file().replace(right, wrong);

        assertThat(yaml).isNotEqualTo(file());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights(yaml))
                .withMessageStartingWith("processes/local-index.yaml: ")
                .withMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource({"version: 2, ''", "'    weight: 1', '    weight:'", "version: 2, 'version: 2\nowner: me'"})
    void weightsThatAreIncompleteAreRefused(String right, String wrong) throws IOException {
        String yaml = file().replaceFirst(right, wrong.replace("\\n", "\n"));

        assertThatThrownBy(() -> weights(yaml)).isInstanceOf(IOException.class);
    }

    private static LocalIndexWeights weights(String yaml) throws IOException {
        return LocalIndexWeights.read(new ByteArrayInputStream(yaml.getBytes(UTF_8)));
    }

    private static String file() throws IOException {
        return Files.readString(Path.of("processes", "local-index.yaml"));
    }
}
