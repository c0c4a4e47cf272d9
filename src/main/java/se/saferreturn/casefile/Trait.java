package se.saferreturn.casefile;

/**
 * Something known of a person by which their cases can be found again. Printing it prints only its kind.
 *
 * @param value in the one spelling in which it is compared
 */
public record Trait(Kind kind, String value) {

    public enum Kind {
        /** A part of a name. */
        NAME("name"),
        /** How a part of a name sounds. */
        SOUND("sound"),
        BIRTH_DATE("birthDate"),
        BIRTH_YEAR("birthYear"),
        IDENTITY_NUMBER("identityNumber");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    @Override
    public String toString() {
        return "a " + kind.code();
    }
}
