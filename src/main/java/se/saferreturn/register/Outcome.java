package se.saferreturn.register;

import java.util.Arrays;

/** The ways in which a case ends. */
public enum Outcome {
    COMPLETED("completed"),
    NOT_ADMITTED("notAdmitted"),
    DECLINED("declined"),
    WITHDRAWN("withdrawn"),
    PROTECTION_IN_SWEDEN("protectionInSweden"),
    MISSING("missing"),
    LEFT_THE_AREA("leftTheArea"),
    EXPLOITED_AGAIN("exploitedAgain"),
    DIED("died"),
    JOINED("joined");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** The code in models, in the register and in statistics. */
    public String code() {
        return code;
    }

    /**
     * Finds an outcome by its code.
     *
     * @throws IllegalArgumentException there is no such code
     */
    public static Outcome ofCode(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no outcome with the code " + code + "."));
    }
}
