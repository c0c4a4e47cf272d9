package se.saferreturn.rights.process;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;

/**
 * Puts back grants and filters that are no longer what the programme gives. By no door can a person change them, so
 * whoever did was in the database itself: the log reviewers find it first among what is unusual, and the application's log
 * has it as an error.
 */
@Component
@EnableScheduling
class WatchedAccess {

    private static final Logger log = LoggerFactory.getLogger(WatchedAccess.class);

    private static final int MOST_TOLD = 20;

    private final AccessAtStart given;
    private final AccessLog accessLog;

    WatchedAccess(AccessAtStart given, AccessLog accessLog) {
        this.given = given;
        this.accessLog = accessLog;
    }

    @Scheduled(cron = "${safer-return.access.kept-at}", zone = "Europe/Stockholm")
    void check() {
        List<String> done = given.putBack();
        if (done.isEmpty()) {
            return;
        }
        log.error("Rights or task lists were altered in the database and have been put back: {} changes", done.size());
        String told = String.join("; ", done.subList(0, Math.min(MOST_TOLD, done.size())));
        accessLog.record(new Access("system", Act.PUT_BACK, null, "grants and filters", Basis.NONE, told));
    }
}
