package se.saferreturn.access;

import java.util.Optional;
import se.saferreturn.staff.Person;

/** Who is logged in, whichever way they came. */
public interface CurrentPerson {

    /** Empty when it is the system itself that acts. */
    Optional<Person> find();

    /** The id of whoever is logged in, or what the system is called where it acts by itself. */
    default String idOr(String system) {
        return find().map(Person::id).orElse(system);
    }

    /**
     * Who is logged in.
     *
     * @throws AccessRefusedException nobody is
     */
    default Person require() {
        return find().orElseThrow(AccessRefusedException::notYourOffice);
    }
}
