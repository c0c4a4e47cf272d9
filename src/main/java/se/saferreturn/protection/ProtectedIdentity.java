package se.saferreturn.protection;

import java.util.Collection;
import java.util.Map;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseNumber;

/**
 * Whether a person's identity is protected: the one place that is asked. A case may be protected although nothing in its own
 * file says so, since a linked file is; so nobody reads it out of answers.
 */
public final class ProtectedIdentity {

    /** The question in forms and files; nowhere else is it written. */
    /** Key of the answer. */
    public static final String KEY = "protectedIdentity";

    private final ProtectedCases cases;

    public ProtectedIdentity(ProtectedCases cases) {
        this.cases = cases;
    }

    public boolean of(CaseNumber caseNumber) {
        return cases.isProtected(caseNumber);
    }

    /** For a paper or a decision about several files of one person: what holds for one holds for all. */
    public boolean ofAny(Collection<CaseNumber> caseNumbers) {
        return caseNumbers.stream().anyMatch(this::of);
    }

    /** Whether an entry asks for it. The case is protected from then on, and stays so whatever is entered later. */
    public static boolean isAskedFor(Answers entry) {
        return Boolean.TRUE.equals(entry.get(KEY).orElse(false));
    }

    /** What an entry says that asks for it, and what a form of a protected case is told. */
    public static Map<String, Object> asked() {
        return Map.of(KEY, true);
    }
}
