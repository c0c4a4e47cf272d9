package se.saferreturn.logreview;

import java.util.Optional;

/** Knows the staff by their ids. */
public interface StaffNames {

    /** Empty for somebody who has left, or whom only the identity provider knows. */
    Optional<StaffMember> find(String id);
}
