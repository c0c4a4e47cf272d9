package se.saferreturn.retention.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.CaseAccess;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.access.Door;
import se.saferreturn.access.Person;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.retention.Retention;
import se.saferreturn.retention.RetentionRegister;
import se.saferreturn.retention.Standing;
import se.saferreturn.retention.Standing.State;

/** The page of the records officers. */
@RestController
class RetentionController {

    private static final int MOST = 200;
    private static final int MONTHS_AHEAD = 3;

    private final CurrentPerson currentPerson;
    private final CaseAccess access;
    private final AccessLog log;
    private final Retention retention;
    private final RetentionRegister register;
    private final Clock clock;

    RetentionController(
            CurrentPerson currentPerson,
            CaseAccess access,
            AccessLog log,
            Retention retention,
            RetentionRegister register,
            Clock clock) {
        this.currentPerson = currentPerson;
        this.access = access;
        this.log = log;
        this.retention = retention;
        this.register = register;
        this.clock = clock;
    }

    /** At most {@value #MOST} of each kind; those that were tried before come last. */
    @GetMapping("/api/retention")
    @Transactional
    public RetentionView read() {
        Person me = currentPerson.require();
        access.require(me, Door.RETENTION);
        log.record(new Access(me.id(), Act.READ, null, "retention of files", Basis.OFFICE));
        LocalDate ahead = LocalDate.now(clock).plusMonths(MONTHS_AHEAD);
        return new RetentionView(
                retention.soonOver(ahead, MOST).stream()
                        .map(RetentionView.Soon::of)
                        .toList(),
                in(State.REVIEW).stream().map(RetentionView.Waiting::of).toList(),
                in(State.KEPT).stream().map(RetentionView.Kept::of).toList(),
                in(State.ARCHIVE).stream().map(RetentionView.Kept::of).toList(),
                in(State.ERASE).stream().map(RetentionView.Ordered::of).toList(),
                register.records(MOST).stream().map(RetentionView.Erased::of).toList());
    }

    private List<Standing> in(State state) {
        return register.in(state, MOST);
    }
}
