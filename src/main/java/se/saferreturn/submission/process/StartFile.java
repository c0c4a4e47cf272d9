package se.saferreturn.submission.process;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.saferreturn.access.Door;
import se.saferreturn.casefile.CaseFields;
import se.saferreturn.casefile.CaseSeries;

/**
 * The file that a start form belongs to.
 *
 * @param opened series of the file that it opens; absent when its field {@code caseNumber} names a case that is there
 */
record StartFile(@Nullable CaseSeries opened) {

    /** Extension property of every process with a start form. */
    static final String PROPERTY = "caseFile";

    static final String CURE = "Give the process the extension property " + PROPERTY
            + ": SR, HE or DR opens a return case, a hotline enquiry or a data request, and " + CaseFields.CASE_NUMBER
            + " takes the case that the form's field caseNumber names.";

    /** The door through which whoever starts it has to come. */
    Door door() {
        if (opened == null) {
            return Door.REPORT_EVENT;
        }
        return opened == CaseSeries.DATA_REQUEST ? Door.START_DATA_REQUEST : Door.START_CASE;
    }

    static Optional<StartFile> of(@Nullable String property) {
        if (property == null) {
            return Optional.empty();
        }
        return property.equals(CaseFields.CASE_NUMBER)
                ? Optional.of(new StartFile(null))
                : CaseSeries.ofCode(property).map(StartFile::new);
    }
}
