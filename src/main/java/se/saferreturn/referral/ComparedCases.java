package se.saferreturn.referral;

import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.referral.PossibleMatch.Ground;

/**
 * Pairs of cases about which somebody has been told that they may be of one person, and why; which of the two is which makes
 * no difference.
 */
public interface ComparedCases {

    /** Whether somebody was told on this ground or a stronger one. */
    boolean contains(CaseNumber one, CaseNumber other, Ground strongest);

    /**
     * Marks a pair, in the caller's transaction. Whoever marks the same pair at the same moment waits for its end.
     *
     * @param foundIn the case in which it was found out; it is in the register
     * @param strongest ground on which somebody is told; weaker ones tell nothing new after it
     * @return whether it was not marked for this ground before
     */
    boolean add(CaseNumber foundIn, CaseNumber other, Ground strongest);
}
