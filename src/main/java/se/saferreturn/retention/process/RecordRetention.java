package se.saferreturn.retention.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.retention.DisposalReason;
import se.saferreturn.retention.ErasureOrder;
import se.saferreturn.retention.RetentionFields;
import se.saferreturn.retention.RetentionRegister;
import se.saferreturn.routing.FactNames;

/** Keeps what the records officers have decided; the next run of the retention job erases what is to be erased. */
@Component
class RecordRetention implements JavaDelegate {

    private static final String DECISION = "retention-decision";
    private static final String CONFIRMATION = "retention-confirmation";
    private static final String KEEP_UNTIL = "keepUntil";

    private final RetentionRegister register;
    private final CaseFile caseFile;

    RecordRetention(RetentionRegister register, CaseFile caseFile) {
        this.register = register;
        this.caseFile = caseFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        String decision = String.valueOf(execution.getVariable(FactNames.RETENTION_DECISION));
        switch (decision) {
            case "erase" ->
                orderErasure(caseNumber, String.valueOf(execution.getVariable(FactNames.RETENTION_GROUNDS)));
            case "archive" -> register.archive(caseNumber);
            case KEEP_UNTIL -> register.keepUntil(caseNumber, keepUntil(caseNumber));
            default -> throw new IllegalStateException("Nobody has decided on the retention of " + caseNumber + ".");
        }
    }

    private void orderErasure(CaseNumber caseNumber, String grounds) {
        String decidedBy = lastAuthor(caseNumber, DECISION);
        String confirmedBy = lastAuthor(caseNumber, CONFIRMATION);
        if (decidedBy.equals(confirmedBy)) {
            throw new IllegalStateException(
                    "The same person has decided and confirmed the erasure of " + caseNumber + "; it takes two.");
        }
        register.orderErasure(caseNumber, new ErasureOrder(DisposalReason.ofCode(grounds), decidedBy, confirmedBy));
    }

    private LocalDate keepUntil(CaseNumber caseNumber) {
        return caseFile.current(caseNumber, CaseFileEntry.WHOLE_CASE)
                .text(RetentionFields.KEEP_UNTIL)
                .map(LocalDate::parse)
                .orElseThrow(() -> new IllegalStateException("The form asks until when " + caseNumber + " is kept."));
    }

    private String lastAuthor(CaseNumber caseNumber, String form) {
        List<PastEntry> entries = caseFile.history(caseNumber, Set.of(form));
        if (entries.isEmpty()) {
            throw new IllegalStateException("Nobody has filled in " + form + " for " + caseNumber + ".");
        }
        return entries.get(entries.size() - 1).entry().author();
    }
}
