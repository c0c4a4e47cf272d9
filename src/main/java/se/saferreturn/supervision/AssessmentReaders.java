package se.saferreturn.supervision;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.saferreturn.routing.Groups;

/** Who may read the risk assessments of a case that they work on: they say what may happen to a person, and why. */
public final class AssessmentReaders {

    private static final Set<String> READERS = Stream.concat(
                    Groups.COORDINATORS.stream(), Stream.of(Groups.IOM_SWEDEN, Groups.APPROVERS))
            .collect(Collectors.toUnmodifiableSet());

    /** They see rows of cases that they have no part in, or work with amounts alone. */
    private static final Set<String> NEVER = Set.of(Groups.SUPERVISORS, Groups.ADMINISTRATORS, Groups.FINANCE);

    private AssessmentReaders() {}

    /** Whether a person in these groups may read them, if they are involved in the case. */
    public static boolean include(Set<String> groups) {
        return !Collections.disjoint(groups, READERS) && Collections.disjoint(groups, NEVER);
    }
}
