package se.saferreturn.event.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.routing.Clocks;

/** Keeps in the case file what an event has led to, under the name of whoever reported it. */
@Component
class EventRecords {

    /** Of the records themselves; they have no form whose version could change. */
    private static final int VERSION = 1;

    private final CaseFile caseFile;
    private final Clock clock;
    private final CurrentPerson person;

    EventRecords(CaseFile caseFile, Clock clock, CurrentPerson person) {
        this.caseFile = caseFile;
        this.clock = clock;
        this.person = person;
    }

    Answers answers(CaseNumber caseNumber) {
        return caseFile.current(caseNumber, CaseFileEntry.WHOLE_CASE);
    }

    /** Adds a record, named by what has been done. */
    void keep(CaseNumber caseNumber, String what, Map<String, ? extends @Nullable Object> answers) {
        caseFile.append(new CaseFileEntry(
                caseNumber,
                what,
                VERSION,
                CaseFileEntry.WHOLE_CASE,
                null,
                person.idOr(CaseFileEntry.SYSTEM),
                Answers.of(answers)));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Clocks.SWEDEN));
    }
}
