package se.saferreturn.referral;

import static se.saferreturn.casefile.Trait.Kind.BIRTH_DATE;
import static se.saferreturn.casefile.Trait.Kind.BIRTH_YEAR;
import static se.saferreturn.casefile.Trait.Kind.IDENTITY_NUMBER;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.SearchIndex;
import se.saferreturn.referral.PossibleMatch.Ground;

/**
 * Finds cases that may be about the same person. It looks rather too often than too seldom: a coordinator compares the
 * cases, and a person who is in two of them without anybody knowing gets two risk assessments that contradict each other.
 *
 * <ul>
 *   <li>The same identity number is enough.
 *   <li>A similar name, which is two parts that sound alike or the only part that is known, with the same birth
 *       date or about the same year of birth.
 *   <li>The same name in at least two parts, or in the only one that is known of both, unless the years of birth are known
 *       of both and differ.
 * </ul>
 */
public final class DuplicateSearch {

    /** The answers that tell who a person is. */
    public static final Set<String> TELLING = PersonTraits.TELLING;

    private final SearchIndex index;

    public DuplicateSearch(SearchIndex index) {
        this.index = index;
    }

    /** Makes a case findable by what its answers, or those of a case that joins it, tell of the person. */
    public void remember(CaseNumber caseNumber, Answers answers, LocalDate today) {
        index.add(caseNumber, PersonTraits.of(answers, today).toIndex());
    }

    /** The other cases that may be about the person of these answers, the strongest grounds first. */
    public List<PossibleMatch> matches(CaseNumber caseNumber, Answers answers, LocalDate today) {
        PersonTraits person = PersonTraits.of(answers, today);
        return index.find(person.toSearch()).stream()
                .filter(hit -> !hit.caseNumber().equals(caseNumber))
                .map(hit -> new Judged(hit.caseNumber(), grounds(person, hit)))
                .filter(judged -> !judged.grounds().isEmpty())
                .map(judged -> new PossibleMatch(judged.caseNumber(), judged.grounds()))
                .sorted(Comparator.comparing(PossibleMatch::strongest))
                .toList();
    }

    private record Judged(CaseNumber caseNumber, Set<Ground> grounds) {}

    private static Set<Ground> grounds(PersonTraits person, SearchIndex.Hit hit) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (hit.shares(IDENTITY_NUMBER)) {
            grounds.add(Ground.IDENTITY_NUMBER);
        }
        NameComparison names = person.compareNames(hit);
        boolean sameYear = person.sharesYear(hit);
        if (names.areAlike()) {
            if (hit.shares(BIRTH_DATE)) {
                grounds.add(Ground.NAME_AND_BIRTH_DATE);
            } else if (sameYear) {
                grounds.add(Ground.NAME_AND_BIRTH_YEAR);
            }
        }
        boolean otherAge = person.knowsYear() && hit.known().contains(BIRTH_YEAR) && !sameYear;
        if (names.areTheSame() && !otherAge) {
            grounds.add(Ground.NAME);
        }
        return grounds;
    }
}
