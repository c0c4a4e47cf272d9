package se.saferreturn.logreview;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.CaseNumber;

/**
 * Names a pattern, so that it is recognised when it is found again: somebody with a case, or somebody on a day.
 *
 * @param person id of the user
 * @param day in Sweden; absent when a case is meant
 */
public record PatternId(
        PatternKind kind,
        String person,
        @Nullable CaseNumber caseNumber,
        @Nullable LocalDate day) {

    private static final Pattern FORM = Pattern.compile("([a-z-]+)/([A-Za-z0-9._@-]{1,64})/([A-Z0-9-]{10,13})");

    static PatternId ofCase(PatternKind kind, String person, CaseNumber caseNumber) {
        return new PatternId(kind, person, caseNumber, null);
    }

    static PatternId ofDay(PatternKind kind, String person, LocalDate day) {
        return new PatternId(kind, person, null, day);
    }

    /** Such as {@code many-cases/coordinator.east/2026-03-02}; empty when the text names no pattern. */
    public static Optional<PatternId> read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<CaseNumber> caseNumber = CaseNumber.read(parts.group(3));
        Optional<LocalDate> day = caseNumber.isPresent() ? Optional.empty() : date(parts.group(3));
        return PatternKind.ofCode(parts.group(1))
                .filter(kind -> caseNumber.isPresent() || day.isPresent())
                .map(kind -> new PatternId(kind, parts.group(2), caseNumber.orElse(null), day.orElse(null)));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return kind.code() + "/" + person + "/" + (caseNumber == null ? day : caseNumber);
    }
}
