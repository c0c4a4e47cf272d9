package se.saferreturn.login.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import se.saferreturn.routing.Groups;

/** What the identity provider says of a person, in the words of the programme. */
final class StaffClaims {

    /** Who is in at least one group of the programme. */
    static final String STAFF = "STAFF";

    /** As the engine accepts it. It leaves out *, which the engine reads as everybody. */
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9.-]{1,64}");

    /** What stands in files and logs for the application itself. */
    private static final Set<String> NOBODYS = Set.of("system", "rule");

    private static final Pattern GROUP =
            Pattern.compile(Stream.concat(Groups.COORDINATORS.stream(), Groups.TEAMS.stream())
                    .collect(Collectors.joining("|", "(", "|" + Groups.MISSION_PREFIX + "[a-z]{3})")));

    private StaffClaims() {}

    static boolean isId(@Nullable Object claim) {
        return claim instanceof String text && ID.matcher(text).matches() && !NOBODYS.contains(text);
    }

    /**
     * Empty for somebody who belongs to no group of the programme; groups of other programmes are left out, and one that
     * is called otherwise now is called so.
     */
    static List<GrantedAuthority> authorities(Map<String, Object> claims, String groupsClaim) {
        Set<String> groups = new TreeSet<>();
        if (claims.get(groupsClaim) instanceof Collection<?> named) {
            named.stream()
                    .filter(String.class::isInstance)
                    // some providers tell the path of a group
                    .map(group -> ((String) group).startsWith("/") ? ((String) group).substring(1) : (String) group)
                    .flatMap(group -> Groups.today(group).stream())
                    .filter(group -> GROUP.matcher(group).matches())
                    .forEach(groups::add);
        }
        if (groups.isEmpty()) {
            return List.of();
        }
        return Stream.concat(Stream.of(STAFF), groups.stream())
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }

    /** Groups of somebody who is logged in. */
    static List<String> groups(Authentication login) {
        return login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> !authority.equals(STAFF))
                .filter(authority -> GROUP.matcher(authority).matches())
                .toList();
    }

    /** Whether this login is that of a member of staff. */
    static boolean isStaff(@Nullable Authentication login) {
        return login != null
                && login.isAuthenticated()
                && login.getAuthorities().stream()
                        .anyMatch(authority -> authority.getAuthority().equals(STAFF));
    }
}
