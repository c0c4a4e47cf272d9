package se.saferreturn.casepage.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.AccessRefusedException;
import se.saferreturn.access.Door;
import se.saferreturn.access.OpenedCase;
import se.saferreturn.access.PassedDoor;
import se.saferreturn.access.Through;
import se.saferreturn.accesslog.Act;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.Initials;
import se.saferreturn.person.PersonFields;

/** Tells whoever is about to report something in which case it would be, as far as they may know. */
@RestController
class NamedCaseController {

    private final CaseFile caseFile;

    NamedCaseController(CaseFile caseFile) {
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
    Named named(@Through(Door.REPORT_EVENT) PassedDoor door) {
        CaseNumber number = door.named().orElseThrow(AccessRefusedException::noSuchCase);
        Optional<OpenedCase> opened =
                door.open(number, Door.CASE_FILE, Door.TASK_FORM).filter(found -> found.opens(Door.REPORT_EVENT));
        if (opened.isEmpty()) {
            return new Named(number.value(), null);
        }
        opened.get().record(Act.READ, "initials");
        String initials = caseFile.current(number, CaseFileEntry.WHOLE_CASE)
                .text(PersonFields.PERSON_NAME)
                .map(Initials::of)
                .orElse("");
        return new Named(number.value(), initials.isEmpty() ? null : initials);
    }
}
