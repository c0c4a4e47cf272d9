package se.saferreturn.logreview;

import java.util.Optional;

/** Knows the staff by their ids. */
public interface StaffDirectory {

    /** Empty for somebody who has left, or whom only the identity provider knows. */
    Optional<StaffMember> find(String id);
}
