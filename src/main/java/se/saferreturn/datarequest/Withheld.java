package se.saferreturn.datarequest;

import java.util.Optional;
import se.saferreturn.form.Tells;

/**
 * What a person is not handed with their own file: what is about other persons, who may be in danger themselves; and every
 * address of a person with protected identity, since the paper may fall into other hands.
 */
public final class Withheld {

    static final String OTHER_PERSON = "Withheld, since it is about another person.";
    static final String ADDRESS = "Withheld, since an address is never printed under protected identity.";

    private Withheld() {}

    /** Whether this is said in place of an answer. */
    static boolean isReason(String shown) {
        return shown.equals(OTHER_PERSON) || shown.equals(ADDRESS);
    }

    /** What is said in place of an answer; empty when the person gets to read it. */
    static Optional<String> reason(Tells tells, boolean isProtected) {
        if (tells == Tells.OTHER_PERSON) {
            return Optional.of(OTHER_PERSON);
        }
        return isProtected && tells.leadsToThePerson() ? Optional.of(ADDRESS) : Optional.empty();
    }
}
