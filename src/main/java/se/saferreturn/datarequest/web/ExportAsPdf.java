package se.saferreturn.datarequest.web;

import java.awt.Color;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.saferreturn.datarequest.ExportOfPerson;
import se.saferreturn.datarequest.ExportOfPerson.Entry;
import se.saferreturn.datarequest.ExportOfPerson.ExportedFile;
import se.saferreturn.datarequest.ExportOfPerson.Line;
import se.saferreturn.paper.Ink;
import se.saferreturn.paper.Paper;
import se.saferreturn.paper.Words;
import se.saferreturn.routing.Clocks;

/** Everything about a person on paper, with headings in English and Swedish. */
@Component
class ExportAsPdf {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final Pattern ISO_DAY = Pattern.compile("\\b[12]\\d{3}-\\d{2}-\\d{2}\\b(?!-)");

    private static final Color DARK = new Color(0x1c2329);
    private static final Color BLUE = new Color(0x1f4e6b);
    private static final Color QUIET = new Color(0x5b6670);
    private static final Color LABEL = new Color(0x3d4952);
    private static final Color GROUND = new Color(0xeef3f6);
    private static final Color LINE = new Color(0xd5dde2);

    private static final Ink TEXT = new Ink(10, false, DARK);
    private static final Ink STRONG = new Ink(10, true, DARK);
    private static final Ink SMALL = new Ink(8.5f, false, QUIET);
    private static final Ink WITHHELD = new Ink(9, false, QUIET);
    private static final Ink FOOT = new Ink(8, false, QUIET);

    private static final float[] LABEL_AND_ANSWER = {0.36f, 0.64f};
    private static final float[] THIRDS = {0.34f, 0.33f, 0.33f};
    private static final float THIN = 0.6f;
    private static final float THICK = 0.9f;
    /** Room for a heading and what it is about. */
    private static final float HEADING_AND_MORE = 90;

    private static final List<String> INTRODUCTION = List.of(
            "This is everything that the programme for safer return keeps about you: what was written and when, the documents"
                    + " that were added, and who has looked at it. What is about other people is withheld, since it may put"
                    + " them in danger; it says so where that is.");

    private static final List<String> RIGHTS = List.of(
            "Your rights / Dina rättigheter",
            "If something is wrong, you can ask for it to be corrected. If you are not content with this answer, you can"
                    + " complain to the Swedish Authority for Privacy Protection (IMY).",
            "Är något fel kan du begära att det rättas. Är du inte nöjd med svaret kan du klaga hos"
                    + " Integritetsskyddsmyndigheten (IMY).");

    private static final List<String> KEEP_SAFE = List.of(
            "Keep this paper safe / Förvara papperet säkert",
            "Whoever finds it can read what you have told. You may leave it with us instead, and read it here.",
            "Den som hittar det kan läsa vad du har berättat. Du kan också läsa det hos oss.");

    byte[] of(ExportOfPerson export) {
        Paper paper = new Paper();
        front(paper, export);
        export.files().forEach(file -> append(paper, file));
        return paper.pdf("Data request " + export.request(), new Words("Confidential / Sekretess", FOOT));
    }

    private static void front(Paper paper, ExportOfPerson export) {
        paper.text(List.of(new Words("Safer Return", new Ink(10, true, BLUE))));
        paper.text(List.of(new Words("What is kept about you", new Ink(21, true, DARK))));
        paper.text(List.of(new Words("Uppgifter om dig", new Ink(13, false, QUIET))));
        paper.space(8);
        paper.rule(2.2f, BLUE);
        paper.space(16);
        row(paper, "Data request / Begäran", export.request(), TEXT);
        row(paper, "Put together on / Sammanställt", DAY.format(export.madeOn()), TEXT);
        row(
                paper,
                "Files / Akter",
                export.files().stream().map(ExportedFile::number).collect(Collectors.joining(", ")),
                TEXT);
        paper.space(10);
        INTRODUCTION.forEach(text -> paper.text(List.of(new Words(text, TEXT))));
        for (List<String> box : List.of(RIGHTS, KEEP_SAFE)) {
            paper.space(11);
            paper.box(
                    IntStream.range(0, box.size())
                            .mapToObj(at -> List.of(new Words(box.get(at), at == 0 ? STRONG : TEXT)))
                            .toList(),
                    GROUND);
        }
    }

    private static void append(Paper paper, ExportedFile file) {
        paper.newSheet();
        inBoth(paper, "File " + file.number(), "Akt", 15);
        file.standing().forEach(line -> row(paper, line));
        section(paper, "What was written", "Anteckningar");
        file.entries().forEach(entry -> append(paper, entry));
        documents(paper, file);
        reads(paper, file);
    }

    private static void documents(Paper paper, ExportedFile file) {
        section(paper, "Documents", "Handlingar");
        if (file.documents().isEmpty()) {
            paper.text(List.of(new Words("None. / Inga.", SMALL)));
            return;
        }
        heads(paper, "Title / Rubrik", "Kind / Slag", "Added / Tillagd");
        file.documents()
                .forEach(document -> cells(
                        paper,
                        document.title() + "\n" + document.fileName(),
                        document.kind(),
                        MOMENT.format(ZonedDateTime.ofInstant(document.addedAt(), Clocks.SWEDEN)) + "\n"
                                + document.addedBy()));
    }

    private static void reads(Paper paper, ExportedFile file) {
        section(paper, "Who has looked at it", "Vem som har tagit del av akten");
        if (file.reads().isEmpty()) {
            paper.text(List.of(new Words("Nobody. / Ingen.", SMALL)));
            return;
        }
        heads(paper, "Day / Dag", "What / Vad", "By whom / Av vem");
        file.reads()
                .forEach(read -> cells(
                        paper,
                        DAY.format(read.on()),
                        read.what() + (read.times() == 1 ? "" : ", " + read.times() + " times"),
                        read.byWhatRight()));
    }

    private static void append(Paper paper, Entry entry) {
        paper.space(12);
        paper.keepTogether(HEADING_AND_MORE);
        paper.box(List.of(List.of(new Words(entry.heading(), new Ink(10.5f, true, DARK)))), GROUND);
        paper.space(2);
        paper.text(List.of(new Words(
                MOMENT.format(ZonedDateTime.ofInstant(entry.at(), Clocks.SWEDEN)) + ", by " + entry.madeBy(), SMALL)));
        entry.lines().forEach(line -> row(paper, line));
    }

    private static void section(Paper paper, String english, String swedish) {
        paper.space(18);
        paper.keepTogether(HEADING_AND_MORE);
        inBoth(paper, english, swedish, 11.5f);
        paper.space(4);
    }

    /** English, with the Swedish words more quietly beside it. */
    private static void inBoth(Paper paper, String english, String swedish, float size) {
        paper.text(List.of(
                new Words(english, new Ink(size, true, BLUE)),
                new Words(" / " + swedish, new Ink(size, false, QUIET))));
    }

    private static void heads(Paper paper, String... words) {
        paper.row(
                THIRDS,
                Stream.of(words).map(head -> List.of(new Words(head, SMALL))).toList(),
                BLUE,
                THICK);
    }

    private static void cells(Paper paper, String... words) {
        paper.row(
                THIRDS,
                Stream.of(words)
                        .map(cell -> List.of(new Words(withDays(cell), TEXT)))
                        .toList(),
                LINE,
                THIN);
    }

    private static void row(Paper paper, Line line) {
        row(paper, line.label(), line.answer(), line.withheld() ? WITHHELD : TEXT);
    }

    private static void row(Paper paper, String label, String answer, Ink ink) {
        paper.row(
                LABEL_AND_ANSWER,
                List.of(
                        List.of(new Words(label, new Ink(10, false, LABEL))),
                        List.of(new Words(withDays(answer), ink))),
                LINE,
                THIN);
    }

    /** Days as people write them; what only looks like one stays. */
    private static String withDays(String answer) {
        return ISO_DAY.matcher(answer).replaceAll(ExportAsPdf::day);
    }

    private static String day(MatchResult found) {
        try {
            return DAY.format(LocalDate.parse(found.group()));
        } catch (DateTimeException noDay) {
            return found.group();
        }
    }
}
