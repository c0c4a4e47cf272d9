package se.saferreturn.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.routing.FactNames;

/**
 * What the answers of a file say of whether its person is a child. The one place that decides it: who may be under 18 is a
 * child until dates that leave no doubt, or an assessment that somebody answers for, have settled it.
 */
public final class AgeOfPerson {

    /** The answers that may tell of the age. */
    public static final Set<String> KEYS = Set.of(
            FactNames.MINOR,
            PersonFields.AGE_ASSESSED,
            PersonFields.BIRTH_DATE,
            PersonFields.BIRTH_DATE_CERTAINTY,
            PersonFields.IDENTITY_NUMBER,
            PersonFields.DOCUMENT_BIRTH_DATE,
            PersonFields.JOINED_REFERRALS);

    /** A date that was guessed from the looks of a person is off by as much. */
    private static final int ESTIMATED_WITHIN_YEARS = 3;

    private static final String OR_ASSESSED = ", or choose what holds under ‘Age assessed as’";

    /** By an assessment. */
    private enum Assessment {
        NONE,
        UNDER_18,
        ADULT
    }

    /** By one date or number. */
    private enum Told {
        CHILD,
        PERHAPS_CHILD,
        ADULT
    }

    private final boolean ticked;
    private final Assessment assessment;
    private final Set<Told> told;

    private AgeOfPerson(boolean ticked, Assessment assessment, Set<Told> told) {
        this.ticked = ticked;
        this.assessment = assessment;
        this.told = told;
    }

    /** As {@link #of(Map, LocalDate)}. */
    public static AgeOfPerson of(Answers answers, LocalDate today) {
        return of(answers.asMap(), today);
    }

    /**
     * Reads the answers of a file.
     *
     * @param today the day in Sweden
     */
    public static AgeOfPerson of(Map<String, ? extends @Nullable Object> answers, LocalDate today) {
        Stream<Told> ofPerson = Stream.of(
                        birth(answers),
                        date(answers, PersonFields.DOCUMENT_BIRTH_DATE).map(Birth::on),
                        text(answers, PersonFields.IDENTITY_NUMBER)
                                .flatMap(number -> SwedishIdentityNumber.read(number, today))
                                .map(SwedishIdentityNumber::birth))
                .flatMap(Optional::stream)
                .map(birth -> told(birth, today));
        Set<Told> told = Stream.concat(ofPerson, ofReferrals(answers, today)).collect(Collectors.toUnmodifiableSet());
        Assessment assessment = switch (text(answers, PersonFields.AGE_ASSESSED).orElse("")) {
            case "under18" -> Assessment.UNDER_18;
            case "adult" -> Assessment.ADULT;
            default -> Assessment.NONE;
        };
        return new AgeOfPerson(Boolean.TRUE.equals(answers.get(FactNames.MINOR)), assessment, told);
    }

    /** Whether the person is to be treated as a child. */
    public boolean isMinor() {
        return switch (assessment) {
            case UNDER_18 -> true;
            case ADULT -> false;
            case NONE -> ticked || told.contains(Told.CHILD) || isPerhapsChild();
        };
    }

    /** Whether dates or an assessment leave no doubt that the person is of full age; a box that is not ticked does not. */
    public boolean isSurelyAdult() {
        return switch (assessment) {
            case UNDER_18 -> false;
            case ADULT -> true;
            case NONE -> told.contains(Told.ADULT) && !told.contains(Told.CHILD);
        };
    }

    /**
     * What does not fit together, and what to do about it: to be read after the label of the box, where a person answers
     * it. Empty when everything agrees.
     */
    public Optional<String> contradiction() {
        if (assessment != Assessment.NONE) {
            boolean child = assessment == Assessment.UNDER_18;
            return child == ticked
                    ? Optional.empty()
                    : Optional.of(
                            "the age was assessed as " + (child ? "under 18: please tick" : "18 or over: please untick")
                                    + " this box, or change the assessment");
        }
        if (told.contains(Told.CHILD) && told.contains(Told.ADULT)) {
            return Optional.of(
                    "dates of birth or numbers do not agree on whether the person is under 18; please correct"
                            + " the one that is wrong" + OR_ASSESSED);
        }
        if (told.contains(Told.CHILD) && !ticked) {
            return Optional.of(
                    "the date of birth or the identity number says that the person is a child; please tick this"
                            + " box, correct what is wrong" + OR_ASSESSED);
        }
        if (isPerhapsChild() && !ticked) {
            return Optional.of("the person may be a child, since the date of birth is not exact; please tick this box,"
                    + " correct what is wrong" + OR_ASSESSED);
        }
        if (told.contains(Told.ADULT) && ticked) {
            return Optional.of(
                    "the date of birth or the identity number says that the person is 18 or over; please untick"
                            + " this box, correct what is wrong" + OR_ASSESSED);
        }
        return Optional.empty();
    }

    private boolean isPerhapsChild() {
        return told.contains(Told.PERHAPS_CHILD) && !told.contains(Told.ADULT);
    }

    private static Optional<Birth> birth(Map<?, ? extends @Nullable Object> answers) {
        String certainty = text(answers, PersonFields.BIRTH_DATE_CERTAINTY).orElse("");
        return date(answers, PersonFields.BIRTH_DATE).map(day -> born(day, certainty));
    }

    private static Stream<Told> ofReferrals(Map<String, ? extends @Nullable Object> answers, LocalDate today) {
        if (!(answers.get(PersonFields.JOINED_REFERRALS) instanceof List<?> rows)) {
            return Stream.empty();
        }
        return rows.stream()
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(row -> (Map<?, ?>) row)
                .flatMap(row -> birth(row).stream())
                .map(birth -> told(birth, today));
    }

    private static Told told(Birth birth, LocalDate today) {
        if (birth.isOfChild(today)) {
            return Told.CHILD;
        }
        return birth.isOfAdult(today) ? Told.ADULT : Told.PERHAPS_CHILD;
    }

    /** A day of which nobody said how certain it is counts as exact, but for the days that stand for a whole year. */
    private static Birth born(LocalDate day, String certainty) {
        boolean standsForYear = certainty.isEmpty()
                && day.getDayOfMonth() == 1
                && (day.getMonthValue() == 1 || day.getMonthValue() == 7);
        if (certainty.equals("year") || standsForYear) {
            return new Birth(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
        }
        return certainty.equals("estimated")
                ? new Birth(day.minusYears(ESTIMATED_WITHIN_YEARS), day.plusYears(ESTIMATED_WITHIN_YEARS))
                : Birth.on(day);
    }

    private static Optional<String> text(Map<?, ? extends @Nullable Object> answers, String key) {
        return answers.get(key) instanceof String text
                ? Optional.of(text).filter(Predicate.not(String::isBlank))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(Map<?, ? extends @Nullable Object> answers, String key) {
        try {
            return text(answers, key).map(LocalDate::parse);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "AgeOfPerson";
    }
}
