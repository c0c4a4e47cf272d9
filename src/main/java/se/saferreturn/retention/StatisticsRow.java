package se.saferreturn.retention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.person.PersonFields;
import se.saferreturn.referral.ReferralFields;
import se.saferreturn.register.CountedCase;
import se.saferreturn.routing.FactNames;

/**
 * What stays of an erased case: no number, no day, nothing that tells one person from another. Sex, age, origin and
 * exploitation are counted only of those who consented to statistics.
 *
 * @param ageBand such as {@code 25-34} when the case was opened
 */
public record StatisticsRow(
        int openedYear,
        @Nullable Integer closedYear,
        @Nullable String region,
        @Nullable String countryOfReturn,
        boolean minor,
        @Nullable String outcome,
        @Nullable String sex,
        @Nullable String ageBand,
        List<String> citizenships,
        List<String> exploitation) {

    private static final int ADULT = 18;
    private static final int FIRST_BAND_ENDS_BEFORE = 25;
    private static final int BAND = 10;
    private static final int LAST_BAND_BEGINS = 55;

    public StatisticsRow {
        citizenships = List.copyOf(citizenships);
        exploitation = List.copyOf(exploitation);
    }

    static StatisticsRow of(CountedCase counted, Answers answers) {
        boolean consents = answers.get(FactNames.CONSENT_STATISTICS)
                .filter(Boolean.TRUE::equals)
                .isPresent();
        Answers told = consents ? answers : Answers.none();
        OffsetDateTime closed = counted.closedAt();
        return new StatisticsRow(
                counted.openedAt().getYear(),
                closed == null ? null : closed.getYear(),
                counted.region(),
                counted.countryOfReturn(),
                counted.minor(),
                counted.outcome(),
                told.text(PersonFields.SEX_REGISTERED).orElse(null),
                told.text(PersonFields.BIRTH_DATE)
                        .flatMap(day -> ageBand(day, counted.openedAt().toLocalDate()))
                        .orElse(null),
                choices(told, PersonFields.CITIZENSHIPS),
                choices(told, ReferralFields.EXPLOITATION_FORMS));
    }

    private static Optional<String> ageBand(String birthDate, LocalDate on) {
        try {
            int age = Period.between(LocalDate.parse(birthDate), on).getYears();
            if (age < ADULT) {
                return Optional.of("0-17");
            }
            if (age < FIRST_BAND_ENDS_BEFORE) {
                return Optional.of("18-24");
            }
            if (age >= LAST_BAND_BEGINS) {
                return Optional.of("55-");
            }
            int from = FIRST_BAND_ENDS_BEFORE + (age - FIRST_BAND_ENDS_BEFORE) / BAND * BAND;
            return Optional.of(from + "-" + (from + BAND - 1));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** In the order of the alphabet, since the order in which they were given is of the person. */
    private static List<String> choices(Answers answers, String key) {
        TreeSet<String> choices = new TreeSet<>();
        answers.get(key)
                .filter(List.class::isInstance)
                .ifPresent(given -> ((List<?>) given).forEach(choice -> choices.add(String.valueOf(choice))));
        return List.copyOf(choices);
    }
}
