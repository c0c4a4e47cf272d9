package se.saferreturn.retention;

import java.time.LocalDate;
import java.util.Set;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseNumber;

/**
 * A file in which nobody works any more.
 *
 * @param lastNote day of the last note in it, or of the end of the case if that was later
 * @param answers as they stand
 * @param protectedIdentity of its person, whichever of their files says so
 * @param doubts that come from outside the file, such as links and open requests
 */
public record EndedFile(
        CaseNumber caseNumber,
        LocalDate lastNote,
        Answers answers,
        boolean protectedIdentity,
        Set<ReviewReason> doubts) {

    public EndedFile {
        doubts = Set.copyOf(doubts);
    }
}
