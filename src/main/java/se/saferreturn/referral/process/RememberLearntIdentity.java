package se.saferreturn.referral.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseFileWatcher;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.engine.AsSystem;
import se.saferreturn.referral.DuplicateSearch;
import se.saferreturn.referral.LearntMatches;

/**
 * Makes a case findable by what is learnt of the person after the referral: the name in a travel document, a corrected birth
 * date. Whoever was referred under an alias is found by the real name from then on, and the alias finds the case still. If
 * another case is found by it, somebody is told.
 */
@Component
class RememberLearntIdentity implements CaseFileWatcher {

    private final DuplicateSearch persons;
    private final CaseFile caseFile;
    private final ObjectProvider<LearntMatches> matches;
    private final AsSystem asSystem;
    private final Clock clock;

    RememberLearntIdentity(
            DuplicateSearch persons,
            CaseFile caseFile,
            ObjectProvider<LearntMatches> matches,
            AsSystem asSystem,
            Clock clock) {
        this.persons = persons;
        this.caseFile = caseFile;
        this.matches = matches;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @Override
    public void entered(CaseFileEntry entry) {
        Set<String> entered = entry.answers().asMap().keySet();
        if (entry.caseNumber().series() == CaseSeries.RETURN_CASE
                && DuplicateSearch.TELLING.stream().anyMatch(entered::contains)) {
            // the index keeps what it is told, so a form that is refused in the end must not tell it anything
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    Answers known = caseFile.current(entry.caseNumber(), entry.scope());
                    persons.remember(entry.caseNumber(), known, LocalDate.now(clock));
                    // after it can be found itself: of two who learn at the same moment, one finds the other
                    asSystem.run(() -> matches.getObject().tell(entry.caseNumber(), known));
                }
            });
        }
    }
}
