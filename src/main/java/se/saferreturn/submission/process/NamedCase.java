package se.saferreturn.submission.process;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;

/** The case that the report which is being taken right now names. */
@Component
class NamedCase {

    /** Whatever the reason: whether there is such a case, whose it is, how it stands and what is done in it. */
    static final String NOT_TAKEN = "Case number: There is no open case with this number that you work with, or this"
            + " cannot be reported of it now. Check the number; it stands at the top of every form of the case. If it is"
            + " right, call the coordinators of the region, who see how the case stands. If somebody is in danger, call the"
            + " police first.";

    private static final ThreadLocal<@Nullable CaseNumber> CURRENT = new ThreadLocal<>();

    void is(CaseNumber caseNumber) {
        CURRENT.set(caseNumber);
    }

    Optional<CaseNumber> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    void forget() {
        CURRENT.remove();
    }
}
