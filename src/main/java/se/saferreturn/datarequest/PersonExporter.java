package se.saferreturn.datarequest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.accesslog.LoggedAccess;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileCatalogue;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.Correction;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.datarequest.ExportOfPerson.Document;
import se.saferreturn.datarequest.ExportOfPerson.Entry;
import se.saferreturn.datarequest.ExportOfPerson.ExportedFile;
import se.saferreturn.datarequest.ExportOfPerson.Line;
import se.saferreturn.datarequest.ExportOfPerson.Read;
import se.saferreturn.document.CaseDocument;
import se.saferreturn.document.CaseDocuments;
import se.saferreturn.form.FormWords;
import se.saferreturn.protection.ProtectedIdentity;
import se.saferreturn.protection.WhatFieldsTell;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.Outcome;
import se.saferreturn.register.RegisteredCase;
import se.saferreturn.routing.Clocks;
import se.saferreturn.routing.FactNames;

/** Puts together everything about the person of a data request: the request itself, and the files that are theirs. */
public final class PersonExporter {

    private static final String STAFF = "a member of staff";

    private final CaseFile caseFile;
    private final CaseFileCatalogue catalogue;
    private final CaseRegister register;
    private final CaseDocuments documents;
    private final AccessLog log;
    private final FormWords words;
    private final WhatFieldsTell tells;
    private final ProtectedIdentity protectedIdentity;
    private final Clock clock;

    public PersonExporter(
            CaseFile caseFile,
            CaseFileCatalogue catalogue,
            CaseRegister register,
            CaseDocuments documents,
            AccessLog log,
            FormWords words,
            WhatFieldsTell tells,
            ProtectedIdentity protectedIdentity,
            Clock clock) {
        this.caseFile = caseFile;
        this.catalogue = catalogue;
        this.register = register;
        this.documents = documents;
        this.log = log;
        this.words = words;
        this.tells = tells;
        this.protectedIdentity = protectedIdentity;
        this.clock = clock;
    }

    /** Whether access was granted, and what is asked for is to be seen. */
    public boolean isGranted(CaseNumber request) {
        Answers answers = caseFile.current(request, CaseFileEntry.WHOLE_CASE);
        return answers.text(FactNames.DATA_REQUEST_KIND)
                        .filter("access"::equals)
                        .isPresent()
                && answers.text(FactNames.DATA_REQUEST_DECISION)
                        .filter("granted"::equals)
                        .isPresent();
    }

    /** The files that the export shows besides the request. */
    public List<CaseNumber> files(CaseNumber request) {
        return FilesOfPerson.named(caseFile.current(request, CaseFileEntry.WHOLE_CASE)).numbers().stream()
                .filter(caseFile::exists)
                .toList();
    }

    /** Everything, as it stands now. */
    public ExportOfPerson export(CaseNumber request) {
        List<CaseNumber> numbers = new ArrayList<>(files(request));
        numbers.add(request);
        // what holds for one of the files holds for all
        boolean isProtected = protectedIdentity.ofAny(numbers);
        return new ExportOfPerson(
                request.value(),
                LocalDate.now(clock),
                numbers.stream().map(number -> file(number, isProtected)).toList());
    }

    private ExportedFile file(CaseNumber number, boolean isProtected) {
        List<LoggedAccess> logged = log.of(number);
        List<Entry> entries = caseFile.history(number, catalogue.formsIn(number)).stream()
                .map(entry -> entry(entry, isProtected))
                .filter(entry -> !entry.lines().isEmpty())
                .toList();
        return new ExportedFile(
                number.value(),
                register.find(number).map(known -> standing(known, isProtected)).orElse(List.of()),
                entries,
                documents.of(number).stream()
                        .map(document -> document(document, logged))
                        .toList(),
                reads(logged));
    }

    private List<Line> standing(RegisteredCase known, boolean isProtected) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("openedOn", "Opened on", day(known.openedAt().toInstant())));
        OffsetDateTime closedAt = known.closedAt();
        lines.add(line("closedOn", "Closed on", closedAt == null ? "Not closed" : day(closedAt.toInstant())));
        Outcome outcome = known.outcome();
        if (outcome != null) {
            lines.add(line("outcome", "How it ended", inPlainWords(outcome.code())));
        }
        String region = known.region();
        if (region != null) {
            lines.add(
                    isProtected
                            ? new Line("region", "Region", Withheld.ADDRESS, true)
                            : line("region", "Region", inPlainWords(region)));
        }
        String country = known.countryOfReturn();
        if (country != null) {
            lines.add(line(
                    FactNames.COUNTRY_OF_RETURN,
                    words.label(FactNames.COUNTRY_OF_RETURN),
                    words.option(FactNames.COUNTRY_OF_RETURN, country).orElse(country)));
        }
        return lines;
    }

    private static Line line(String key, String label, String answer) {
        return new Line(key, label, answer, false);
    }

    private static String day(Instant moment) {
        return LocalDate.ofInstant(moment, Clocks.SWEDEN).toString();
    }

    /** Codes are words without spaces. */
    private static String inPlainWords(String code) {
        String words =
                code.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** By what right somebody added it stands in the log, where their name is for nobody but the reviewers. */
    private static Document document(CaseDocument document, List<LoggedAccess> logged) {
        String addedBy = logged.stream()
                .map(LoggedAccess::access)
                .filter(access ->
                        access.act() == Act.CHANGED && access.subject().equals("document " + document.id()))
                .findFirst()
                .map(access -> right(access.basis()))
                .orElse(STAFF);
        return new Document(
                document.title(),
                inPlainWords(document.kind().code()),
                document.fileName(),
                document.addedAt(),
                addedBy);
    }

    /** What the same office did on the same day is one row. */
    private static List<Read> reads(List<LoggedAccess> logged) {
        Map<Read, Integer> counted = new LinkedHashMap<>();
        logged.forEach(access -> counted.merge(read(access), 1, Integer::sum));
        return counted.entrySet().stream()
                .map(row -> new Read(
                        row.getKey().on(), row.getKey().what(), row.getKey().byWhatRight(), row.getValue()))
                .toList();
    }

    private Entry entry(PastEntry entry, boolean isProtected) {
        List<Line> lines = new ArrayList<>();
        entry.answers().asMap().forEach((key, answer) -> {
            if (answer != null) {
                String shown = answer(entry, key, answer, isProtected);
                if (!shown.isBlank()) {
                    lines.add(new Line(key, words.label(key), shown, Withheld.isReason(shown)));
                }
            }
        });
        entry.corrections().forEach(correction -> lines.addAll(correction(entry, correction, isProtected)));
        boolean bySystem = entry.entry().author().equals(CaseFileEntry.SYSTEM);
        return new Entry(words.heading(entry.form()), entry.enteredAt(), bySystem ? "the system" : STAFF, lines);
    }

    /** What stood there before, and why it was put right; the answers above are those that stand. */
    private List<Line> correction(PastEntry entry, Correction correction, boolean isProtected) {
        List<Line> lines = new ArrayList<>();
        String day = day(correction.at());
        correction.was().asMap().forEach((key, was) -> {
            String shown = was == null ? "" : answer(entry, key, was, isProtected);
            lines.add(new Line(
                    key,
                    words.label(key) + ", until it was corrected on " + day,
                    shown.isBlank() ? "No answer" : shown,
                    Withheld.isReason(shown)));
        });
        // it is written freely, and may tell where somebody lives
        lines.add(new Line(
                "correctionReason",
                "Why it was corrected on " + day,
                isProtected ? Withheld.ADDRESS : correction.reason(),
                isProtected));
        return lines;
    }

    private String answer(PastEntry entry, String key, Object answer, boolean isProtected) {
        return Withheld.reason(tells.of(entry.form(), entry.entry().formVersion(), key), isProtected)
                .orElseGet(() -> inWords(entry, key, answer, isProtected));
    }

    private String inWords(PastEntry entry, String key, @Nullable Object answer, boolean isProtected) {
        if (answer instanceof Boolean yes) {
            return yes ? "Yes" : "No";
        }
        if (answer instanceof List<?> list) {
            boolean hasRows = list.stream().anyMatch(Map.class::isInstance);
            return list.stream()
                    .map(element -> inWords(entry, key, element, isProtected))
                    .collect(Collectors.joining(hasRows ? "\n" : ", "));
        }
        if (answer instanceof Map<?, ?> row) {
            return row.entrySet().stream()
                    .filter(cell -> cell.getValue() != null)
                    .map(cell -> {
                        String inner = String.valueOf(cell.getKey());
                        return words.label(inner) + ": " + answer(entry, inner, cell.getValue(), isProtected);
                    })
                    .collect(Collectors.joining("; "));
        }
        String text = String.valueOf(answer);
        return words.option(key, text).orElse(text);
    }

    private static Read read(LoggedAccess logged) {
        return new Read(
                LocalDate.ofInstant(logged.at(), Clocks.SWEDEN),
                switch (logged.access().act()) {
                    case READ -> "Read";
                    case CHANGED -> "Added to";
                    case SEARCHED -> "Found in a search";
                    case EXPORTED -> "Put together for a data request";
                    case EMERGENCY -> "Opened in an emergency";
                    case REFUSED -> "Was refused";
                    case REVIEWED, BROKEN, PUT_BACK -> "Checked, whether it was read rightly";
                    case ERASED -> "Erased";
                },
                right(logged.access().basis()),
                1);
    }

    private static String right(Basis basis) {
        return switch (basis) {
            case HOLDS_TASK, CANDIDATE -> "somebody with a task in the case";
            case REGION -> "a coordinator of the region";
            case IOM -> "IOM or the mission, with the person’s consent";
            case NAMED -> "staff named for the case";
            case EMERGENCY -> "a duty coordinator, in an emergency";
            case OFFICE -> "by office";
            case NONE -> "without a right to it";
        };
    }
}
