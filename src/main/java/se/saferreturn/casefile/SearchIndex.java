package se.saferreturn.casefile;

import java.util.List;
import java.util.Set;

/** Finds cases by what is known of their persons, without reading a case file. Takes part in its caller's transaction. */
public interface SearchIndex {

    /** Adds to what is known of the person of a case; what is there already stays. */
    void add(CaseNumber caseNumber, Set<Trait> traits);

    /** The cases with at least one of these traits, in the order of their numbers. */
    List<Hit> find(Set<Trait> traits);

    /**
     * A case that was found.
     *
     * @param shared those of the traits that it has
     * @param known kinds of traits that it has at all, shared or not
     */
    record Hit(CaseNumber caseNumber, Set<Trait> shared, Set<Trait.Kind> known) {

        public Hit {
            shared = Set.copyOf(shared);
            known = Set.copyOf(known);
        }
    }
}
