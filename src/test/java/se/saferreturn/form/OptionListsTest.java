package se.saferreturn.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form names a list, and it is put in when the form is deployed or read; what was deployed keeps what it had. */
class OptionListsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-02-03T09:00:00Z");

    private static String form(String component) {
        return "{\"id\": \"own\", \"schemaVersion\": 16, \"components\": [" + component + "]}";
    }

    private static String field(String type, String list, String values) {
        return """
                {"type": "%s", "id": "Field_Own", "key": "own", "label": "Own", "values": [%s],
                 "properties": {"optionsFrom": "%s"}}""".formatted(type, values, list);
    }

    private static JsonNode deployed(String form) throws IOException {
        return JSON.readTree(OptionLists.shipped().putInto(form.getBytes(UTF_8)));
    }

    private static OptionLists lists(String yaml) throws IOException {
        return OptionLists.read(new ByteArrayInputStream(yaml.getBytes(UTF_8)));
    }

    @Test
    void aDeployedFormHasTheOptionsOfItsListAndStillNamesIt() throws IOException {
        JsonNode field = deployed(form(field("select", "counties", ""))).at("/components/0");

        assertThat(field.path("values").findValuesAsText("value")).hasSize(21).startsWith("01", "03");
        assertThat(field.at("/values/1/label").asText()).isEqualTo("Uppsala");
        assertThat(field.at("/properties/optionsFrom").asText()).isEqualTo("counties");
    }

    @Test
    void inGroupsAndInRowsToo() throws IOException {
        String row = """
                {"type": "group", "id": "Group_Own", "label": "Group", "components": [
                  {"type": "dynamiclist", "id": "List_Own", "path": "rows", "isRepeating": true, "disableCollapse": true,
                   "components": [%s]}]}""".formatted(field("taglist", "languages", ""));

        assertThat(deployed(form(row)).at("/components/0/components/0/components/0/values"))
                .hasSize(261);
        assertThat(CaseForm.parse(form(row))
                        .validate(Map.of("rows", List.of(Map.of("own", List.of("kmr")))), Map.of(), NOW)
                        .answers())
                .containsKey("rows");
    }

    @Test
    void whatIsDeployedAgainGetsTheListOfToday() throws IOException {
        JsonNode field = deployed(form(field("select", "currencies", "{\"label\": \"Kronor\", \"value\": \"SEK\"}")))
                .at("/components/0");

        assertThat(field.path("values")).hasSize(9);
        assertThat(field.at("/values/0/label").asText()).isEqualTo("SEK");
    }

    @Test
    void whatWasDeployedKeepsTheOptionsItHad() {
        CaseForm then =
                CaseForm.parse(form(field("select", "currencies", "{\"label\": \"Mark\", \"value\": \"DEM\"}")));

        assertThat(then.validate(Map.of("own", "DEM"), Map.of(), NOW).answers()).containsEntry("own", "DEM");
        assertThatThrownBy(() -> then.validate(Map.of("own", "EUR"), Map.of(), NOW))
                .isInstanceOf(FormRejectedException.class);
        assertThat(then.asked().get(0).options())
                .extracting(AskedField.Choice::label)
                .containsExactly("Mark");
    }

    @Test
    void anOptionOfItsOwnIsNeitherLostNorTaken() throws IOException {
        JsonNode field = deployed(form(field("select", "counties", "{\"label\": \"Abroad\", \"value\": \"abroad\"}")))
                .at("/components/0");

        assertThat(field.path("values").findValuesAsText("value")).containsExactly("abroad");
        assertThat(OptionLists.shipped().strangers(field)).containsExactly("abroad");
    }

    @Test
    void aFormWithoutListsStaysAsItIs() {
        byte[] form = form(" {\"type\": \"textfield\",  \"key\": \"own\"} ").getBytes(UTF_8);

        assertThat(OptionLists.shipped().putInto(form)).isEqualTo(form);
        assertThat(OptionLists.shipped().putInto("no form".getBytes(UTF_8))).isEqualTo("no form".getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select    | contries | component 'Own' (select) names the list 'contries' in 'optionsFrom', which is not there",
                "checklist | planets  | use one of citizenships, countries, languages, counties, currencies-ever, currencies",
                "textfield | counties | component 'Own' (textfield) names a list in 'optionsFrom' and offers no options"
            })
    void aListThatIsNotThereIsRefusedWithTheFieldsName(String type, String list, String reason) {
        assertThatThrownBy(() -> CaseForm.parse(form(field(type, list, ""))))
                .isInstanceOf(UnsupportedFormException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aFieldHasOneSourceOfOptions() {
        String both = field("select", "counties", "").replace("\"key\"", "\"valuesKey\": \"places\", \"key\"");

        assertThatThrownBy(() -> CaseForm.parse(form(both)))
                .isInstanceOf(UnsupportedFormException.class)
                .hasMessageContaining("has 'valuesKey' and 'optionsFrom': remove one of them");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "own: {}",
                "own: {like: another}",
                "own: {options: {a: A}, like: own}",
                "all: {options: {a: A}}\nown: {like: all, without: [b]}"
            })
    void aListThatMeansNothingStopsTheStart(String yaml) {
        assertThatThrownBy(() -> lists(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The list 'own'");
    }

    @Test
    void aListCanBeAnotherOneWithoutWhatHasEnded() throws IOException {
        OptionLists lists = lists("all: {options: {b: B, a: A}}\nown: {like: all, without: [b]}");

        assertThat(lists.options("own")).contains(Map.of("a", "A"));
        assertThat(lists.options("all").orElseThrow().keySet()).containsExactly("b", "a");
    }

    /** After those that are met most often, and before those that stand for no country or language of their own. */
    @ParameterizedTest
    @CsvSource({"citizenships, AFG, ZWE", "countries, AFG, ZWE", "languages, abk, zul"})
    void theWordsAreInTheOrderOfTheAlphabet(String list, String first, String last) {
        Map<String, String> options = OptionLists.shipped().options(list).orElseThrow();
        List<String> values = List.copyOf(options.keySet());
        List<String> words = new ArrayList<>(options.values())
                .subList(values.indexOf(first), values.indexOf(last) + 1).stream()
                        .map(OptionListsTest::plain)
                        .toList();

        assertThat(words).hasSizeGreaterThan(200).isSortedAccordingTo(Comparator.naturalOrder());
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ENGLISH)
                .replaceAll("[^a-z]", " ");
    }
}
