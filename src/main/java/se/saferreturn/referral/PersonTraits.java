package se.saferreturn.referral;

import static se.saferreturn.casefile.Trait.Kind.BIRTH_DATE;
import static se.saferreturn.casefile.Trait.Kind.BIRTH_YEAR;
import static se.saferreturn.casefile.Trait.Kind.IDENTITY_NUMBER;
import static se.saferreturn.casefile.Trait.Kind.POSSIBLE_BIRTH_YEAR;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.SearchIndex;
import se.saferreturn.casefile.Trait;
import se.saferreturn.person.PersonFields;
import se.saferreturn.person.SwedishIdentityNumber;

/**
 * What is known of a person, for finding other cases of the same person. Printing it prints nothing of it.
 *
 * @param birthDates that are known to the day
 * @param birthYears that are known
 * @param estimatedYears of births that were guessed from the looks of the person
 * @param identityNumbers twelve digits each
 */
record PersonTraits(
        List<PersonName> names,
        Set<LocalDate> birthDates,
        Set<Integer> birthYears,
        Set<Integer> estimatedYears,
        Set<String> identityNumbers) {

    private static final int YEAR_WITHIN = 1;

    /** A birth date that was guessed from the looks of a person is further off. */
    private static final int ESTIMATED_YEAR_WITHIN = 3;

    /** What forms ask of the names of a person. */
    private static final List<String> NAMES =
            List.of(PersonFields.PERSON_NAME, PersonFields.OTHER_NAMES, PersonFields.NAME_IN_DOCUMENT);

    /** All answers from which something is read here. */
    static final Set<String> TELLING = Stream.concat(
                    NAMES.stream(),
                    Stream.of(
                            PersonFields.BIRTH_DATE,
                            PersonFields.DOCUMENT_BIRTH_DATE,
                            PersonFields.BIRTH_DATE_CERTAINTY,
                            PersonFields.IDENTITY_NUMBER))
            .collect(Collectors.toUnmodifiableSet());

    static PersonTraits of(Answers answers, LocalDate today) {
        String certainty = answers.text(PersonFields.BIRTH_DATE_CERTAINTY).orElse("exact");
        Optional<LocalDate> born = answers.text(PersonFields.BIRTH_DATE).flatMap(PersonTraits::date);
        Optional<LocalDate> inDocument =
                answers.text(PersonFields.DOCUMENT_BIRTH_DATE).flatMap(PersonTraits::date);
        Optional<SwedishIdentityNumber> number =
                answers.text(PersonFields.IDENTITY_NUMBER).flatMap(typed -> SwedishIdentityNumber.read(typed, today));
        boolean estimated = certainty.equals("estimated");
        return new PersonTraits(
                NAMES.stream()
                        .flatMap(key -> answers.text(key).stream())
                        .flatMap(text -> PersonName.in(text).stream())
                        .distinct()
                        .toList(),
                together(List.of(
                        born.filter(day -> certainty.equals("exact")),
                        inDocument,
                        number.flatMap(SwedishIdentityNumber::birthDate))),
                together(List.of(
                        born.filter(day -> !estimated).map(LocalDate::getYear),
                        inDocument.map(LocalDate::getYear),
                        number.map(SwedishIdentityNumber::birthYear))),
                together(List.of(born.filter(day -> estimated).map(LocalDate::getYear))),
                number.stream().map(SwedishIdentityNumber::digits).collect(Collectors.toSet()));
    }

    boolean isEmpty() {
        return names.isEmpty() && !knowsYear() && identityNumbers.isEmpty();
    }

    boolean knowsYear() {
        return !birthYears.isEmpty() || !estimatedYears.isEmpty();
    }

    boolean sharesYear(SearchIndex.Hit hit) {
        return hit.shares(BIRTH_YEAR) || hit.shares(POSSIBLE_BIRTH_YEAR);
    }

    NameComparison compareNames(SearchIndex.Hit hit) {
        return new NameComparison(names, hit.shared());
    }

    Set<Trait> toIndex() {
        return Stream.of(
                        all(),
                        birthYears.stream().map(year -> year(BIRTH_YEAR, year)),
                        estimatedYears.stream().map(year -> year(BIRTH_YEAR, year)),
                        estimatedYears.stream()
                                .flatMap(year -> around(year, ESTIMATED_YEAR_WITHIN))
                                .map(year -> year(POSSIBLE_BIRTH_YEAR, year)))
                .flatMap(traits -> traits)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As {@link #toIndex()}, with the years in which a person may be born who is known here or was estimated there. */
    Set<Trait> toSearch() {
        return Stream.of(
                        all(),
                        birthYears.stream()
                                .flatMap(year -> around(year, YEAR_WITHIN))
                                .map(year -> year(BIRTH_YEAR, year)),
                        estimatedYears.stream()
                                .flatMap(year -> around(year, ESTIMATED_YEAR_WITHIN))
                                .map(year -> year(BIRTH_YEAR, year)),
                        Stream.concat(birthYears.stream(), estimatedYears.stream())
                                .map(year -> year(POSSIBLE_BIRTH_YEAR, year)))
                .flatMap(traits -> traits)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Trait> all() {
        return Stream.of(
                        names.stream().flatMap(PersonName::traits),
                        birthDates.stream().map(day -> new Trait(BIRTH_DATE, day.toString())),
                        identityNumbers.stream().map(digits -> new Trait(IDENTITY_NUMBER, digits)))
                .flatMap(traits -> traits);
    }

    private static Stream<Integer> around(int year, int years) {
        return IntStream.rangeClosed(year - years, year + years).boxed();
    }

    private static Trait year(Trait.Kind kind, int year) {
        return new Trait(kind, Integer.toString(year));
    }

    private static <T> Set<T> together(List<Optional<T>> known) {
        return known.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
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
        return "what is known of a person";
    }
}
