package se.saferreturn.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be told of files without opening them. */
public interface CaseFileCatalogue {

    /**
     * Files that have had no note for a while, in the order of their numbers; erased ones are none of them.
     *
     * @param series which kind of files
     * @param before the last note is older than this
     * @param notCounted forms and records that are no notes
     * @param after number after which the list goes on; empty to begin
     * @param limit most to return
     */
    List<LastNote> withoutNoteSince(CaseSeries series, Instant before, Set<String> notCounted, String after, int limit);

    /** When the last note was made in a file; empty if there is no such file, or if it was erased. */
    Optional<Instant> lastNote(CaseNumber caseNumber, Set<String> notCounted);

    /** Those of the numbers that have a file; one question, whatever they are. */
    Set<CaseNumber> openAmong(Collection<CaseNumber> caseNumbers);

    /** Ids of the forms and records that are in a file. */
    Set<String> formsIn(CaseNumber caseNumber);

    /** When the last note was made in a file; the day it was opened, if there is none. */
    record LastNote(CaseNumber caseNumber, Instant at) {}
}
