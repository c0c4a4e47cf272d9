package se.saferreturn.accesslog.store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.saferreturn.accesslog.AccessLogChain;
import se.saferreturn.accesslog.ChainCheck;
import se.saferreturn.accesslog.store.CheckedChain.Milestone;

/**
 * Checks the log every night, and whenever somebody asks. What it writes to the application's log is kept elsewhere, so
 * that an older state of the whole database that is put in place of the present one can be told by it.
 */
@Component
@EnableScheduling
class WatchedChain implements AccessLogChain {

    private static final Logger log = LoggerFactory.getLogger(WatchedChain.class);

    private final CheckedChain chain;
    private @Nullable ChainCheck last;

    WatchedChain(CheckedChain chain) {
        this.chain = chain;
    }

    @Override
    @Scheduled(cron = "${safer-return.access-log.check-at}", zone = "Europe/Stockholm")
    public synchronized ChainCheck check() {
        ChainCheck check = chain.check(last == null ? Milestone.NONE : Milestone.of(last));
        // what it was compared with stays, until the log is what it was
        if (check.isIntact() || last == null) {
            last = check;
        } else {
            last = new ChainCheck(check.at(), check.rows(), last.anchor(), check.problems());
        }
        if (check.isIntact()) {
            log.info("The access log is as it was written: {} rows, end {}", check.rows(), check.anchor());
        } else {
            log.error(
                    "The access log is not as it was written: {} rows, end {}, {} problems, the first at row {}: {}",
                    check.rows(),
                    check.anchor(),
                    check.problems().size(),
                    check.problems().get(0).position(),
                    check.problems().get(0).kind());
        }
        return check;
    }

    @Override
    public synchronized ChainCheck lastCheck() {
        return last == null ? check() : last;
    }
}
