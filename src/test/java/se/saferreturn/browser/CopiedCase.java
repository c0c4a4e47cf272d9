package se.saferreturn.browser;

import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.journeys.PlayedCase;

/** A file that says what the file of a played case says, for processes of tests: they may act in no case that has its own. */
final class CopiedCase {

    private CopiedCase() {}

    /** The number of the copy. */
    static String of(PlayedCase played, CaseFile caseFile) {
        CaseNumber copy = caseFile.open(CaseSeries.RETURN_CASE);
        caseFile.append(CaseFileEntry.bySystem(
                copy,
                "copy",
                1,
                CaseFileEntry.WHOLE_CASE,
                caseFile.current(new CaseNumber(played.caseNumber()), CaseFileEntry.WHOLE_CASE)));
        return copy.value();
    }
}
