package se.saferreturn.referral.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.referral.CarriedOverCases;
import se.saferreturn.routing.FactNames;

/** Opens a return case with all that the hotline was told; each of the two files names the other. */
@Component
class OpenReferredCase implements JavaDelegate {

    private static final String MESSAGE = "HotlineReferral";

    /** Of the enquiry and not of the case. */
    private static final Set<String> FACTS_OF_THE_ENQUIRY =
            Set.of(FactNames.ENQUIRY_URGENT, FactNames.ENQUIRY_OUTCOME, FactNames.PRIORITY);

    private final CarriedOverCases cases;
    private final CaseFile caseFile;

    OpenReferredCase(CarriedOverCases cases, CaseFile caseFile) {
        this.cases = cases;
        this.caseFile = caseFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber enquiry = new CaseNumber(execution.getProcessBusinessKey());
        Answers carried = caseFile.current(enquiry, CaseFileEntry.WHOLE_CASE)
                .changedBy(Answers.of(Map.of("enquiryNumber", enquiry.value())));
        Map<String, @Nullable Object> facts = new HashMap<>(execution.getVariables());
        facts.keySet().removeAll(FACTS_OF_THE_ENQUIRY);
        CaseNumber opened = cases.open(MESSAGE, carried, facts);
        caseFile.append(new CaseFileEntry(
                enquiry,
                "referred",
                1,
                CaseFileEntry.WHOLE_CASE,
                null,
                CaseFileEntry.SYSTEM,
                Answers.of(Map.of("referredAs", opened.value()))));
    }
}
