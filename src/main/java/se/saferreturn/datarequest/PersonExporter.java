package se.saferreturn.datarequest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.datarequest.ExportOfPerson.Entry;
import se.saferreturn.datarequest.ExportOfPerson.ExportedFile;
import se.saferreturn.datarequest.ExportOfPerson.Line;
import se.saferreturn.datarequest.ExportOfPerson.Read;
import se.saferreturn.routing.Clocks;

/** Puts together everything about the person of a data request: the request itself, and the files that are theirs. */
public final class PersonExporter {

    private final CaseFile caseFile;
    private final CaseFileCatalogue catalogue;
    private final AccessLog log;
    private final FormWords words;
    private final Clock clock;

    public PersonExporter(CaseFile caseFile, CaseFileCatalogue catalogue, AccessLog log, FormWords words, Clock clock) {
        this.caseFile = caseFile;
        this.catalogue = catalogue;
        this.log = log;
        this.words = words;
        this.clock = clock;
    }

    /** Whether access was granted, and what is asked for is to be seen. */
    public boolean isGranted(CaseNumber request) {
        Answers answers = caseFile.current(request, CaseFileEntry.WHOLE_CASE);
        return answers.text("dataRequestKind").filter("access"::equals).isPresent()
                && answers.text("dataRequestDecision").filter("granted"::equals).isPresent();
    }

    /** The files that the export shows besides the request. */
    public List<CaseNumber> files(CaseNumber request) {
        return FilesOfPerson.named(caseFile.current(request, CaseFileEntry.WHOLE_CASE)).numbers().stream()
                .filter(caseFile::isOpen)
                .toList();
    }

    /** Everything, as it stands now. */
    public ExportOfPerson export(CaseNumber request) {
        List<CaseNumber> numbers = new ArrayList<>(files(request));
        numbers.add(request);
        // the flag may stand in one file only, and holds for all
        boolean isProtected = numbers.stream()
                .map(number -> caseFile.current(number, CaseFileEntry.WHOLE_CASE))
                .anyMatch(answers -> answers.get("protectedIdentity")
                        .filter(Boolean.TRUE::equals)
                        .isPresent());
        return new ExportOfPerson(
                request.value(),
                LocalDate.now(clock),
                numbers.stream().map(number -> file(number, isProtected)).toList());
    }

    private ExportedFile file(CaseNumber number, boolean isProtected) {
        List<Entry> entries = caseFile.history(number, catalogue.formsIn(number)).stream()
                .map(entry -> entry(entry, isProtected))
                .filter(entry -> !entry.lines().isEmpty())
                .toList();
        return new ExportedFile(
                number.value(),
                entries,
                log.of(number).stream().map(PersonExporter::read).toList());
    }

    private Entry entry(PastEntry entry, boolean isProtected) {
        List<Line> lines = new ArrayList<>();
        entry.answers().asMap().forEach((key, answer) -> {
            if (answer != null) {
                lines.add(new Line(words.label(key), answer(key, answer, isProtected)));
            }
        });
        boolean bySystem = entry.entry().author().equals(CaseFileEntry.SYSTEM);
        return new Entry(
                words.heading(entry.form()), entry.enteredAt(), bySystem ? "the system" : "a member of staff", lines);
    }

    private String answer(String key, Object answer, boolean isProtected) {
        if (Withheld.isOfAnotherPerson(key)) {
            return Withheld.OTHER_PERSON;
        }
        if (isProtected && Withheld.isAddress(key)) {
            return Withheld.ADDRESS;
        }
        return inWords(key, answer, isProtected);
    }

    private String inWords(String key, @Nullable Object answer, boolean isProtected) {
        if (answer instanceof Boolean yes) {
            return yes ? "Yes" : "No";
        }
        if (answer instanceof List<?> list) {
            return list.stream()
                    .map(element -> inWords(key, element, isProtected))
                    .collect(Collectors.joining("; "));
        }
        if (answer instanceof Map<?, ?> row) {
            return row.entrySet().stream()
                    .filter(cell -> cell.getValue() != null)
                    .map(cell -> {
                        String inner = String.valueOf(cell.getKey());
                        return words.label(inner) + ": " + answer(inner, cell.getValue(), isProtected);
                    })
                    .collect(Collectors.joining(", "));
        }
        String text = String.valueOf(answer);
        return words.option(key, text).orElse(text);
    }

    private static Read read(LoggedAccess logged) {
        Act act = logged.access().act();
        return new Read(
                LocalDate.ofInstant(logged.at(), Clocks.SWEDEN),
                switch (act) {
                    case READ -> "Read";
                    case CHANGED -> "Added to";
                    case SEARCHED -> "Found in a search";
                    case EXPORTED -> "Put together for a data request";
                    case EMERGENCY -> "Opened in an emergency";
                    case REFUSED -> "Was refused";
                    default -> act.name().toLowerCase(Locale.ROOT);
                },
                right(logged.access().basis()));
    }

    private static String right(Basis basis) {
        return switch (basis) {
            case HOLDS_TASK, CANDIDATE -> "somebody with a task in the case";
            case REGION -> "a coordinator of the region";
            case IOM -> "IOM, with the person’s consent";
            case NAMED -> "staff named for the case";
            case EMERGENCY -> "a duty coordinator, in an emergency";
            case OFFICE -> "by office";
            case NONE -> "without a right to it";
        };
    }
}
