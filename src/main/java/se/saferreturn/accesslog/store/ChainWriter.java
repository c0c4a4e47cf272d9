package se.saferreturn.accesslog.store;

import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.accesslog.store.NotedAccess.Kept;

/**
 * Adds rows to the log. Writers wait for each other on the record of the end, from which they have to go on; so it has to
 * be the last thing that a transaction waits for.
 *
 * <p>An end that is not as it was written must not be covered up by going on from it, nor may it bring the work to a stop:
 * the log says in a row of its own that it was found so, and goes on.
 */
@Component
class ChainWriter {

    private static final Logger log = LoggerFactory.getLogger(ChainWriter.class);

    /** Within this time a page has asked for all that it needs to show a form once. */
    private static final Duration ONE_LOOK = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final ChainLinks links;

    ChainWriter(JdbcClient jdbc, ChainLinks links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    void append(List<NotedAccess> accesses) {
        if (accesses.isEmpty()) {
            return;
        }
        ChainHead head = jdbc.sql("select position, link, seal from access_log_head for update")
                .query(ChainHead::of)
                .single();
        long lastRow = jdbc.sql("select coalesce(max(position), 0) from access_log")
                .query(Long.class)
                .single();
        List<NotedAccess> rows = withoutSameLooks(accesses);
        if (rows.isEmpty()) {
            return;
        }
        if (lastRow != head.position() || !links.isSeal(head.seal(), head.position(), head.link())) {
            log.error("The end of the access log is not as it was written. See the page of the log reviewers.");
            rows.add(0, foundBroken(rows.get(0)));
        }
        long position = Math.max(lastRow, head.position());
        byte[] link = head.link();
        for (NotedAccess row : rows) {
            position++;
            link = links.link(link, position, row);
            insert(position, row, link);
        }
        jdbc.sql("update access_log_head set position = :position, link = :link, seal = :seal")
                .param("position", position)
                .param("link", link)
                .param("seal", links.seal(position, link))
                .update();
    }

    /** Asked while no other writer can add one, so that requests of the same moment do not miss each other. */
    private List<NotedAccess> withoutSameLooks(List<NotedAccess> accesses) {
        List<NotedAccess> rows = new ArrayList<>();
        for (NotedAccess noted : accesses) {
            if (noted.kept() != Kept.ONCE_PER_LOOK || !(hasRow(noted) || isAmong(rows, noted))) {
                rows.add(noted);
            }
        }
        return rows;
    }

    private static boolean isAmong(List<NotedAccess> rows, NotedAccess look) {
        return rows.stream().anyMatch(row -> row.access().equals(look.access()));
    }

    /** Not counted from the last request but from the row: somebody who goes on looking is seen to. */
    private boolean hasRow(NotedAccess look) {
        Access access = look.access();
        return jdbc.sql("""
                        select exists (
                            select 1 from access_log
                            where at > :since and person = :person and act = :act
                                and case_number is not distinct from :caseNumber
                                and subject = :subject and basis = :basis)
                        """)
                .param("since", OffsetDateTime.ofInstant(look.at().minus(ONE_LOOK), ZoneOffset.UTC))
                .param("person", access.person())
                .param("act", access.act().name())
                .param(
                        "caseNumber",
                        access.caseNumber() == null ? null : access.caseNumber().value(),
                        Types.VARCHAR)
                .param("subject", access.subject())
                .param("basis", access.basis().name())
                .query(Boolean.class)
                .single();
    }

    private void insert(long position, NotedAccess row, byte[] link) {
        Access access = row.access();
        jdbc.sql("""
                        insert into access_log
                            (position, id, at, person, act, case_number, subject, basis, reason, link)
                        values
                            (:position, :id, :at, :person, :act, :caseNumber, :subject, :basis, :reason, :link)
                        """)
                .param("position", position)
                .param("id", row.id())
                .param("at", OffsetDateTime.ofInstant(row.at(), ZoneOffset.UTC))
                .param("person", access.person())
                .param("act", access.act().name())
                .param(
                        "caseNumber",
                        access.caseNumber() == null ? null : access.caseNumber().value())
                .param("subject", access.subject())
                .param("basis", access.basis().name())
                .param("reason", row.sealedReason(), Types.BINARY)
                .param("link", link)
                .update();
    }

    private static NotedAccess foundBroken(NotedAccess next) {
        return new NotedAccess(
                UUID.randomUUID(),
                next.at(),
                new Access("system", Act.BROKEN, null, "end of the access log", Basis.NONE),
                null);
    }
}
