package se.saferreturn.retention.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.Door;
import se.saferreturn.access.PassedDoor;
import se.saferreturn.access.Through;
import se.saferreturn.accesslog.Act;
import se.saferreturn.retention.Retention;
import se.saferreturn.retention.RetentionRegister;
import se.saferreturn.retention.RetentionStatus;
import se.saferreturn.retention.RetentionStatus.State;

/** The page of the records officers. */
@RestController
class RetentionController {

    private static final int MOST = 200;
    private static final int MONTHS_AHEAD = 3;

    private final Retention retention;
    private final RetentionRegister register;
    private final Clock clock;

    RetentionController(Retention retention, RetentionRegister register, Clock clock) {
        this.retention = retention;
        this.register = register;
        this.clock = clock;
    }

    /** At most {@value #MOST} of each kind; those that were tried before come last. */
    @GetMapping("/api/retention")
    @Transactional
    public RetentionView read(@Through(Door.RETENTION) PassedDoor door) {
        door.record(Act.READ, null, "retention of files");
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

    private List<RetentionStatus> in(State state) {
        return register.in(state, MOST);
    }
}
