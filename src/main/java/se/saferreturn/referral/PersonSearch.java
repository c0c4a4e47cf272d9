package se.saferreturn.referral;

import static se.saferreturn.casefile.Trait.Kind.BIRTH_DATE;
import static se.saferreturn.casefile.Trait.Kind.IDENTITY_NUMBER;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.SearchIndex;
import se.saferreturn.casefile.Trait;

/**
 * Finds cases by what somebody types of a person: parts of names, a birth date or year, an identity number, in any order.
 * Every part must fit; a part of a name fits when it sounds alike.
 */
public final class PersonSearch {

    private final SearchIndex index;

    public PersonSearch(SearchIndex index) {
        this.index = index;
    }

    /**
     * What was found.
     *
     * @param cases of all persons that fit, in the order of their numbers
     * @param notRead what was typed and means nothing here; nothing was looked for by it
     */
    public record Found(List<CaseNumber> cases, List<String> notRead) {

        @Override
        public String toString() {
            return cases.size() + " cases";
        }
    }

    public Found find(String typed, LocalDate today) {
        TypedPerson read = TypedPerson.read(typed, today);
        PersonTraits person = read.person();
        List<CaseNumber> cases = person.isEmpty()
                ? List.of()
                : index.find(person.toSearch()).stream()
                        .filter(hit -> fits(person, hit))
                        .map(SearchIndex.Hit::caseNumber)
                        .toList();
        return new Found(cases, read.notRead());
    }

    /** The cases with a name in which every part of this one is written alike; none for an empty name. */
    public Set<CaseNumber> named(String name) {
        List<PersonName> names = PersonName.in(name);
        Set<Trait> traits = names.stream().flatMap(PersonName::traits).collect(Collectors.toSet());
        return index.find(traits).stream()
                .filter(hit -> new NameComparison(names, hit.shared()).haveAll(true))
                .map(SearchIndex.Hit::caseNumber)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A name is looked for with about the same year of birth, since days are often written down wrong; a day alone only as
     * that day, or as its year where no day is known.
     */
    private static boolean fits(PersonTraits person, SearchIndex.Hit hit) {
        boolean names = person.compareNames(hit).haveAll(false);
        boolean yearIsEnough = !person.names().isEmpty()
                || person.birthDates().isEmpty()
                || !hit.known().contains(BIRTH_DATE);
        boolean date = !person.knowsYear() || hit.shares(BIRTH_DATE) || (yearIsEnough && person.sharesYear(hit));
        boolean number = person.identityNumbers().isEmpty() || hit.shares(IDENTITY_NUMBER);
        return names && date && number;
    }

    @Override
    public String toString() {
        return "PersonSearch";
    }
}
