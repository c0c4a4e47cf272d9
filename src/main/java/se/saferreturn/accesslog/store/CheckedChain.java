package se.saferreturn.accesslog.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.ChainCheck;
import se.saferreturn.accesslog.ChainProblem;
import se.saferreturn.accesslog.ChainProblem.Kind;

/** Computes the whole chain anew. */
@Component
class CheckedChain {

    private static final int ROWS_AT_A_TIME = 1_000;
    private static final int ANCHOR_BYTES = 8;

    private final JdbcClient jdbc;
    private final ChainLinks links;
    private final Clock clock;

    CheckedChain(JdbcClient jdbc, ChainLinks links, Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.clock = clock;
    }

    // never compared as a whole
    @SuppressWarnings("ArrayRecordComponent")
    private record Row(long position, NotedAccess access, byte[] link) {}

    /** The state of the log at one moment: what is added meanwhile is not looked at. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainCheck check(Milestone lastSeen) {
        Walk walk = new Walk(lastSeen);
        List<Row> rows = after(0);
        while (!rows.isEmpty()) {
            rows.forEach(walk::see);
            rows = after(rows.get(rows.size() - 1).position());
        }
        ChainHead head = jdbc.sql("select position, link, seal from access_log_head")
                .query(ChainHead::of)
                .optional()
                .orElse(new ChainHead(0, ChainLinks.BEFORE_THE_FIRST, new byte[] {0}));
        walk.end(head);
        return new ChainCheck(
                clock.instant(), walk.rows, walk.lastPosition() + " " + anchor(walk.previous), walk.problems);
    }

    /** The end that a check came to: a later one must come past it. */
    record Milestone(long position, String anchor) {

        static final Milestone NONE = new Milestone(0, "");

        static Milestone of(ChainCheck check) {
            int space = check.anchor().indexOf(' ');
            return new Milestone(
                    Long.parseLong(check.anchor().substring(0, space)),
                    check.anchor().substring(space + 1));
        }
    }

    private List<Row> after(long position) {
        return jdbc.sql("""
                        select position, id, at, person, act, case_number, subject, basis, reason, link
                        from access_log where position > :position order by position limit :rows
                        """)
                .param("position", position)
                .param("rows", ROWS_AT_A_TIME)
                .query((row, number) ->
                        new Row(row.getLong("position"), StoredAccesses.noted(row), row.getBytes("link")))
                .list();
    }

    private static String anchor(byte[] link) {
        return HexFormat.of().formatHex(link, 0, Math.min(ANCHOR_BYTES, link.length));
    }

    /** On the way along the chain. */
    private final class Walk {

        private final List<ChainProblem> problems = new ArrayList<>();
        private final Milestone lastSeen;
        private long rows;
        private long expected = 1;
        private byte[] previous = ChainLinks.BEFORE_THE_FIRST;
        private boolean passedMilestone;

        Walk(Milestone lastSeen) {
            this.lastSeen = lastSeen;
            this.passedMilestone = lastSeen.position() == 0;
        }

        void see(Row row) {
            if (row.position() != expected) {
                // whether the row itself was altered cannot be told without the one before
                report(expected, Kind.MISSING);
            } else if (!links.isLink(row.link(), previous, row.position(), row.access())) {
                report(row.position(), Kind.ALTERED);
            }
            if (row.access().access().act() == Act.BROKEN) {
                report(row.position(), Kind.FOUND_BROKEN);
            }
            if (row.position() == lastSeen.position()) {
                passedMilestone = anchor(row.link()).equals(lastSeen.anchor());
            }
            rows++;
            previous = row.link();
            expected = row.position() + 1;
        }

        void end(ChainHead head) {
            if (!links.isSeal(head.seal(), head.position(), head.link())) {
                report(head.position(), Kind.END_ALTERED);
            }
            if (head.position() > lastPosition()) {
                report(expected, Kind.MISSING);
            } else if (head.position() < lastPosition()) {
                report(head.position() + 1, Kind.ADDED);
            } else if (!Arrays.equals(head.link(), previous)) {
                report(lastPosition(), Kind.END_ALTERED);
            }
            if (!passedMilestone) {
                report(lastSeen.position(), Kind.REPLACED);
            }
        }

        long lastPosition() {
            return expected - 1;
        }

        private void report(long position, Kind kind) {
            if (problems.size() < ChainCheck.MOST_PROBLEMS) {
                problems.add(new ChainProblem(position, kind));
            }
        }
    }
}
