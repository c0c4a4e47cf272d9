package se.saferreturn.reminder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.ErasedWithCase;
import se.saferreturn.reminder.Reminder;
import se.saferreturn.reminder.Reminders;

/** Reminders in PostgreSQL: days and keys of fields, and nothing that a person has said. */
@Component
@Transactional
class RemindersInDatabase implements Reminders, ErasedWithCase {

    private static final String ONE = " where case_number = :caseNumber and part = :part and answer = :answer";

    private final JdbcClient jdbc;

    RemindersInDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OptionalInt keep(Reminder reminder) {
        Optional<Kept> kept = find(reminder.caseNumber(), reminder.part(), reminder.answer());
        if (kept.filter(known -> known.day().equals(reminder.day())).isPresent()) {
            return OptionalInt.empty();
        }
        jdbc.sql("""
                        insert into reminder (case_number, part, answer, form, form_version, day, remind_on)
                        values (:caseNumber, :part, :answer, :form, :formVersion, :day, :remindOn)
                        on conflict (case_number, part, answer) do update
                        set form = excluded.form, form_version = excluded.form_version, day = excluded.day,
                            remind_on = excluded.remind_on, given_as = null
                        """)
                .param("caseNumber", reminder.caseNumber().value())
                .param("part", reminder.part())
                .param("answer", reminder.answer())
                .param("form", reminder.form())
                .param("formVersion", reminder.formVersion())
                .param("day", reminder.day())
                .param("remindOn", reminder.remindOn())
                .update();
        return givenAs(kept);
    }

    @Override
    public OptionalInt forget(CaseNumber caseNumber, String part, String answer) {
        Optional<Kept> kept = find(caseNumber, part, answer);
        jdbc.sql("delete from reminder" + ONE)
                .param("caseNumber", caseNumber.value())
                .param("part", part)
                .param("answer", answer)
                .update();
        return givenAs(kept);
    }

    @Override
    public void forget(CaseNumber caseNumber) {
        jdbc.sql("delete from reminder where case_number = :caseNumber")
                .param("caseNumber", caseNumber.value())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> dueOn(LocalDate today) {
        return jdbc.sql("""
                        select case_number, part, answer, form, form_version, day, remind_on
                        from reminder
                        where given_as is null and remind_on <= :today
                        order by day, case_number, part, answer
                        """)
                .param("today", today)
                .query((row, number) -> reminder(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isToBeGiven(Reminder reminder) {
        return find(reminder.caseNumber(), reminder.part(), reminder.answer())
                .filter(kept -> kept.givenAs() == 0 && kept.day().equals(reminder.day()))
                .isPresent();
    }

    @Override
    public void given(Reminder reminder, int number) {
        jdbc.sql("update reminder set given_as = :number" + ONE)
                .param("number", number)
                .param("caseNumber", reminder.caseNumber().value())
                .param("part", reminder.part())
                .param("answer", reminder.answer())
                .update();
    }

    @Override
    public void erase(CaseNumber caseNumber) {
        forget(caseNumber);
    }

    /**
     * A row as far as it matters for the next one.
     *
     * @param givenAs 0 when it was not given to anybody yet
     */
    private record Kept(LocalDate day, int givenAs) {}

    private Optional<Kept> find(CaseNumber caseNumber, String part, String answer) {
        return jdbc.sql("select day, given_as from reminder" + ONE)
                .param("caseNumber", caseNumber.value())
                .param("part", part)
                .param("answer", answer)
                .query((row, number) -> new Kept(row.getObject("day", LocalDate.class), row.getInt("given_as")))
                .optional();
    }

    private static OptionalInt givenAs(Optional<Kept> kept) {
        return kept.filter(known -> known.givenAs() > 0)
                .map(known -> OptionalInt.of(known.givenAs()))
                .orElseGet(OptionalInt::empty);
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        return new Reminder(
                new CaseNumber(row.getString("case_number")),
                row.getString("part"),
                row.getString("answer"),
                row.getString("form"),
                row.getInt("form_version"),
                row.getObject("day", LocalDate.class),
                row.getObject("remind_on", LocalDate.class));
    }
}
