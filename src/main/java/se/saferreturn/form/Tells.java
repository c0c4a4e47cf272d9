package se.saferreturn.form;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an answer gives away, as the form field says it in the custom property {@value #PROPERTY}. A field without it tells
 * of the person alone, and of no place where they can be found.
 */
public enum Tells {
    /** Where the person lives, stays or is taken: shown to nobody under protected identity, in no form either. */
    ADDRESS("address"),
    /** Where the person may be met, for a while or roughly: under protected identity only in the forms that need it. */
    WHEREABOUTS("whereabouts"),
    /** By which way the person is reached: under protected identity only in the forms that need it. */
    CONTACT("contact"),
    /** Who another person is, or what they have told; never printed for the person. */
    OTHER_PERSON("otherPerson"),
    /** Nothing but the person's own. */
    OWN("own");

    /** Custom property of a form field. */
    public static final String PROPERTY = "tells";

    private final String code;

    Tells(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether it leads to where the person is. */
    public boolean leadsToThePerson() {
        return this == ADDRESS || this == WHEREABOUTS || this == CONTACT;
    }

    static Optional<Tells> ofCode(String code) {
        return Arrays.stream(values()).filter(tells -> tells.code.equals(code)).findFirst();
    }
}
