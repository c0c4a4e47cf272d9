package se.saferreturn.casepage.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.AccessRefusedException;
import se.saferreturn.access.CaseAccess;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.access.Door;
import se.saferreturn.access.Person;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.Initials;

/** Tells whoever is about to report something in which case it would be, as far as they may know. */
@RestController
class NamedCaseController {

    private final CurrentPerson currentPerson;
    private final CaseAccess access;
    private final AccessLog log;
    private final CaseFile caseFile;

    NamedCaseController(CurrentPerson currentPerson, CaseAccess access, AccessLog log, CaseFile caseFile) {
        this.currentPerson = currentPerson;
        this.access = access;
        this.log = log;
        this.caseFile = caseFile;
    }

    /**
     * A case by its number.
     *
     * @param initials of its person; absent for those who may not see who it is, whether there is such a case or not
     */
    record Named(String number, @Nullable String initials) {

        @Override
        public String toString() {
            return "Named";
        }
    }

    @GetMapping("/api/cases/{number}/named")
    Named named(@PathVariable("number") String typed) {
        Person person = currentPerson.require();
        access.require(person, Door.REPORT_EVENT);
        CaseNumber number = CaseNumber.read(typed).orElseThrow(AccessRefusedException::noSuchCase);
        Optional<Basis> by = Stream.of(Door.CASE_FILE, Door.TASK_FORM)
                .flatMap(door -> access.find(person, door, number).stream())
                .findFirst();
        if (by.isEmpty() || access.find(person, Door.REPORT_EVENT, number).isEmpty()) {
            return new Named(number.value(), null);
        }
        log.record(new Access(person.id(), Act.READ, number, "initials", by.get()));
        String initials = caseFile.current(number, CaseFileEntry.WHOLE_CASE)
                .text("personName")
                .map(Initials::of)
                .orElse("");
        return new Named(number.value(), initials.isEmpty() ? null : initials);
    }
}
