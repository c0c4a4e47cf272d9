package se.saferreturn.referral;

import static se.saferreturn.casefile.Trait.Kind.BIRTH_DATE;
import static se.saferreturn.casefile.Trait.Kind.BIRTH_YEAR;
import static se.saferreturn.casefile.Trait.Kind.IDENTITY_NUMBER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.PastedText;
import se.saferreturn.casefile.SearchIndex;
import se.saferreturn.casefile.Trait;
import se.saferreturn.form.SwedishIdentityNumber;

/**
 * Finds cases by what somebody types of a person: parts of a name, a birth date, an identity number, in any order. Every
 * part must fit; a part of a name fits when it sounds alike.
 */
public final class PersonSearch {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{6}(\\d{2})?[-+]?\\d{4}");

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z},;]+");

    /** As in 1981 12 18 - 9876. */
    private static final int MOST_PARTS = 5;

    private final SearchIndex index;

    public PersonSearch(SearchIndex index) {
        this.index = index;
    }

    /** The cases of all persons that fit, in the order of their numbers; none when nothing of a person was typed. */
    public List<CaseNumber> find(String typed, LocalDate today) {
        PersonTraits person = PersonTraits.of(answers(typed, today), today);
        if (person.toIndex().isEmpty()) {
            return List.of();
        }
        return index.find(person.toSearch()).stream()
                .filter(hit -> fits(person, hit))
                .map(SearchIndex.Hit::caseNumber)
                .toList();
    }

    private static boolean fits(PersonTraits person, SearchIndex.Hit hit) {
        boolean names = person.nameParts().stream()
                .allMatch(part -> hit.shared().contains(PersonTraits.name(part))
                        || PersonTraits.sounds(part).anyMatch(hit.shared()::contains));
        boolean date = !person.knowsYear() || shares(hit, BIRTH_DATE) || shares(hit, BIRTH_YEAR);
        boolean number = person.toIndex().stream().noneMatch(trait -> trait.kind() == IDENTITY_NUMBER)
                || shares(hit, IDENTITY_NUMBER);
        return names && date && number;
    }

    private static boolean shares(SearchIndex.Hit hit, Trait.Kind kind) {
        return hit.shared().stream().anyMatch(trait -> trait.kind() == kind);
    }

    private static Answers answers(String typed, LocalDate today) {
        Map<String, String> answers = new HashMap<>();
        List<String> words =
                new ArrayList<>(List.of(BETWEEN.split(PastedText.readable(typed).strip())));
        takeIdentityNumber(words, today).ifPresent(number -> answers.put("identityNumber", number));
        String name = words.stream()
                .filter(word -> {
                    String number = PastedText.number(word);
                    if (DATE.matcher(number).matches()) {
                        answers.put("birthDate", number);
                        return false;
                    }
                    if (NUMBER.matcher(number).matches()) {
                        answers.putIfAbsent("identityNumber", number);
                        return false;
                    }
                    return true;
                })
                .collect(Collectors.joining(" "));
        answers.put("personName", name);
        return Answers.of(answers);
    }

    /** A number that is pasted may have blanks in it. */
    private static Optional<String> takeIdentityNumber(List<String> words, LocalDate today) {
        for (int count = MOST_PARTS; count > 0; count--) {
            for (int first = 0; first + count <= words.size(); first++) {
                List<String> parts = words.subList(first, first + count);
                Optional<String> number = SwedishIdentityNumber.read(String.join("", parts), today)
                        .map(SwedishIdentityNumber::written);
                if (number.isPresent()) {
                    parts.clear();
                    return number;
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "PersonSearch";
    }
}
