package se.saferreturn.staff;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Staff whom the identity provider has let in, as it told of them at their last login. */
public interface KnownStaff {

    /** Somebody has logged in. */
    void seen(Staff.Member member);

    /** Who is in each of the groups; a group without anybody is left out. */
    Map<String, List<StaffDirectory.Colleague>> of(Collection<String> groups);
}
