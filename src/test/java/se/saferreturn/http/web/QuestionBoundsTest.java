package se.saferreturn.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionBoundsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CRITERION = "{\"name\":\"a\",\"operator\":\"eq\",\"value\":1}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "variables",
                "processVariables",
                "taskVariables",
                "processInstanceVariables",
                "caseInstanceVariables",
                "variableValues",
                "somethingNew"
            })
    void tenCriteriaAreEnoughWhateverTheirListIsCalled(String name) throws Exception {
        assertThat(tooMuch("{\"%s\":[%s]}".formatted(name, times(10, CRITERION))))
                .isEmpty();
        assertThat(tooMuch("{\"%s\":[%s]}".formatted(name, times(11, CRITERION))))
                .contains("more than 10 criteria");
    }

    @Test
    void criteriaAreCountedTogetherWhereverTheyStand() throws Exception {
        String spread = "{\"variables\":[%1$s,%1$s,%1$s],\"orQueries\":[{\"processVariables\":[%1$s,%1$s,%1$s,%1$s]},"
                + "{\"taskVariables\":[%1$s,%1$s,%1$s,%1$s]}]}";

        assertThat(tooMuch(spread.formatted(CRITERION))).contains("more than 10 criteria");
    }

    @Test
    void sortingsAndAlternativesAreFew() throws Exception {
        assertThat(tooMuch("{\"sorting\":[%s]}".formatted(times(11, "{\"sortBy\":\"id\"}"))))
                .contains("more than 10 sortings");
        assertThat(tooMuch("{\"orQueries\":[%s]}".formatted(times(11, "{}")))).contains("more than 10 alternatives");
        assertThat(tooMuch("{\"query\":{\"orQueries\":[%s]}}".formatted(times(11, "{}"))))
                .contains("more than 10 alternatives");
    }

    @Test
    void aListHasAThousandMembersAtMostAndAllTogetherTwoThousand() throws Exception {
        assertThat(tooMuch("{\"taskIdIn\":[%s]}".formatted(times(1000, "\"x\""))))
                .isEmpty();
        assertThat(tooMuch("{\"taskIdIn\":[%s]}".formatted(times(1001, "\"x\""))))
                .contains("A list has more than 1000 members");
        assertThat(tooMuch("{\"a\":[%1$s],\"b\":[%1$s],\"c\":[%1$s]}".formatted(times(700, "\"x\""))))
                .contains("more than 2000 values in all lists");
    }

    @Test
    void nothingIsNestedWithoutEnd() throws Exception {
        assertThat(tooMuch("{\"a\":".repeat(29) + "1" + "}".repeat(29))).isEmpty();
        assertThat(tooMuch("{\"a\":".repeat(31) + "1" + "}".repeat(31))).contains("more than 30 deep");
        assertThat(tooMuch("[".repeat(40) + "]".repeat(40))).contains("more than 30 deep");
    }

    @Test
    void aFormOfManyFieldsIsNoQuestion() throws Exception {
        String fields = IntStream.range(0, 300)
                .mapToObj(field -> "\"field" + field + "\":{\"value\":\"text\",\"type\":\"String\"}")
                .collect(Collectors.joining(","));

        assertThat(tooMuch("{\"variables\":{" + fields + "}}")).isEmpty();
    }

    @Test
    void anAddressIsReadAlike() {
        assertThat(QuestionBounds.tooMuchIn(Map.of("processVariables", List.of(times(10, "a_eq_1")))))
                .isEmpty();
        assertThat(QuestionBounds.tooMuchIn(Map.of("processVariables", List.of(times(11, "a_eq_1"))))
                        .orElse(""))
                .contains("more than 10 criteria");
        assertThat(QuestionBounds.tooMuchIn(Map.of(
                                "variables", List.of(times(6, "a_eq_1")),
                                "taskVariables", List.of(times(6, "a_eq_1"))))
                        .orElse(""))
                .contains("more than 10 criteria");
        assertThat(QuestionBounds.tooMuchIn(Map.of("processInstanceBusinessKeyIn", List.of(times(1001, "x"))))
                        .orElse(""))
                .contains("A list has more than 1000 members");
    }

    private static String tooMuch(String json) throws Exception {
        JsonNode body = JSON.readTree(json);
        return QuestionBounds.tooMuchIn(body).orElse("");
    }

    private static String times(int count, String member) {
        return String.join(",", java.util.Collections.nCopies(count, member));
    }
}
