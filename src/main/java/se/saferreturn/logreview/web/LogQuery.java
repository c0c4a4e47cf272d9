package se.saferreturn.logreview.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.LogFilter;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.routing.Clocks;

/** Reads what is asked of the log. Empty texts are as good as none, since forms send them. */
final class LogQuery {

    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private LogQuery() {}

    static LogFilter filter(
            @Nullable String person,
            @Nullable String caseNumber,
            @Nullable String act,
            @Nullable String from,
            @Nullable String to) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        return new LogFilter(
                person(person),
                caseNumber(caseNumber),
                act(act),
                first == null ? null : start(first),
                last == null ? null : start(last.plusDays(1)));
    }

    /** The moment at which a day begins in Sweden. */
    static Instant start(LocalDate day) {
        return day.atStartOfDay(Clocks.SWEDEN).toInstant();
    }

    static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST) && day.isBefore(LAST)) {
                return day;
            }
        } catch (DateTimeException noDate) {
            // refused below
        }
        throw new BadQueryException(name + ": Write a date as YYYY-MM-DD.");
    }

    static long before(@Nullable String text) {
        return text == null || text.isBlank() ? Long.MAX_VALUE : number("before", text, Long.MAX_VALUE);
    }

    static int size(@Nullable String text, int usual, int most) {
        return text == null || text.isBlank() ? usual : (int) number("size", text, most);
    }

    private static long number(String name, String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number > 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // refused below
        }
        throw new BadQueryException(name + ": Give a whole number from 1 to " + most + ".");
    }

    private static @Nullable String person(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!USER.matcher(text.strip()).matches()) {
            throw new BadQueryException("person: Give the user name of a member of staff, such as coordinator.east.");
        }
        return text.strip();
    }

    private static @Nullable CaseNumber caseNumber(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : CaseNumber.read(text)
                        .orElseThrow(() -> new BadQueryException("case: Give a case number such as SR-YYYY-NNNNN."));
    }

    private static @Nullable Act act(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (Act act : Act.values()) {
            if (act.name().equals(text)) {
                return act;
            }
        }
        throw new BadQueryException("act: Choose what was done, such as READ or REFUSED.");
    }
}
