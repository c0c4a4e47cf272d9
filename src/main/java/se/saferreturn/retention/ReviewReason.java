package se.saferreturn.retention;

/** Why a file whose time is over waits for a records officer, instead of being erased. */
public enum ReviewReason {
    NO_BIRTH_DATE(
            "noBirthDate", "The date of birth is not known, so nobody can tell whether the archive keeps the file."),
    BIRTH_DATE_UNCERTAIN("birthDateUncertain", "The date of birth is estimated, or only the year is known."),
    BIRTH_DATE_CONTRADICTED(
            "birthDateContradicted", "The date of birth and the Swedish identity number name different days."),
    LINKED("linked", "The case is linked with another one: opened again, or joined."),
    DATA_REQUEST_OPEN("dataRequestOpen", "A data request is open that is about this person, or may be."),
    PROTECTED_IDENTITY("protectedIdentity", "The person has a protected identity."),
    NO_ENDING("noEnding", "The register does not say how the case ended."),
    KEPT_UNTIL_NOW("keptUntilNow", "It was kept for a time by a decision, and that time is over.");

    private final String code;
    private final String words;

    ReviewReason(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The code in the form and in the database. */
    public String code() {
        return code;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /**
     * Finds a doubt by its code.
     *
     * @throws IllegalArgumentException there is none
     */
    public static ReviewReason ofCode(String code) {
        for (ReviewReason doubt : values()) {
            if (doubt.code.equals(code)) {
                return doubt;
            }
        }
        throw new IllegalArgumentException("There is no doubt with the code " + code + ".");
    }
}
