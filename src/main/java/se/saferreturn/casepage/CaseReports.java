package se.saferreturn.casepage;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.CaseNumber;

/** Reports what happened in a case, with the same form and the same rules as in Tasklist. */
public interface CaseReports {

    /**
     * Reports on behalf of whoever is logged in.
     *
     * @param answers of the form {@code case-event}, by key
     * @throws RefusedReportException the form does not allow them, or the event does not fit the case; nothing is kept
     */
    void report(CaseNumber caseNumber, Map<String, ? extends @Nullable Object> answers);
}
