package se.saferreturn.datarequest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFields;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.contact.Channel;
import se.saferreturn.contact.Message;
import se.saferreturn.contact.Ruling;
import se.saferreturn.contact.SafeContact;
import se.saferreturn.contact.SafeContactFields;
import se.saferreturn.person.PersonFields;
import se.saferreturn.protection.ProtectedIdentity;
import se.saferreturn.referral.DuplicateSearch;
import se.saferreturn.referral.PossibleMatch;
import se.saferreturn.referral.ReferralFields;
import se.saferreturn.retention.ErasureRefusedException;
import se.saferreturn.retention.Retention;
import se.saferreturn.routing.FactNames;
import se.saferreturn.staff.Person;

/** What happens to files because their person has asked for it. */
public final class DataRequests {

    private static final String CORRECTIONS = "dataCorrections";
    private static final int MOST_MATCHES = 50;
    private static final int VERSION = 1;

    private static final String DECISION = "data-request-decision";
    private static final String ERASURE = "erasure";

    /** Those whose letters may be opened by somebody who lives with the person. */
    private static final Set<String> CLOSE = Set.of("person", "guardian");

    /** What is taken over from the files, so that the answer goes by a safe way. */
    private static final Set<String> SAFE_CONTACT = Set.of(
            SafeContactFields.CHANNELS,
            SafeContactFields.DETAILS,
            SafeContactFields.TIMES,
            SafeContactFields.MAY_SAY,
            SafeContactFields.NEVER_BY);

    private static final String E_MAILBOX = "eMailbox";

    private static final Map<String, Channel> ANSWERED_HOW = Map.of(
            Channel.IN_PERSON.code(),
            Channel.IN_PERSON,
            Channel.POST.code(),
            Channel.POST,
            E_MAILBOX,
            Channel.EMAIL,
            "phone",
            Channel.PHONE_CALL,
            Channel.CONTACT_PERSON.code(),
            Channel.CONTACT_PERSON);

    /** Without a number, a name or a place: whoever is named for the file knows which it is. */
    static final String NAMED_STAFF_ONLY =
            "A file with protected identity may be of the same person. Ask the programme management to name you for it;"
                    + " whoever names you tells you its number.";

    private final CaseFile caseFile;
    private final DuplicateSearch samePersons;
    private final Retention retention;
    private final RequestOfficers officers;
    private final ProtectedIdentity protectedIdentity;
    private final CurrentPerson currentPerson;
    private final AccessLog log;
    private final Clock clock;

    public DataRequests(
            CaseFile caseFile,
            DuplicateSearch samePersons,
            Retention retention,
            RequestOfficers officers,
            ProtectedIdentity protectedIdentity,
            CurrentPerson currentPerson,
            AccessLog log,
            Clock clock) {
        this.caseFile = caseFile;
        this.samePersons = samePersons;
        this.retention = retention;
        this.officers = officers;
        this.protectedIdentity = protectedIdentity;
        this.currentPerson = currentPerson;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Enters the cases that may be about the person of a request, for the records officer who decides on it. In each that
     * was found the log says who looked for it, so that an invented request is no way to ask in silence; a protected one is
     * not named here, since nobody knows yet who may work with the request.
     */
    public void findFiles(CaseNumber request) {
        List<PossibleMatch> found = samePersons.matches(request, answers(request), LocalDate.now(clock)).stream()
                .filter(match -> caseFile.exists(match.caseNumber()))
                .toList();
        found.forEach(match -> recordSearch(match.caseNumber()));
        List<Map<String, String>> matches =
                found.stream().limit(MOST_MATCHES).map(this::row).distinct().toList();
        if (!matches.isEmpty()) {
            enter(request, "files-of-person", Map.of(ReferralFields.POSSIBLE_MATCHES, matches));
        }
    }

    private Map<String, String> row(PossibleMatch match) {
        return protectedIdentity.of(match.caseNumber())
                ? Map.of(ReferralFields.MATCH_GROUNDS, NAMED_STAFF_ONLY)
                : Map.of(
                        ReferralFields.MATCH_CASE_NUMBER,
                        match.caseNumber().value(),
                        ReferralFields.MATCH_GROUNDS,
                        match.inWords());
    }

    private void recordSearch(CaseNumber found) {
        String person = currentPerson.find().map(Person::id).orElse(CaseFileEntry.SYSTEM);
        log.record(new Access(person, Act.SEARCHED, found, "data request", Basis.NONE));
    }

    /**
     * Makes sure of the files that a granted request is about, and takes over how the person can be reached safely.
     *
     * @param officer who decides
     * @throws DataRequestRefusedException a file is not there, none is named where one is needed, one is not found by what
     *     the request tells of the person and no reason names it, or one is not for this officer
     */
    public void checkFiles(CaseNumber request, String officer) {
        Answers answers = answers(request);
        if (answers.text(FactNames.DATA_REQUEST_DECISION)
                .filter("granted"::equals)
                .isEmpty()) {
            return;
        }
        FilesOfPerson files = FilesOfPerson.named(answers);
        files.check(kind(answers), caseFile::exists);
        officers.requireNamed(files.numbers(), officer);
        requireReasons(request, answers, files);
        if (kind(answers).equals(ERASURE)) {
            refusedBy(() -> retention.requireLinked(files.numbers()));
            files.numbers().stream().filter(retention::isWorkedWith).findFirst().ifPresent(open -> {
                throw new DataRequestRefusedException("Numbers of the files: Case " + open
                        + " is open: close it first, leave it out, or refuse the erasure and say why.");
            });
        }
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        for (CaseNumber file : files.numbers()) {
            Answers told = answers(file);
            SAFE_CONTACT.forEach(key -> told.get(key).ifPresent(rule -> known.putIfAbsent(key, rule)));
        }
        if (protectedIdentity.ofAny(files.numbers())) {
            known.putAll(ProtectedIdentity.asked());
        }
        if (!known.isEmpty()) {
            enter(request, "safe-contact-of-person", known);
        }
    }

    /**
     * Does what was granted.
     *
     * @param officer who carries it out
     * @throws DataRequestRefusedException it cannot be done as the form says; nothing has been done then
     */
    public void carryOut(CaseNumber request, String officer) {
        officers.requireSecond(request, officer);
        Answers answers = answers(request);
        FilesOfPerson files = FilesOfPerson.named(answers);
        boolean isProtected = protectedIdentity.of(request) || protectedIdentity.ofAny(files.numbers());
        checkTheWay(answers, SafeContact.of(answers, isProtected), "Answered how", DataRequestFields.ANSWERED_HOW);
        files.checkThatNoneIsNew(granted(request));
        officers.requireNamed(files.numbers(), officer);
        switch (kind(answers)) {
            case "correction" -> files.numbers().forEach(file -> correct(file, request, answers, officer));
            case ERASURE -> refusedBy(() -> retention.requestErasure(files.numbers(), request, officer));
            default -> {
                // the person gets to see it, which changes nothing
            }
        }
    }

    /**
     * Makes sure that a refusal was explained by a way that is safe, by all that the request and the files tell that may
     * be about the person: since it was refused, nobody has to have made sure which of them are.
     *
     * @throws DataRequestRefusedException it is not
     */
    public void checkExplanation(CaseNumber request) {
        Answers answers = answers(request);
        Stream<SafeContact> ofFiles = Stream.concat(
                        answers.text(CaseFields.DATA_REQUEST_CASE_NUMBER).flatMap(CaseNumber::read).stream(),
                        samePersons.matches(request, answers, LocalDate.now(clock)).stream()
                                .map(PossibleMatch::caseNumber))
                .distinct()
                .filter(caseFile::exists)
                .map(file -> SafeContact.of(answers(file), protectedIdentity.of(file)));
        Stream.concat(Stream.of(SafeContact.of(answers, protectedIdentity.of(request))), ofFiles)
                .forEach(
                        rules -> checkTheWay(answers, rules, "Explained how", DataRequestFields.REFUSAL_EXPLAINED_HOW));
    }

    /** The files that the records officer who decided has named. */
    private List<CaseNumber> granted(CaseNumber request) {
        List<PastEntry> decisions = caseFile.history(request, Set.of(DECISION));
        return decisions.isEmpty()
                ? List.of()
                : FilesOfPerson.named(decisions.get(decisions.size() - 1).answers())
                        .numbers();
    }

    /** Whoever asks for the person is reached in their own way, but for letters to where the person may live. */
    private void checkTheWay(Answers request, SafeContact rules, String label, String key) {
        Optional<Channel> channel = request.text(key).map(ANSWERED_HOW::get);
        String asker = request.text(DataRequestFields.REQUESTED_BY).orElse("");
        boolean isLetterHome = channel.filter(Channel.POST::equals).isPresent() && CLOSE.contains(asker);
        if (channel.isEmpty() || channel.get() == Channel.IN_PERSON || !(asker.equals("person") || isLetterHome)) {
            return;
        }
        if (!rules.isKnown() && !rules.isProtected()) {
            return;
        }
        Ruling ruling = rules.ruleOn(
                new Message(channel.get(), LocalDateTime.now(clock), "", Message.Content.ABOUT_THE_CASE, true));
        boolean concerns = asker.equals("person") || rules.isProtected();
        if (concerns && ruling instanceof Ruling.Forbidden forbidden) {
            throw new DataRequestRefusedException(
                    label + ": " + forbidden.reason() + " Answer in person, or in a way that is safe.");
        }
    }

    private void correct(CaseNumber file, CaseNumber request, Answers answers, String officer) {
        Map<String, @Nullable Object> correction = new LinkedHashMap<>();
        correction.put(
                DataRequestFields.CORRECTION_TEXT,
                answers.text(DataRequestFields.CORRECTION_TEXT).orElse(""));
        correction.put("correctedBecauseOf", request.value());
        List<Object> corrections = new ArrayList<>();
        answers(file).get(CORRECTIONS).ifPresent(earlier -> corrections.addAll((List<?>) earlier));
        corrections.add(correction);
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put(CORRECTIONS, corrections);
        answers.text(DataRequestFields.CORRECTED_PERSON_NAME)
                .ifPresent(name -> entry.put(PersonFields.PERSON_NAME, name));
        answers.text(DataRequestFields.CORRECTED_BIRTH_DATE).ifPresent(day -> {
            entry.put(PersonFields.BIRTH_DATE, day);
            entry.put(PersonFields.BIRTH_DATE_CERTAINTY, "exact");
            // what was assessed was assessed by another date
            entry.put(PersonFields.AGE_ASSESSED, null);
        });
        caseFile.append(new CaseFileEntry(
                file, "data-correction", VERSION, CaseFileEntry.WHOLE_CASE, null, officer, Answers.of(entry)));
        samePersons.remember(file, answers(file), LocalDate.now(clock));
    }

    private static void refusedBy(Runnable erasure) {
        try {
            erasure.run();
        } catch (ErasureRefusedException refused) {
            throw new DataRequestRefusedException(refused.reason());
        }
    }

    /**
     * A file that nothing in the request leads to may be somebody else's: then the officer writes how they know, and the
     * second officer reads it.
     */
    private void requireReasons(CaseNumber request, Answers answers, FilesOfPerson files) {
        Set<CaseNumber> expected = new HashSet<>();
        samePersons.matches(request, answers, LocalDate.now(clock)).stream()
                .map(PossibleMatch::caseNumber)
                .forEach(match -> {
                    expected.add(match);
                    expected.addAll(retention.linkedWith(match));
                });
        String reasons = answers.text(DataRequestFields.DECISION_REASON).orElse("");
        files.numbers().stream()
                .filter(file -> !expected.contains(file) && !reasons.contains(file.value()))
                .findFirst()
                .ifPresent(file -> {
                    throw new DataRequestRefusedException("Numbers of the files: Case " + file
                            + " was not found by what the request tells of the person. Write its number into the reasons"
                            + " for the decision, and how you made sure, or leave it out.");
                });
    }

    private static String kind(Answers answers) {
        return answers.text(FactNames.DATA_REQUEST_KIND).orElse("");
    }

    private Answers answers(CaseNumber number) {
        return caseFile.current(number, CaseFileEntry.WHOLE_CASE);
    }

    private void enter(CaseNumber number, String record, Map<String, ? extends @Nullable Object> answers) {
        caseFile.append(CaseFileEntry.bySystem(number, record, VERSION, CaseFileEntry.WHOLE_CASE, Answers.of(answers)));
    }
}
