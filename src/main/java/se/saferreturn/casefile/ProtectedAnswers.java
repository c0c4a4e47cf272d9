package se.saferreturn.casefile;

import java.util.Set;

/** Answers that tell where a person may be found; under protected identity they are never shown, whoever wrote them down. */
public final class ProtectedAnswers {

    public static final Set<String> ADDRESSES = Set.of("safePlace", "accommodation", "shelterName");

    private ProtectedAnswers() {}
}
