package se.saferreturn.referral;

import se.saferreturn.casefile.CaseNumber;

/** Pairs of cases about which somebody has been told that they may be of one person; which of the two is which makes no difference. */
public interface ComparedCases {

    boolean contains(CaseNumber one, CaseNumber other);

    /**
     * Marks a pair, in the caller's transaction. Whoever marks the same pair at the same moment waits for its end.
     *
     * @param foundIn the case in which it was found out; it is in the register
     * @return whether it was not marked before
     */
    boolean add(CaseNumber foundIn, CaseNumber other);
}
