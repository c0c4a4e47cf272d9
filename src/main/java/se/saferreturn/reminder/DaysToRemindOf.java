package se.saferreturn.reminder;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.form.CaseForm;
import se.saferreturn.form.FormVersions;

/** Which answers of an entry somebody is to be reminded of, as the fields of their forms say it. */
public final class DaysToRemindOf {

    private static final int DAY_LENGTH = 10;

    private final FormVersions forms;

    public DaysToRemindOf(FormVersions forms) {
        this.forms = forms;
    }

    /**
     * Reads an entry.
     *
     * @return by the key of each field with a reminder that the entry has an answer of, or takes one back of: the reminder, or
     *     nothing
     */
    public Map<String, Optional<Reminder>> in(CaseFileEntry entry) {
        Map<String, Optional<Reminder>> days = new LinkedHashMap<>();
        Optional<CaseForm> form = forms.find(entry.form(), entry.formVersion());
        entry.answers()
                .asMap()
                .forEach((key, value) -> form.or(() -> forms.asking(key))
                        .flatMap(asked -> asked.remindDaysBefore(key))
                        .ifPresent(before -> days.put(key, day(value).map(day -> of(entry, key, day, before)))));
        return days;
    }

    /** The words beside the field, by which a reminder is called; its key if the form is there no more. */
    public String name(Reminder reminder) {
        return forms.find(reminder.form(), reminder.formVersion())
                .or(() -> forms.asking(reminder.answer()))
                .flatMap(form -> form.field(reminder.answer()))
                .map(field -> field.label())
                .orElse(reminder.answer());
    }

    private static Reminder of(CaseFileEntry entry, String key, LocalDate day, int daysBefore) {
        return new Reminder(
                entry.caseNumber(),
                entry.scope(),
                key,
                entry.form(),
                entry.formVersion(),
                day,
                day.minusDays(daysBefore));
    }

    /** Of a time of day the day counts. */
    private static Optional<LocalDate> day(@Nullable Object value) {
        if (!(value instanceof String text) || text.length() < DAY_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, DAY_LENGTH)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
