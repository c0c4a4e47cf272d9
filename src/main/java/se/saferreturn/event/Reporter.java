package se.saferreturn.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.saferreturn.routing.Groups;

/** The groups of a person who reports that something happened in a case. */
public record Reporter(Set<String> groups) {

    /** They work with cases of every region and country. */
    private static final Set<String> EVERYWHERE = Set.of(Groups.HOTLINE, Groups.IOM_SWEDEN, Groups.ESCORTS);

    private static final Groups NAMES = new Groups();

    public Reporter {
        groups = Set.copyOf(groups);
    }

    /**
     * Whether the person works with a case, and may know that it is there.
     *
     * @param region whose coordinators own the case; null when it is not known yet
     * @param countryOfReturn null when it is not known yet
     */
    public boolean worksWith(@Nullable String region, @Nullable String countryOfReturn) {
        return groups.stream().anyMatch(EVERYWHERE::contains)
                || (region != null && groups.contains(NAMES.coordinators(region)))
                || (countryOfReturn != null && groups.contains(missionIn(countryOfReturn, region)));
    }

    /** By the country and not by the consent: whoever was told of the case must be able to tell what happens in it. */
    private static String missionIn(String countryOfReturn, @Nullable String region) {
        return NAMES.mission(countryOfReturn, true, region == null ? "" : region);
    }
}
