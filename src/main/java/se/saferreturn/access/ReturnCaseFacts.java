package se.saferreturn.access;

import org.jspecify.annotations.Nullable;
import se.saferreturn.routing.Groups;

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

    boolean leadsToCountryOf(Person person) {
        return countryOfReturn != null && person.groups().contains(NAMES.mission(countryOfReturn, true, ""));
    }
}
