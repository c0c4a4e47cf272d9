package se.saferreturn.referral.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.referral.CarriedOverCases;

/** Opens them by a message; the entry that carries the answers over stands for the form that a case begins with. */
@Component
class CarryOver implements CarriedOverCases {

    private static final String ENTRY = "carried-over";
    private static final int VERSION = 1;

    private final CaseFile caseFile;
    private final RuntimeService runtime;
    private final CurrentPerson person;

    CarryOver(CaseFile caseFile, RuntimeService runtime, CurrentPerson person) {
        this.caseFile = caseFile;
        this.runtime = runtime;
        this.person = person;
    }

    @Override
    public CaseNumber open(String message, Answers answers, Map<String, ? extends @Nullable Object> facts) {
        CaseNumber opened = caseFile.open(CaseSeries.RETURN_CASE);
        caseFile.append(new CaseFileEntry(
                opened,
                ENTRY,
                VERSION,
                CaseFileEntry.WHOLE_CASE,
                opened.value(),
                person.idOr(CaseFileEntry.SYSTEM),
                answers));
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(opened.value())
                .setVariables(new HashMap<>(facts))
                .correlateStartMessage();
        return opened;
    }
}
