package se.saferreturn.referral;

import static se.saferreturn.casefile.Trait.Kind.BIRTH_DATE;
import static se.saferreturn.casefile.Trait.Kind.BIRTH_YEAR;
import static se.saferreturn.casefile.Trait.Kind.IDENTITY_NUMBER;
import static se.saferreturn.casefile.Trait.Kind.NAME;
import static se.saferreturn.casefile.Trait.Kind.SOUND;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.Trait;
import se.saferreturn.form.SwedishIdentityNumber;

/** What the answers of a case tell of its person, for finding other cases of the same person. */
final class PersonTraits {

    private static final int YEAR_WITHIN = 1;

    /** A birth date that was guessed from the looks of a person is further off. */
    private static final int ESTIMATED_YEAR_WITHIN = 3;

    private final Set<String> nameParts;
    private final Optional<LocalDate> birthDate;
    private final boolean yearOnly;
    private final boolean estimated;
    private final Optional<SwedishIdentityNumber> identityNumber;

    private PersonTraits(
            Set<String> nameParts,
            Optional<LocalDate> birthDate,
            boolean yearOnly,
            boolean estimated,
            Optional<SwedishIdentityNumber> identityNumber) {
        this.nameParts = nameParts;
        this.birthDate = birthDate;
        this.yearOnly = yearOnly;
        this.estimated = estimated;
        this.identityNumber = identityNumber;
    }

    static PersonTraits of(Answers answers, LocalDate today) {
        String certainty = answers.text("birthDateCertainty").orElse("exact");
        Set<String> nameParts = Stream.of("personName", "otherNames")
                .flatMap(key -> answers.text(key).stream())
                .flatMap(name -> NameParts.of(name).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new PersonTraits(
                nameParts,
                answers.text("birthDate").flatMap(PersonTraits::date),
                !certainty.equals("exact"),
                certainty.equals("estimated"),
                answers.text("identityNumber").flatMap(number -> SwedishIdentityNumber.read(number, today)));
    }

    Set<String> nameParts() {
        return nameParts;
    }

    boolean knowsYear() {
        return birthDate.isPresent();
    }

    Set<Trait> toIndex() {
        return all(0);
    }

    /** As {@link #toIndex()}, with the years around the year of birth. */
    Set<Trait> toSearch() {
        return all(estimated ? ESTIMATED_YEAR_WITHIN : YEAR_WITHIN);
    }

    static Trait name(String part) {
        return new Trait(NAME, part);
    }

    static Stream<Trait> sounds(String part) {
        return NameParts.soundsOf(part).stream().map(sound -> new Trait(SOUND, sound));
    }

    private Set<Trait> all(int yearsAround) {
        Stream<Trait> names = nameParts.stream().flatMap(part -> Stream.concat(Stream.of(name(part)), sounds(part)));
        Stream<Trait> date =
                birthDate.filter(day -> !yearOnly).map(day -> new Trait(BIRTH_DATE, day.toString())).stream();
        Stream<Trait> years = birthDate.stream()
                .flatMap(day -> IntStream.rangeClosed(day.getYear() - yearsAround, day.getYear() + yearsAround)
                        .mapToObj(year -> new Trait(BIRTH_YEAR, Integer.toString(year))));
        Stream<Trait> number = identityNumber.stream().map(known -> new Trait(IDENTITY_NUMBER, known.digits()));
        return Stream.of(names, date, years, number).flatMap(traits -> traits).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
