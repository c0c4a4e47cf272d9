package se.saferreturn.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who a task is for.
 *
 * @param assignee the person who has claimed it, or null
 */
public record TaskParties(@Nullable String assignee, Set<String> candidateUsers, Set<String> candidateGroups) {

    public TaskParties {
        candidateUsers = Set.copyOf(candidateUsers);
        candidateGroups = Set.copyOf(candidateGroups);
    }
}
