package se.saferreturn.register;

import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.CaseNumber;

/** One row per case, from registration to its ending, for lists and statistics. */
public interface CaseRegister {

    /**
     * Enters a new case.
     *
     * @param county code of the county, if the referral names one
     */
    void register(CaseNumber caseNumber, String processInstanceId, @Nullable String county, boolean minor);

    /** Records how a case ended, and where it was handled and led to by then. */
    void close(CaseNumber caseNumber, Outcome outcome, @Nullable String region, @Nullable String countryOfReturn);
}
