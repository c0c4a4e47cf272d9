package se.saferreturn.referral;

import java.util.Set;
import java.util.stream.Collectors;
import se.saferreturn.casefile.CaseNumber;

/**
 * A case that may be about the same person.
 *
 * @param grounds why; never empty
 */
public record PossibleMatch(CaseNumber caseNumber, Set<Ground> grounds) {

    /** The grounds, strongest first. */
    public enum Ground {
        IDENTITY_NUMBER("same identity number"),
        NAME_AND_BIRTH_DATE("similar name and same birth date"),
        NAME_AND_BIRTH_YEAR("similar name and about the same age"),
        NAME("same name");

        private final String words;

        Ground(String words) {
            this.words = words;
        }
    }

    public PossibleMatch {
        grounds = Set.copyOf(grounds);
    }

    /** For the person who compares the cases; without what is alike. */
    public String inWords() {
        return grounds.stream().sorted().map(ground -> ground.words).collect(Collectors.joining(", "));
    }

    /** More than a name that somebody may have heard and an age that can be guessed. */
    boolean isStrong() {
        return grounds.contains(Ground.IDENTITY_NUMBER) || grounds.contains(Ground.NAME_AND_BIRTH_DATE);
    }

    Ground strongest() {
        return grounds.stream().sorted().findFirst().orElseThrow();
    }
}
