package se.saferreturn.retention;

import java.util.List;

/** Why a file is decided on, or erased. */
public enum DisposalReason {
    /** Its time of retention is over. */
    RETENTION("retention"),
    /** The person has asked for it. */
    DATA_REQUEST("dataRequest");

    private final String code;

    DisposalReason(String code) {
        this.code = code;
    }

    /** The code in models and in the database. */
    public String code() {
        return code;
    }

    /**
     * Finds grounds by their code.
     *
     * @throws IllegalArgumentException there are none
     */
    public static DisposalReason ofCode(String code) {
        return List.of(values()).stream()
                .filter(grounds -> grounds.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There are no grounds with the code " + code + "."));
    }
}
