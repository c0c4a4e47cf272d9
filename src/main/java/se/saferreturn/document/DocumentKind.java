package se.saferreturn.document;

import java.util.Arrays;
import java.util.Optional;

/** What a document is about. */
public enum DocumentKind {
    IDENTITY("identity"),
    TRAVEL("travel"),
    HEALTH("health"),
    CONSENT("consent"),
    DECISION("decision"),
    AGREEMENT("agreement"),
    RECEIPT("receipt"),
    OTHER("other");

    private final String code;

    DocumentKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<DocumentKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
