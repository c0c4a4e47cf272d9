package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which days somebody is reminded, as fields say it. */
class RemindersOfFieldsTest {

    @Test
    void aDaySaysHowLongBeforeItSomebodyIsReminded() {
        CaseForm form = TestForm.of("""
                        {"type": "datetime", "subtype": "date", "key": "runsOut", "dateLabel": "Runs out",
                         "properties": {"remindDaysBefore": "14"}}""", """
                        {"type": "group", "label": "Ferry", "components": [
                         {"type": "datetime", "subtype": "datetime", "key": "sails", "dateLabel": "Sails",
                          "properties": {"remindDaysBefore": "0"}}]}""", """
                        {"type": "datetime", "subtype": "date", "key": "painted", "dateLabel": "Painted"}""").form();

        assertThat(form.remindDaysBefore("runsOut")).contains(14);
        assertThat(form.remindDaysBefore("sails")).contains(0);
        assertThat(form.remindDaysBefore("painted")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "textfield", "key": "a", "properties": {"remindDaysBefore": "7"}} | is no day
            {"type": "datetime", "subtype": "time", "key": "a", "properties": {"remindDaysBefore": "7"}} | is no day
            {"type": "datetime", "subtype": "date", "key": "a", "properties": {"remindDaysBefore": "P7D"}} | no number of days
            {"type": "datetime", "subtype": "date", "key": "a", "properties": {"remindDaysBefore": "-1"}} | no number of days
            {"type": "datetime", "subtype": "date", "key": "a", "properties": {"remindDaysBefore": "1000"}} | no number of days
            {"type": "group", "path": "g", "components": [{"type": "datetime", "subtype": "date", "key": "a", "properties": {"remindDaysBefore": "7"}}]} | nobody could be reminded
            {"type": "dynamiclist", "path": "l", "isRepeating": true, "disableCollapse": true, "components": [{"type": "datetime", "subtype": "date", "key": "a", "properties": {"remindDaysBefore": "7"}}]} | nobody could be reminded
            """)
    void aReminderThatNobodyCouldBeGivenIsRefused(String component, String telling) {
        assertThatThrownBy(() -> CaseForm.parse(TestForm.json(component)))
                .isInstanceOf(UnsupportedFormException.class)
                .hasMessageContaining(telling)
                .hasMessageContaining("remindDaysBefore");
    }
}
