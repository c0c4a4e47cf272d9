package se.saferreturn.accesslog.store;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.LoggedAccess;
import se.saferreturn.casefile.CaseNumber;

// TODO replaced by the part "access log" before anything is merged to main
@Component
class ChainedAccessLog implements AccessLog {

    private final List<LoggedAccess> rows = new CopyOnWriteArrayList<>();
    private final Clock clock;

    ChainedAccessLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void record(Access access) {
        rows.add(new LoggedAccess(rows.size() + 1L, clock.instant(), access));
    }

    @Override
    public List<LoggedAccess> of(CaseNumber caseNumber) {
        return rows.stream()
                .filter(row -> caseNumber.equals(row.access().caseNumber()))
                .toList();
    }
}
