package se.saferreturn.logreview;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member of staff, as the user directory knows them. */
public record StaffMember(String id, String firstName, String lastName, Set<String> groups) {

    private static final Pattern PLACE = Pattern.compile("^(coordinators|iom-mission)-.*");

    public StaffMember {
        groups = Set.copyOf(groups);
    }

    /** Who does the same work elsewhere is a colleague, too. */
    boolean isColleagueOf(StaffMember other) {
        return !id.equals(other.id) && work().stream().anyMatch(other.work()::contains);
    }

    private Set<String> work() {
        return groups.stream()
                .map(group -> PLACE.matcher(group).replaceFirst("$1"))
                .collect(Collectors.toSet());
    }
}
