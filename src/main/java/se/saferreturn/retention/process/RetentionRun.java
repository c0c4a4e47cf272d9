package se.saferreturn.retention.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.casefile.CaseFileCatalogue.LastNote;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.retention.ErasureFailedException;
import se.saferreturn.retention.Retention;
import se.saferreturn.retention.RetentionRegister;
import se.saferreturn.retention.RetentionStatus;

/**
 * What is done about files whose time is over: each in a transaction of its own, so that one that fails keeps none of the
 * others. It can be run as often as one likes, and by several nodes at once.
 */
@Component
public class RetentionRun {

    private static final Logger log = LoggerFactory.getLogger(RetentionRun.class);

    private static final int PAGE = 200;

    private final Retention retention;
    private final RetentionRegister register;
    private final RetentionSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetentionRun(
            Retention retention,
            RetentionRegister register,
            RetentionSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.retention = retention;
        this.register = register;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Decides by the rule, asks records officers where it is not certain, and erases what is to be erased. */
    public void run() {
        run(everyFile -> true);
    }

    /** The same for some files only; the others stay as they are. */
    public void run(Predicate<CaseNumber> files) {
        LocalDate today = LocalDate.now(clock);
        for (CaseSeries series : CaseSeries.values()) {
            decideAll(series, today, files);
        }
        register.keptUntilBefore(today, PAGE).stream()
                .map(RetentionStatus::caseNumber)
                .filter(files)
                .forEach(kept -> tryTo("decided on again", kept, () -> retention.decideAgain(kept)));
        eraseOrdered(files);
    }

    private void decideAll(CaseSeries series, LocalDate today, Predicate<CaseNumber> files) {
        String after = "";
        List<LastNote> page;
        do {
            page = retention.overBy(series, today, after, PAGE);
            for (LastNote note : page) {
                after = note.caseNumber().value();
                if (files.test(note.caseNumber())) {
                    decide(note.caseNumber());
                }
            }
        } while (page.size() == PAGE);
    }

    /** Those that failed before come last, so that they do not keep the others waiting. */
    private void eraseOrdered(Predicate<CaseNumber> files) {
        int erased = 0;
        int failed = 0;
        for (RetentionStatus ordered : register.in(RetentionStatus.State.ERASE, settings.erasedInARun())) {
            if (!files.test(ordered.caseNumber())) {
                continue;
            }
            if (erase(ordered.caseNumber())) {
                erased++;
            } else {
                failed++;
            }
        }
        if (erased + failed > 0) {
            log.info("Erased {} files; {} could not be erased and are tried again", erased, failed);
        }
    }

    /** Erases a file for which that was ordered; what keeps it from being erased is kept and shown. */
    public boolean erase(CaseNumber caseNumber) {
        try {
            transaction.executeWithoutResult(status -> retention.erase(caseNumber));
            return true;
        } catch (ErasureFailedException failure) {
            failed(caseNumber, failure.part());
        } catch (RuntimeException failure) {
            failed(caseNumber, failure.getClass().getSimpleName());
        }
        return false;
    }

    /** Decides by the rule about one file. */
    public void decide(CaseNumber caseNumber) {
        tryTo("decided on", caseNumber, () -> retention.decide(caseNumber));
    }

    private void failed(CaseNumber caseNumber, String part) {
        log.warn("Case {} could not be erased, {} failed; it is tried again in the next run", caseNumber, part);
        register.failed(caseNumber, part);
    }

    private void tryTo(String what, CaseNumber caseNumber, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (RuntimeException failure) {
            // without its message, which may quote the file
            log.warn(
                    "Case {} could not be {} ({}); it is tried again in the next run",
                    caseNumber,
                    what,
                    failure.getClass().getSimpleName());
        }
    }
}
