package se.saferreturn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.modelfile.ModelsRefusedException;

/** A form leads nowhere else, works nothing out that nobody checks, and always comes to an end. */
@ApplicationTest
class FormsAtTheGateTest {

    private static final String FIELD =
            "{\"type\": \"textarea\", \"id\": \"Field_Own\", \"key\": \"ownNote\", \"label\": \"Note\"}";

    @Autowired
    DeploymentGate gate;

    private static Shipped form(String component) {
        return Shipped.models().only().and("own.form", """
                {"id": "own", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
                 "executionPlatformVersion": "7.24.0", "components": [%s]}""".formatted(component));
    }

    @Test
    void everyFormIsTakenAsItIs() {
        Shipped forms = Shipped.models()
                .only(Models.files("forms", ".form")
                        .map(file -> String.valueOf(file.getFileName()))
                        .toArray(String[]::new));

        assertThatCode(() -> gate.requireComplete(forms.files())).doesNotThrowAnyException();
    }

    private static Shipped withList(String list, String values) {
        return form("""
                {"type": "select", "id": "Field_Own", "key": "ownCountry", "label": "Own country", "values": [%s],
                 "properties": {"optionsFrom": "%s"}}""".formatted(values, list));
    }

    @Test
    void aFieldNamesAListThatIsThereAndOffersNothingElse() {
        assertThatCode(() -> gate.requireComplete(withList("citizenships", "").files()))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        gate.requireComplete(withList("citizenships", "{\"label\": \"Hellas\", \"value\": \"GRC\"}")
                                .files()))
                .doesNotThrowAnyException();
        refused(withList("nations", ""), "own.form, form: ", "'Own country' (select)", "use one of citizenships, ");
        refused(
                withList("citizenships", "{\"label\": \"Påhittia\", \"value\": \"PHT\"}"),
                "own.form, ownCountry: has options that are not in the list 'citizenships' of 'optionsFrom': PHT.");
    }

    private static Shipped day(String rule) {
        return form("""
                {"type": "datetime", "subtype": "date", "id": "Field_Next", "key": "nextTalkOn", "dateLabel": "Next talk",
                 %s}""".formatted(rule));
    }

    @Test
    void thatADayIsNotOverIsSaidInOneWay() {
        refused(day("\"disallowPassedDates\": true"), "own.form, nextTalkOn: ", "custom property notInPast");
        assertThatCode(() -> gate.requireComplete(
                        day("\"disallowPassedDates\": false").files()))
                .doesNotThrowAnyException();
        assertThatCode(() -> gate.requireComplete(
                        day("\"properties\": {\"notInPast\": \"true\"}").files()))
                .doesNotThrowAnyException();
    }

    /** A new answer to a question about danger says what follows, or it is not deployed. */
    @Test
    void whatFollowsFromAnAnswerIsSaidOfEach() {
        String risk = "risk-assessment.form";
        String option = "\"value\": \"critical\"\n";
        refused(
                Shipped.models()
                        .with(
                                risk,
                                option,
                                option + "            },\n            {\n              \"label\": \"Gone\",\n"
                                        + "              \"value\": \"gone\"\n"),
                "does not say what follows from gone");
        refused(
                Shipped.models().with("risk-approval.form", "Task_MakeSafetyPlan", "Task_MakeSafetyPlans"),
                "risk-approval.form, riskApproval: leadsTo.refused = Task_MakeSafetyPlans names no task");
    }

    @Test
    void aFormKeepsTheQuestionsOnWhichASafeguardRests() {
        refused(
                Shipped.models().with("risk-assessment.form", "\"key\": \"riskDebtNote\"", "\"key\": \"debtNote\""),
                "risk-assessment.form, riskDebtNote: is not asked for, and a safeguard rests on it");
        refused(
                Shipped.models().with("required-measures.form", "\"key\": \"policeHomeReason\"", "\"key\": \"why\""),
                "required-measures.form, policeHomeReason: is not asked for");
    }

    /** Nobody says by hand what follows from what was written, in whichever form. */
    @Test
    void noFormAsksForAFactThatTheApplicationWorksOut() {
        String inPlace = """
                {"type": "radio", "id": "Field_Own", "key": "childSafeguards", "label": "Own", %s
                 "values": [{"label": "Yes", "value": "inPlace"}]}""";
        String told = "own.form, childSafeguards: is a fact that the application works out";

        refused(form(inPlace.formatted("")), told);
        refused(form(inPlace.formatted("\"readonly\": \"=minor = false\",")), told);
        refused(form(inPlace.formatted("\"readonly\": \"true\",")), told);
        refused(
                form(inPlace.replace("childSafeguards", "riskLevel")
                        .replace("inPlace", "LOW")
                        .formatted("")),
                "riskLevel");
        assertThatCode(() -> gate.requireComplete(
                        form(inPlace.formatted("\"readonly\": true,")).files()))
                .doesNotThrowAnyException();
    }

    @Test
    void aListedFormMarksEveryQuestion() {
        refused(
                Shipped.models()
                        .matching("hearing.form", "(?s)\"harmless\\.heard\".*?(\\s*\\})", "\"tells\": \"own\"$1"),
                "hearing.form, hearingOutcome: does not say what follows from its options");
    }

    static Stream<String> links() {
        return Stream.of(
                "[more](https://example.org/{{personName}})",
                "[more](/app/admin)",
                "[more][1]",
                "[1]: example.org",
                "![](//example.org/{{personName}})",
                "<a href=x>more</a>",
                "<img src=x>",
                "www.example.org",
                "ftp://example.org",
                "mailto:somebody@example.org",
                "&#104;ttps&colon;//example.org");
    }

    @ParameterizedTest
    @MethodSource("links")
    void noTextLeadsElsewhere(String text) {
        refused(
                form("{\"type\": \"text\", \"id\": \"Text_Own\", \"text\": \"" + text + "\"}"),
                "own.form, Text_Own: a ");
        refused(form(FIELD.replace("\"Note\"", "\"" + text + "\"")), "own.form, Field_Own: a ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=\\\"ht\\\" + \\\"tps:\\\" + personName",
                "= if minor then \\\"x\\\" else personName",
                "{{ \\\"ht\\\" + \\\"tps\\\" }}",
                "{{personName + otherNames}}",
                "{{#if minor}}x{{/if}}",
                "{{string join([personName], \\\"\\\")}}"
            })
    void noTextIsWorkedOut(String text) {
        refused(
                form("{\"type\": \"text\", \"id\": \"Text_Own\", \"text\": \"" + text + "\"}"),
                "own.form, Text_Own: ",
                "{{key}}");
        refused(form(FIELD.replace("\"Note\"", "\"" + text + "\"")), "own.form, Field_Own: ", "{{key}}");
        refused(
                form(FIELD.replace("\"key\"", "\"description\": \"" + text + "\", \"key\"")),
                "own.form, Field_Own: ",
                "{{key}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "some x in 1..1000000000 satisfies x = ownNote",
                "count(for x in 1..100000, y in 1..100000 return x) > 0",
                "every x in 1..999999999 satisfies x > 0",
                "{f: function(n) f(n + 1), g: f(1)}.g = 1",
                "9 ** 999999999 > 1",
                "matches(ownNote, \\\"(a+)+b\\\")",
                "replace(ownNote, \\\"(a|aa)+b\\\", \\\"\\\") = \\\"\\\"",
                "count(rows[count(rows[count(rows[cost > 1]) > 1]) > 1]) > 1",
                "count(split(ownNote, \\\"\\\")) > 1"
            })
    void noConditionThatMightNeverEndIsTaken(String condition) {
        for (String where : new String[] {
            "\"conditional\": {\"hide\": \"=%s\"}", "\"readonly\": \"=%s\"", "\"validate\": {\"maxLength\": \"=%s\"}"
        }) {
            refused(form(FIELD.replace("\"key\"", where.formatted(condition) + ", \"key\"")), "that might never end");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ownNote = null or ownNote = \\\"\\\"",
                "count(rows) = 0",
                "some row in rows satisfies row.cost > 100",
                "if minor then false else list contains(choices, \\\"a\\\")",
                "age in [18..65]",
                "date(birthDate) > today() - duration(\\\"P18Y\\\")",
                "count(rows[cost > 1]) > 2"
            })
    void whatComesToAnEndIsTaken(String condition) {
        Shipped form = form(FIELD.replace("\"key\"", "\"conditional\": {\"hide\": \"=" + condition + "\"}, \"key\""));

        assertThatCode(() -> gate.requireComplete(form.files())).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "number", "key": "amount", "label": "A", "validate": {"min": 10, "max": 5}} | amount: min is 10 and max is 5
            {"type": "number", "key": "amount", "label": "A", "validate": {"min": "7", "max": "-7"}} | amount: min is 7 and max is -7
            {"type": "textfield", "key": "note", "label": "A", "validate": {"minLength": 20, "maxLength": 3}} | note: minLength is 20 and maxLength is 3
            {"type": "number", "key": "measure", "label": "A"} | measure: is a fact and must be a number without decimals
            {"type": "textfield", "key": "minor", "label": "A"} | minor: is a fact and must be a checkbox
            {"type": "radio", "key": "eligible", "label": "A", "values": [{"label": "Yes", "value": "yes"}]} | eligible: is a fact and must be a radio with the values yes and no
            {"type": "radio", "key": "enquiryOutcome", "label": "A", "values": [{"label": "Refer", "value": "refered"}]} | enquiryOutcome: is a fact and must be a radio or select with values of the fact only. It is one of adviceGiven, refer
            {"type": "datetime", "subtype": "datetime", "key": "arrivedOn", "label": "A"} | arrivedOn: is a fact and must be a date
            """)
    void boundsAndFactsFit(String component, String reason) {
        refused(form(component), "own.form, " + reason);
    }

    private void refused(Shipped models, String... reasons) {
        assertThatThrownBy(() -> gate.requireComplete(models.files()))
                .isInstanceOf(ModelsRefusedException.class)
                .satisfies(refused -> assertThat(refused.getMessage()).contains(reasons));
    }
}
