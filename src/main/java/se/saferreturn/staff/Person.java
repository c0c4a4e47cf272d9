package se.saferreturn.staff;

import java.util.Set;

/** A member of staff who is logged in. */
public record Person(String id, Set<String> groups) {

    public Person {
        groups = Set.copyOf(groups);
    }

    public boolean isInOneOf(Set<String> others) {
        return groups.stream().anyMatch(others::contains);
    }
}
