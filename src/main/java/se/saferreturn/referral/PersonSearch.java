package se.saferreturn.referral;

import static se.saferreturn.casefile.Trait.Kind.BIRTH_DATE;
import static se.saferreturn.casefile.Trait.Kind.BIRTH_YEAR;
import static se.saferreturn.casefile.Trait.Kind.IDENTITY_NUMBER;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.SearchIndex;
import se.saferreturn.casefile.Trait;

/**
 * Finds cases by what somebody types of a person: parts of a name, a birth date, an identity number, in any order. Every
 * part must fit; a part of a name fits when it sounds alike.
 */
public final class PersonSearch {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{6}(\\d{2})?[-+]?\\d{4}");

    private final SearchIndex index;

    public PersonSearch(SearchIndex index) {
        this.index = index;
    }

    /** The cases of all persons that fit, in the order of their numbers; none when nothing of a person was typed. */
    public List<CaseNumber> find(String typed, LocalDate today) {
        PersonTraits person = PersonTraits.of(answers(typed), today);
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

    private static Answers answers(String typed) {
        Map<String, String> answers = new HashMap<>();
        String name = Stream.of(typed.strip().split("[\\s,;]+"))
                .filter(word -> {
                    if (DATE.matcher(word).matches()) {
                        answers.put("birthDate", word);
                        return false;
                    }
                    if (NUMBER.matcher(word).matches()) {
                        answers.put("identityNumber", word);
                        return false;
                    }
                    return true;
                })
                .collect(Collectors.joining(" "));
        answers.put("personName", name);
        return Answers.of(answers);
    }

    @Override
    public String toString() {
        return "PersonSearch";
    }
}
