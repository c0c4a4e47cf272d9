package se.saferreturn.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Something known of a person by which their cases can be found again. Printing it prints only its kind.
 *
 * @param value in a spelling in which it is compared
 * @param place for a part of a name, which one it is; it is kept with the trait and not compared
 */
public record Trait(Kind kind, String value, @Nullable NamePlace place) {

    public enum Kind {
        /** A spelling of a part of a name. */
        NAME("name"),
        /** How a part of a name sounds. */
        SOUND("sound"),
        BIRTH_DATE("birthDate"),
        BIRTH_YEAR("birthYear"),
        /** A year in which somebody may be born whose age was estimated. */
        POSSIBLE_BIRTH_YEAR("possibleBirthYear"),
        IDENTITY_NUMBER("identityNumber");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Trait(Kind kind, String value) {
        this(kind, value, null);
    }

    /** Whether both say the same of a person, wherever it stands in their names. */
    public boolean isLike(Trait other) {
        return kind == other.kind && value.equals(other.value);
    }

    @Override
    public String toString() {
        return "a " + kind.code();
    }
}
