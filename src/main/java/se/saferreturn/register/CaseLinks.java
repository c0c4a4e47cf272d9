package se.saferreturn.register;

import java.util.Optional;
import java.util.Set;
import se.saferreturn.casefile.CaseNumber;

/** Cases that belong together: one that opens another again, or was joined to it. */
public interface CaseLinks {

    /** The cases that this one leads to, and those that lead to it. */
    Set<CaseNumber> of(CaseNumber caseNumber);

    /** What the register counts of a case, for the statistics that stay when it is erased; empty if it is not there. */
    Optional<CountedCase> count(CaseNumber caseNumber);
}
