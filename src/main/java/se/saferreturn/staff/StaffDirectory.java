package se.saferreturn.staff;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The staff who can be chosen for work. Where an identity provider knows them, those of them who have logged in. */
public interface StaffDirectory {

    /** Somebody who can be chosen. */
    record Colleague(String id, String name) {}

    /** Every group there is. */
    List<String> groups();

    /** Who is in each of the groups, in the order of their names. */
    Map<String, List<Colleague>> of(Collection<String> groups);

    /** Who is in the group, in the order of their names. */
    default List<Colleague> of(String group) {
        return of(List.of(group)).getOrDefault(group, List.of());
    }
}
