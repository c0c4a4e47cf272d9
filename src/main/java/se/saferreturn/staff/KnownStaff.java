package se.saferreturn.staff;

import java.util.List;

/** Staff whom the identity provider has let in, as it told of them at their last login. */
public interface KnownStaff {

    /** Somebody has logged in. */
    void seen(Staff.Member member);

    /** Who is in the group, in the order of their names. */
    List<StaffDirectory.Colleague> of(String group);
}
