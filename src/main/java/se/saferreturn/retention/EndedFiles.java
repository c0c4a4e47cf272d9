package se.saferreturn.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFields;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileCatalogue;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.protection.ProtectedIdentity;
import se.saferreturn.referral.DuplicateSearch;
import se.saferreturn.referral.PossibleMatch;
import se.saferreturn.register.CaseLinks;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.RegisteredCase;
import se.saferreturn.routing.Clocks;

/** Finds out what the rule has to know about a file. */
public final class EndedFiles {

    /** What is written about keeping a file is no note in it, or else it would be kept for ever. */
    static final Set<String> NO_NOTES = Set.of("retention-doubts", "retention-decision", "retention-confirmation");

    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");

    private final CaseFile caseFile;
    private final CaseFileCatalogue catalogue;
    private final CaseRegister register;
    private final CaseLinks links;
    private final DuplicateSearch samePersons;
    private final WorkGoingOn work;
    private final ProtectedIdentity protectedIdentity;
    private final Clock clock;

    public EndedFiles(
            CaseFile caseFile,
            CaseFileCatalogue catalogue,
            CaseRegister register,
            CaseLinks links,
            DuplicateSearch samePersons,
            WorkGoingOn work,
            ProtectedIdentity protectedIdentity,
            Clock clock) {
        this.caseFile = caseFile;
        this.catalogue = catalogue;
        this.register = register;
        this.links = links;
        this.samePersons = samePersons;
        this.work = work;
        this.protectedIdentity = protectedIdentity;
        this.clock = clock;
    }

    /** Whether somebody works in a file, or nothing is known of when they stopped. */
    boolean isWorkedIn(CaseNumber caseNumber) {
        return catalogue.lastNote(caseNumber, NO_NOTES).isEmpty() || work.in(caseNumber);
    }

    /** The other files that tell of the same matter: opened again, joined, or the enquiry that it came from. */
    Set<CaseNumber> linkedWith(CaseNumber caseNumber) {
        Set<CaseNumber> linked = new TreeSet<>(Comparator.comparing(CaseNumber::value));
        linked.addAll(links.of(caseNumber));
        Answers answers = caseFile.current(caseNumber, CaseFileEntry.WHOLE_CASE);
        Stream.of("enquiryNumber", "referredAs")
                .flatMap(key -> answers.text(key).stream())
                .flatMap(number -> CaseNumber.read(number).stream())
                .forEach(linked::add);
        linked.removeIf(number -> number.equals(caseNumber) || !caseFile.exists(number));
        return linked;
    }

    /** A file in which nobody works any more; empty for any other, and for one that was erased. */
    public Optional<EndedFile> find(CaseNumber caseNumber) {
        Optional<Instant> lastNote = catalogue.lastNote(caseNumber, NO_NOTES);
        if (lastNote.isEmpty() || work.in(caseNumber)) {
            return Optional.empty();
        }
        Answers answers = caseFile.current(caseNumber, CaseFileEntry.WHOLE_CASE);
        if (goesWithItsCase(answers)) {
            return Optional.empty();
        }
        Set<ReviewReason> doubts = EnumSet.noneOf(ReviewReason.class);
        LocalDate last = day(lastNote.get());
        if (caseNumber.series() == CaseSeries.RETURN_CASE) {
            Optional<Instant> closedAt =
                    register.find(caseNumber).map(RegisteredCase::closedAt).map(closed -> closed.toInstant());
            if (closedAt.isEmpty()) {
                doubts.add(ReviewReason.NO_ENDING);
            } else if (day(closedAt.get()).isAfter(last)) {
                last = day(closedAt.get());
            }
            if (!links.of(caseNumber).isEmpty()) {
                doubts.add(ReviewReason.LINKED);
            }
        }
        if (isAskedFor(caseNumber)) {
            doubts.add(ReviewReason.DATA_REQUEST_OPEN);
        }
        return Optional.of(new EndedFile(caseNumber, last, answers, protectedIdentity.of(caseNumber), doubts));
    }

    /** An enquiry that became a case is kept as long as the case. */
    private boolean goesWithItsCase(Answers answers) {
        return answers.text("referredAs")
                .flatMap(CaseNumber::read)
                .filter(caseFile::exists)
                .isPresent();
    }

    private boolean isAskedFor(CaseNumber caseNumber) {
        return work.openDataRequests().stream()
                .filter(request -> !request.equals(caseNumber))
                .filter(caseFile::exists)
                .anyMatch(request -> asks(request, caseNumber));
    }

    private boolean asks(CaseNumber request, CaseNumber caseNumber) {
        Answers answers = caseFile.current(request, CaseFileEntry.WHOLE_CASE);
        Set<CaseNumber> meant = new HashSet<>(numbersIn(answers));
        samePersons.matches(request, answers, LocalDate.now(clock)).stream()
                .map(PossibleMatch::caseNumber)
                .forEach(meant::add);
        return meant.contains(caseNumber);
    }

    /** The cases that a data request names. */
    private static Set<CaseNumber> numbersIn(Answers answers) {
        Set<CaseNumber> numbers = new HashSet<>();
        Stream.of(CaseFields.DATA_REQUEST_CASE_NUMBER, CaseFields.DATA_REQUEST_CASES)
                .flatMap(key -> answers.text(key).stream())
                .flatMap(SEPARATOR::splitAsStream)
                .flatMap(typed -> CaseNumber.read(typed).stream())
                .forEach(numbers::add);
        return numbers;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Clocks.SWEDEN);
    }
}
