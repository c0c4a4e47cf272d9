package se.saferreturn.referral;

import java.util.Set;
import java.util.stream.Collectors;
import se.saferreturn.casefile.Trait;

/** The parts of a name as the search index knows them. */
public final class NameTraits {

    private NameTraits() {}

    /** One for each part of the name, in the one spelling in which names are compared; none for an empty name. */
    public static Set<Trait> of(String name) {
        return NameParts.of(name).stream().map(PersonTraits::name).collect(Collectors.toUnmodifiableSet());
    }
}
