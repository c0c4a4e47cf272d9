package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsupportedFormTest {

    private static void assertRefused(String component, String... telling) {
        assertThatExceptionOfType(UnsupportedFormException.class)
                .isThrownBy(() -> CaseForm.parse(TestForm.json(component)))
                .withMessageStartingWith("Form 'test-form': component ")
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(telling));
    }

    @ParameterizedTest
    @CsvSource({
        "filepicker, cannot be opened by Tasklist",
        "expression, would be computed in the browser",
        "html, use a text component",
        "iframe, use a text component",
        "documentPreview, use another component",
    })
    void a_component_that_cannot_be_checked_is_refused(String type, String cure) {
        assertRefused(
                "{\"type\": \"%s\", \"key\": \"a\", \"label\": \"Passport\"}".formatted(type),
                "'Passport'",
                type,
                cure);
    }

    @Test
    void it_is_found_in_groups_and_lists_too() {
        assertRefused(
                "{\"type\": \"group\", \"components\": [{\"type\": \"filepicker\", \"key\": \"a\", \"label\": \"Passport\"}]}",
                "'Passport' (filepicker)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "a.b", "1a", "\u00e5"})
    void a_key_must_be_a_plain_name(String key) {
        assertRefused("{\"type\": \"textfield\", \"key\": \"%s\"}".formatted(key), "needs a key");
    }

    @Test
    void two_fields_must_not_share_a_key() {
        assertThatExceptionOfType(UnsupportedFormException.class)
                .isThrownBy(() -> TestForm.of(
                        "{\"type\": \"textfield\", \"key\": \"a\"}",
                        "{\"type\": \"group\", \"components\": [{\"type\": \"textfield\", \"key\": \"a\"}]}"))
                .withMessageContaining("key of its own");
    }

    @Test
    void fields_of_different_objects_may_share_a_key() {
        TestForm form = TestForm.of(
                "{\"type\": \"textfield\", \"key\": \"a\"}",
                "{\"type\": \"group\", \"path\": \"g\", \"components\": [{\"type\": \"textfield\", \"key\": \"a\"}]}");

        assertThat(form.form().fields()).extracting(FormField::key).isEqualTo(List.of("a", "g"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'type':'textfield','key':'a','validate':{'pattern':'('}}; has a pattern",
                "{'type':'textfield','key':'a','validate':{'required':'=b'}}; 'required'",
                "{'type':'textfield','key':'a','validate':{'isbn':true}}; 'isbn'",
                "{'type':'textfield','key':'a','validate':{'validationType':'iban'}}; 'iban'",
                "{'type':'textfield','key':'a','validate':{'maxLength':'many'}}; 'maxLength'",
                "{'type':'textfield','key':'a','validate':{'maxLength':'=b +'}}; FEEL",
                "{'type':'number','key':'a','increment':'x'}; 'increment'",
                "{'type':'textfield','key':'a','conditional':{'hide':'=b ='}}; FEEL",
                "{'type':'textfield','key':'a','conditional':{'hide':'b = 1'}}; begin with '='",
                "{'type':'textfield','key':'a','readonly':'=('}; FEEL",
                "{'type':'datetime','key':'a'}; subtype",
                "{'type':'datetime','key':'a','subtype':'time','timeSerializingFormat':'x'}; timeSerializingFormat",
                "{'type':'radio','key':'a'}; options",
                "{'type':'radio','key':'a','valuesExpression':'=b'}; options",
                "{'type':'radio','key':'a','values':[{'label':'x'}]}; plain value",
                "{'type':'dynamiclist','path':'a','disableCollapse':true}; isRepeating",
                "{'type':'dynamiclist','path':'a','isRepeating':true}; disableCollapse",
            })
    void a_rule_that_would_not_hold_is_refused(String component, String telling) {
        assertRefused(component.replace('\'', '"'), telling);
    }

    @Test
    void a_read_only_field_in_an_open_list_is_refused() {
        assertRefused("""
                {"type": "dynamiclist", "path": "a", "isRepeating": true, "disableCollapse": true, "components": [
                  {"type": "textfield", "key": "b", "readonly": true}]}""", "whole list read-only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not JSON", "[]", "{}", "{\"components\": 1}", "null"})
    void what_is_no_form_is_refused(String text) {
        assertThatExceptionOfType(UnsupportedFormException.class).isThrownBy(() -> CaseForm.parse(text));
    }

    @Test
    void a_form_newer_than_Tasklist_is_refused() {
        assertThatExceptionOfType(UnsupportedFormException.class)
                .isThrownBy(() -> CaseForm.parse("{\"id\": \"f\", \"schemaVersion\": 17, \"components\": []}"))
                .withMessageContaining("7.24");
    }
}
