package se.saferreturn.staff;

import java.util.List;

/** The staff who can be chosen for work. Where an identity provider knows them, those of them who have logged in. */
public interface StaffDirectory {

    /** Somebody who can be chosen. */
    record Colleague(String id, String name) {}

    /** Every group there is. */
    List<String> groups();

    /** Who is in the group, in the order of their names. */
    List<Colleague> of(String group);
}
