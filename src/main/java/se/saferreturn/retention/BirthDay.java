package se.saferreturn.retention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.saferreturn.casefile.Answers;
import se.saferreturn.person.PersonFields;
import se.saferreturn.person.SwedishIdentityNumber;

/** What the answers of a file tell of the day on which its person was born. */
final class BirthDay {

    private static final Set<Integer> DAYS_OF_THE_ARCHIVE = Set.of(5, 15, 25);
    private static final String EXACT = "exact";

    private final Optional<LocalDate> day;
    private final Set<ReviewReason> doubts;

    private BirthDay(Optional<LocalDate> day, Set<ReviewReason> doubts) {
        this.day = day;
        this.doubts = doubts;
    }

    static BirthDay of(Answers answers, LocalDate today) {
        Optional<LocalDate> told = answers.text(PersonFields.BIRTH_DATE).flatMap(BirthDay::date);
        Optional<LocalDate> numbered = answers.text(PersonFields.IDENTITY_NUMBER)
                .flatMap(number -> SwedishIdentityNumber.read(number, today))
                .flatMap(SwedishIdentityNumber::birthDate);
        boolean exact = answers.text(PersonFields.BIRTH_DATE_CERTAINTY)
                .filter(EXACT::equals)
                .isPresent();
        Set<ReviewReason> doubts = EnumSet.noneOf(ReviewReason.class);
        if (told.isPresent() && numbered.isPresent() && !told.equals(numbered)) {
            doubts.add(ReviewReason.BIRTH_DATE_CONTRADICTED);
        } else if (numbered.isEmpty() && told.isEmpty()) {
            doubts.add(ReviewReason.NO_BIRTH_DATE);
        } else if (numbered.isEmpty() && !exact) {
            doubts.add(ReviewReason.BIRTH_DATE_UNCERTAIN);
        }
        return new BirthDay(told.or(() -> numbered), doubts);
    }

    /** Whether nobody is named, as in most enquiries. */
    static boolean isOfNobody(Answers answers) {
        return Stream.of(
                        PersonFields.PERSON_NAME,
                        PersonFields.OTHER_NAMES,
                        PersonFields.BIRTH_DATE,
                        PersonFields.IDENTITY_NUMBER)
                .allMatch(
                        key -> answers.text(key).filter(text -> !text.isBlank()).isEmpty());
    }

    boolean isOfTheArchive() {
        return doubts.isEmpty()
                && day.filter(date -> DAYS_OF_THE_ARCHIVE.contains(date.getDayOfMonth()))
                        .isPresent();
    }

    Set<ReviewReason> doubts() {
        return doubts;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
