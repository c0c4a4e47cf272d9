package se.saferreturn.casefile.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.casefile.CaseFileCatalogue;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;

/** Reads what stands in plain text beside the entries. */
@Component
@Transactional(readOnly = true)
class CatalogueInDatabase implements CaseFileCatalogue {

    private final JdbcClient jdbc;

    CatalogueInDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LastNote> withoutNoteSince(
            CaseSeries series, Instant before, Set<String> notCounted, String after, int limit) {
        return jdbc.sql("""
                        select k.case_number, greatest(max(e.entered_at), k.created_at) as last_note
                        from case_key k
                        left join case_file_entry e
                            on e.case_number = k.case_number and e.form <> all (:notCounted)
                        where k.case_number like :series and k.case_number > :after and k.created_at < :before
                        group by k.case_number, k.created_at
                        having greatest(max(e.entered_at), k.created_at) < :before
                        order by k.case_number
                        limit :limit
                        """)
                .param("notCounted", notCounted.toArray(String[]::new))
                .param("series", series.code() + "-%")
                .param("after", after)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> new LastNote(
                        new CaseNumber(row.getString("case_number")),
                        row.getObject("last_note", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public Optional<Instant> lastNote(CaseNumber caseNumber, Set<String> notCounted) {
        return jdbc.sql("""
                        select greatest(k.created_at, (
                            select max(e.entered_at) from case_file_entry e
                            where e.case_number = k.case_number and e.form <> all (:notCounted)))
                        from case_key k where k.case_number = :caseNumber
                        """)
                .param("notCounted", notCounted.toArray(String[]::new))
                .param("caseNumber", caseNumber.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public Set<CaseNumber> openAmong(Collection<CaseNumber> caseNumbers) {
        return jdbc.sql("select case_number from case_key where case_number = any (string_to_array(:numbers, ','))")
                .param("numbers", caseNumbers.stream().map(CaseNumber::value).collect(Collectors.joining(",")))
                .query((row, number) -> new CaseNumber(row.getString("case_number")))
                .set();
    }

    @Override
    public Set<String> formsIn(CaseNumber caseNumber) {
        return jdbc.sql("select distinct form from case_file_entry where case_number = :caseNumber")
                .param("caseNumber", caseNumber.value())
                .query(String.class)
                .set();
    }
}
