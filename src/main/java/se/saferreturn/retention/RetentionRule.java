package se.saferreturn.retention;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import se.saferreturn.casefile.CaseSeries;

/**
 * What becomes of a file when nobody works in it any more. It is kept for its time; then the files of persons who were
 * born on the 5th, 15th or 25th are kept for the archive, and the others are erased. Whenever something is not certain a
 * records officer decides, and nothing is erased until then.
 */
public final class RetentionRule {

    private final RetentionPeriods periods;

    public RetentionRule(RetentionPeriods periods) {
        this.periods = periods;
    }

    public Verdict judge(EndedFile file, LocalDate today) {
        CaseSeries series = file.caseNumber().series();
        if (today.isBefore(periods.overOn(series, file.lastNote()))) {
            return new Verdict.NotYet();
        }
        Set<ReviewReason> doubts = EnumSet.noneOf(ReviewReason.class);
        doubts.addAll(file.doubts());
        // an enquiry is about nobody by name, so there is no day of birth by which the archive could choose it
        if (series != CaseSeries.HOTLINE_ENQUIRY || !BirthDay.isOfNobody(file.answers())) {
            BirthDay birth = BirthDay.of(file.answers(), today);
            if (birth.isOfTheArchive()) {
                return new Verdict.Archive();
            }
            doubts.addAll(birth.doubts());
        }
        if (file.protectedIdentity()) {
            doubts.add(ReviewReason.PROTECTED_IDENTITY);
        }
        return doubts.isEmpty() ? new Verdict.Erase() : new Verdict.Decide(doubts);
    }
}
