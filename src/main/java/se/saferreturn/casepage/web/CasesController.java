package se.saferreturn.casepage.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.Door;
import se.saferreturn.access.OpenedCase;
import se.saferreturn.access.PassedDoor;
import se.saferreturn.access.Through;
import se.saferreturn.accesslog.Act;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casepage.CaseCourse;
import se.saferreturn.casepage.CaseCourses;
import se.saferreturn.casepage.web.BegunForms.BegunOnPage;
import se.saferreturn.protection.ProtectedCases;
import se.saferreturn.referral.PersonSearch;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.RegisteredCase;
import se.saferreturn.routing.InWords;

/** Finding cases, and what each of them is about without saying whom. */
@RestController
class CasesController {

    private static final int LONGEST_QUERY = 200;
    private static final int MOST_FOUND = 50;

    private final CaseRegister register;
    private final CaseCourses courses;
    private final PersonSearch persons;
    private final ProtectedCases protectedCases;
    private final BegunForms begun;
    private final Clock clock;

    CasesController(
            CaseRegister register,
            CaseCourses courses,
            PersonSearch persons,
            ProtectedCases protectedCases,
            BegunForms begun,
            Clock clock) {
        this.register = register;
        this.courses = courses;
        this.persons = persons;
        this.protectedCases = protectedCases;
        this.begun = begun;
        this.clock = clock;
    }

    /**
     * The cases that were found, among those that the person works with; the newest first, at most 50.
     *
     * @param notRead parts of what was typed that could not be read, so nothing was looked for by them
     */
    record Found(List<CaseInList> cases, List<String> notRead) {}

    record CaseInList(
            String number,
            @Nullable String region,
            @Nullable String countryOfReturn,
            @Nullable String countryInWords,
            boolean open,
            @Nullable Instant openedAt,
            boolean protectedIdentity) {}

    /** What to look for: a case number, or of a person parts of names, a birth date or year, an identity number. */
    record Query(@Nullable String q) {

        @Override
        public String toString() {
            return "Query";
        }
    }

    record Overview(
            String number,
            String kind,
            @Nullable String region,
            @Nullable String countryOfReturn,
            @Nullable String countryInWords,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable String outcome,
            @Nullable String previousCase,
            boolean protectedIdentity,
            CaseCourse course,
            List<BegunOnPage> begun,
            May may) {}

    /** What the person may do with the case now. */
    record May(
            boolean readFile,
            boolean readDocuments,
            boolean addDocument,
            boolean readAssessments,
            boolean reportEvent,
            boolean nameStaff) {}

    /** For a link or a script. What is typed of a person is better sent as a body, which no proxy writes down. */
    @GetMapping("/api/cases")
    Found find(
            @Through(Door.CASE_SEARCH) PassedDoor door,
            @RequestParam(name = "q", required = false) @Nullable String q) {
        return find(door, new Query(q));
    }

    @PostMapping("/api/cases/search")
    Found find(@Through(Door.CASE_SEARCH) PassedDoor door, @RequestBody Query query) {
        String typed = query.q() == null ? "" : query.q().strip();
        if (typed.isEmpty() || typed.length() > LONGEST_QUERY || typed.indexOf('\0') >= 0) {
            throw BadRequest.because(
                    "q: type a case number, or a name, birth date or identity number, of at most 200 characters.");
        }
        door.record(Act.SEARCHED, null, "cases");
        Optional<CaseNumber> number = CaseNumber.read(typed);
        // who may see a case without its person must not find it by the person
        Door behind = number.isPresent() ? Door.CASE_OVERVIEW : Door.CASE_FILE;
        PersonSearch.Found candidates = number.map(known -> new PersonSearch.Found(List.of(known), List.of()))
                .orElseGet(() -> persons.find(typed, LocalDate.now(clock)));
        List<CaseNumber> found = door.openAmong(behind, candidates.cases()).stream()
                .sorted(Comparator.comparing(CaseNumber::value).reversed())
                .limit(MOST_FOUND)
                .toList();
        Map<CaseNumber, RegisteredCase> registered = register.findAll(found);
        Set<CaseNumber> guarded = protectedCases.among(found);
        return new Found(
                found.stream()
                        .map(hit -> inList(hit, Optional.ofNullable(registered.get(hit)), guarded.contains(hit)))
                        .toList(),
                candidates.notRead());
    }

    @GetMapping("/api/cases/{number}")
    Overview overview(@Through(value = Door.CASE_OVERVIEW, reads = "case overview") OpenedCase opened) {
        CaseNumber number = opened.number();
        Optional<RegisteredCase> registered = register.find(number);
        return new Overview(
                number.value(),
                number.series().code(),
                registered.map(RegisteredCase::region).orElse(null),
                registered.map(RegisteredCase::countryOfReturn).orElse(null),
                registered
                        .map(RegisteredCase::countryOfReturn)
                        .map(InWords::country)
                        .orElse(null),
                registered
                        .map(RegisteredCase::openedAt)
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                registered
                        .map(RegisteredCase::closedAt)
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                registered
                        .map(RegisteredCase::outcome)
                        .map(outcome -> outcome.code())
                        .orElse(null),
                registered
                        .map(RegisteredCase::previousCase)
                        .map(CaseNumber::value)
                        .orElse(null),
                protectedCases.isProtected(number),
                courses.of(number),
                begun.of(opened),
                new May(
                        opened.opens(Door.CASE_FILE),
                        opened.opens(Door.READ_DOCUMENTS),
                        opened.opens(Door.ADD_DOCUMENT),
                        opened.opens(Door.RISK_ASSESSMENTS),
                        opened.opens(Door.REPORT_EVENT),
                        opened.opens(Door.NAME_STAFF)));
    }

    private static CaseInList inList(CaseNumber number, Optional<RegisteredCase> registered, boolean isProtected) {
        return new CaseInList(
                number.value(),
                registered.map(RegisteredCase::region).orElse(null),
                registered.map(RegisteredCase::countryOfReturn).orElse(null),
                registered
                        .map(RegisteredCase::countryOfReturn)
                        .map(InWords::country)
                        .orElse(null),
                registered.map(found -> !found.isClosed()).orElse(true),
                registered
                        .map(RegisteredCase::openedAt)
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                isProtected);
    }
}
