package se.saferreturn.casefile;

import java.util.List;
import java.util.Set;

/**
 * Finds cases by what is known of their persons, without reading a case file. A case that its caller's transaction has just
 * opened is found by nobody else before that commits.
 */
public interface SearchIndex {

    /**
     * Adds to what is known of the person of a case; what is there already stays. It is not taken back with the caller's
     * transaction: a case that was there before may be found too often then, which does no harm.
     *
     * @throws CaseFileClosedException there is no such case, or it was erased
     */
    void add(CaseNumber caseNumber, Set<Trait> traits);

    /** The cases with at least one trait like these, in the order of their numbers. */
    List<Hit> find(Set<Trait> traits);

    /**
     * A case that was found.
     *
     * @param shared those of its traits that are like one that was looked for, each with its place in the names of this case
     * @param known kinds of traits that it has at all, shared or not
     */
    record Hit(CaseNumber caseNumber, Set<Trait> shared, Set<Trait.Kind> known) {

        public Hit {
            shared = Set.copyOf(shared);
            known = Set.copyOf(known);
        }

        public boolean shares(Trait.Kind kind) {
            return shared.stream().anyMatch(trait -> trait.kind() == kind);
        }
    }
}
