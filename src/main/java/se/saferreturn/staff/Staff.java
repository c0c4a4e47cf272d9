package se.saferreturn.staff;

import java.util.Optional;

/** Whom the identity provider has let in. Nobody else's name is known here. */
public interface Staff {

    /** Who sent the request that is being answered; empty if nobody did. */
    Optional<Member> current();

    /** Somebody with a name for others to read. */
    record Member(Person person, String firstName, String lastName) {}
}
