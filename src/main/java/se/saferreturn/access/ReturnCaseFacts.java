package se.saferreturn.access;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.saferreturn.routing.Groups;
import se.saferreturn.staff.Person;

/**
 * What decides about a return case as it stands now. A consent or an admission that is not known to be given is not given.
 *
 * @param region whose coordinators own it; absent until it is known
 * @param countryOfReturn three letters; absent until it is known
 * @param underEscort whether the person is travelling with an escort
 */
public record ReturnCaseFacts(
        @Nullable String region,
        @Nullable String countryOfReturn,
        boolean closed,
        boolean consentIom,
        boolean consentMission,
        boolean admittedByCoordinator,
        boolean admittedByIom,
        boolean underEscort) {

    private static final Groups NAMES = new Groups();

    boolean isOwnedBy(Person person) {
        return region != null && person.groups().contains(NAMES.coordinators(region));
    }

    /** Whether these are the staff, by group, of whom the person is one for the region that owns the case. */
    boolean isOwnedBy(Person person, Map<String, Set<String>> named) {
        return region != null
                && isOwnedBy(person)
                && named.getOrDefault(NAMES.coordinators(region), Set.of()).contains(person.id());
    }

    boolean leadsToCountryOf(Person person) {
        return countryOfReturn != null && person.groups().contains(Groups.missionOf(countryOfReturn));
    }
}
