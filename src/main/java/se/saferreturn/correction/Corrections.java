package se.saferreturn.correction;

import java.util.UUID;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.staff.Person;

/** Puts answers of a case file right. Whether the case is open to the person is asked before. */
public interface Corrections {

    /** Whether this entry is the person's to correct. */
    boolean mayCorrect(Person person, PastEntry entry);

    /**
     * The entry with the questions that it answers.
     *
     * @throws CorrectionRefusedException there is no such entry, it answers no form, or it is not theirs to correct
     */
    CorrectableEntry find(Person person, CaseNumber caseNumber, UUID entry);

    /**
     * Tells what a correction would change and what would follow, and keeps nothing.
     *
     * @throws CorrectionRefusedException it would not be taken
     */
    CorrectionResult rehearse(CorrectionRequest request);

    /**
     * Corrects.
     *
     * @throws CorrectionRefusedException it is not taken; nothing is kept
     */
    CorrectionResult correct(CorrectionRequest request);
}
