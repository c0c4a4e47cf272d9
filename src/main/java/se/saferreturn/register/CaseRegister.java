package se.saferreturn.register;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.CaseNumber;

/**
 * One row per case, from registration to its ending, for lists and statistics. Every change of a case that is not in the
 * register is refused with an {@link IllegalStateException}.
 */
public interface CaseRegister {

    /**
     * Enters a new case.
     *
     * @param county code of the county, if the referral names one
     */
    void register(CaseNumber caseNumber, String processInstanceId, @Nullable String county, boolean minor);

    /** What is known of a case, open or closed; empty for a number that is no registered return case. */
    Optional<RegisteredCase> find(CaseNumber caseNumber);

    /** As {@link #find}, of each of these cases, having asked once; those that are not in the register are left out. */
    Map<CaseNumber, RegisteredCase> findAll(Collection<CaseNumber> caseNumbers);

    /** The process instance that the case was registered for; empty for a number that is no registered return case. */
    Optional<String> processOf(CaseNumber caseNumber);

    /**
     * Records where an open case is handled and leads to, as far as it is known.
     *
     * @param region absent to leave it as it is
     * @param countryOfReturn absent to leave it as it is
     */
    void place(CaseNumber caseNumber, @Nullable String region, @Nullable String countryOfReturn);

    /** Records whether the person of an open case is a child; nothing happens to a case that is not in the register yet. */
    void age(CaseNumber caseNumber, boolean minor);

    /** Records that an open case is handled in another region from now on. */
    void transfer(CaseNumber caseNumber, String region, String county);

    /**
     * Puts right what was entered wrongly of a case, open or closed.
     *
     * @param county absent to leave it as it is
     * @param countryOfReturn absent to leave it as it is
     * @param minor absent to leave it as it is
     */
    void correct(
            CaseNumber caseNumber, @Nullable String county, @Nullable String countryOfReturn, @Nullable Boolean minor);

    /** Records that a new case opens a closed one again. */
    void link(CaseNumber newCase, CaseNumber previous);

    /** Records that a new case is about the person of another one, in which the work goes on. */
    void join(CaseNumber newCase, CaseNumber existing);

    /** Records how a case ended, and where it was handled and led to by then; what is absent stays as it is. */
    void close(CaseNumber caseNumber, Outcome outcome, @Nullable String region, @Nullable String countryOfReturn);
}
