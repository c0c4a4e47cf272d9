package se.saferreturn.datarequest.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.saferreturn.datarequest.ExportOfPerson;
import se.saferreturn.datarequest.ExportOfPerson.Entry;
import se.saferreturn.datarequest.ExportOfPerson.ExportedFile;
import se.saferreturn.datarequest.ExportOfPerson.Line;
import se.saferreturn.routing.Clocks;

/** Everything about a person on paper, with headings in English and Swedish. */
@Component
class ExportAsPdf {

    private static final String REGULAR = "/liberation/LiberationSans-Regular.ttf";
    private static final String BOLD = "/liberation/LiberationSans-Bold.ttf";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int PLAIN = 400;
    private static final int HEAVY = 700;

    private static final Pattern ISO_DAY = Pattern.compile("\\b[12]\\d{3}-\\d{2}-\\d{2}\\b(?!-)");

    private static final String STYLE = """
            @page { size: A4; margin: 22mm 20mm 24mm;
              @bottom-left { content: 'Confidential / Sekretess'; font-family: 'Liberation Sans'; font-size: 8pt;
                color: #5b6670; }
              @bottom-right { content: counter(page) ' / ' counter(pages); font-family: 'Liberation Sans';
                font-size: 8pt; color: #5b6670; } }
            body { font-family: 'Liberation Sans'; font-size: 10pt; line-height: 1.45; color: #1c2329; }
            .masthead { border-bottom: 0.8mm solid #1f4e6b; padding-bottom: 3mm; margin-bottom: 6mm; }
            .masthead p { margin: 0; color: #1f4e6b; font-weight: bold; }
            h1 { font-size: 21pt; line-height: 1.2; margin: 1mm 0 0; color: #1c2329; }
            .swedish { color: #5b6670; font-weight: normal; }
            h1 .swedish { display: block; font-size: 13pt; }
            h2 { font-size: 15pt; margin: 0 0 2mm; color: #1f4e6b; }
            h3 { font-size: 11.5pt; margin: 7mm 0 2mm; color: #1f4e6b; page-break-after: avoid; }
            .file { page-break-before: always; }
            .box { background: #eef3f6; padding: 3mm 4mm; margin: 4mm 0; }
            .box p { margin: 0 0 2mm; }
            .entry { margin-top: 5mm; }
            .entry h4 { font-size: 10.5pt; margin: 0; padding: 1.5mm 2mm; background: #eef3f6;
              page-break-after: avoid; }
            .entry .made { font-size: 8.5pt; color: #5b6670; margin: 0; padding: 1mm 2mm; page-break-after: avoid; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; }
            th { text-align: left; font-size: 8.5pt; color: #5b6670; padding: 1mm 2mm; border-bottom: 0.3mm solid #1f4e6b; }
            td { vertical-align: top; padding: 1.2mm 2mm; border-bottom: 0.2mm solid #d5dde2; word-wrap: break-word; }
            td.label { width: 36%; color: #3d4952; }
            .withheld { color: #5b6670; font-size: 9pt; }
            .quiet { color: #5b6670; }
            """;

    private static final String INTRODUCTION = """
            <p>This is everything that the programme for safer return keeps about you: what was written and when, the
            documents that were added, and who has looked at it. What is about other people is withheld, since it may put
            them in danger; it says so where that is.</p>
            <div class="box"><p><b>Your rights / Dina rättigheter</b></p>
            <p>If something is wrong, you can ask for it to be corrected. If you are not content with this answer, you can
            complain to the Swedish Authority for Privacy Protection (IMY).</p>
            <p>Är något fel kan du begära att det rättas. Är du inte nöjd med svaret kan du klaga hos
            Integritetsskyddsmyndigheten (IMY).</p></div>
            <div class="box"><p><b>Keep this paper safe / Förvara papperet säkert</b></p>
            <p>Whoever finds it can read what you have told. You may leave it with us instead, and read it here.</p>
            <p>Den som hittar det kan läsa vad du har berättat. Du kan också läsa det hos oss.</p></div>
            """;

    ExportAsPdf() {
        // it would write parts of a document that it cannot lay out into the log
        XRLog.setLoggingEnabled(false);
    }

    byte[] of(ExportOfPerson export) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder renderer = new PdfRendererBuilder();
        renderer.useFont(() -> font(REGULAR), "Liberation Sans", PLAIN, FontStyle.NORMAL, true);
        renderer.useFont(() -> font(BOLD), "Liberation Sans", HEAVY, FontStyle.NORMAL, true);
        // nothing is fetched from anywhere, whatever stands in the text
        renderer.useUriResolver((base, uri) -> null);
        renderer.withHtmlContent(html(export), null);
        renderer.toStream(pdf);
        try {
            renderer.run();
        } catch (IOException | RuntimeException failure) {
            // the cause is left out, since its message may quote the document
            throw new IllegalStateException(
                    "The PDF could not be made: " + failure.getClass().getSimpleName() + ".");
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String path) {
        return Objects.requireNonNull(ExportAsPdf.class.getResourceAsStream(path), path);
    }

    private static String html(ExportOfPerson export) {
        StringBuilder html = new StringBuilder("<html lang=\"en\"><head><title>Data request ")
                .append(text(export.request()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><div class=\"masthead\"><p>Safer Return</p><h1>What is kept about you")
                .append("<span class=\"swedish\">Uppgifter om dig</span></h1></div><table>");
        row(html, "Data request / Begäran", export.request(), "");
        row(html, "Put together on / Sammanställt", DAY.format(export.madeOn()), "");
        row(
                html,
                "Files / Akter",
                export.files().stream().map(ExportedFile::number).collect(Collectors.joining(", ")),
                "");
        html.append("</table>").append(INTRODUCTION);
        export.files().forEach(file -> append(html, file));
        return html.append("</body></html>").toString();
    }

    private static void append(StringBuilder html, ExportedFile file) {
        html.append("<div class=\"file\"><h2>")
                .append(inBoth("File " + text(file.number()), "Akt"))
                .append("</h2>");
        if (!file.standing().isEmpty()) {
            html.append("<table>");
            file.standing().forEach(line -> row(html, line));
            html.append("</table>");
        }
        html.append("<h3>").append(inBoth("What was written", "Anteckningar")).append("</h3>");
        file.entries().forEach(entry -> append(html, entry));
        documents(html, file);
        reads(html, file);
        html.append("</div>");
    }

    private static void documents(StringBuilder html, ExportedFile file) {
        html.append("<h3>").append(inBoth("Documents", "Handlingar")).append("</h3>");
        if (file.documents().isEmpty()) {
            html.append("<p class=\"quiet\">None. / Inga.</p>");
            return;
        }
        html.append(
                "<table><thead><tr><th>Title / Rubrik</th><th>Kind / Slag</th><th>Added / Tillagd</th></tr></thead>");
        file.documents()
                .forEach(document -> cells(
                        html,
                        document.title() + "\n" + document.fileName(),
                        document.kind(),
                        MOMENT.format(ZonedDateTime.ofInstant(document.addedAt(), Clocks.SWEDEN)) + "\n"
                                + document.addedBy()));
        html.append("</table>");
    }

    private static void reads(StringBuilder html, ExportedFile file) {
        html.append("<h3>")
                .append(inBoth("Who has looked at it", "Vem som har tagit del av akten"))
                .append("</h3>");
        if (file.reads().isEmpty()) {
            html.append("<p class=\"quiet\">Nobody. / Ingen.</p>");
            return;
        }
        html.append("<table><thead><tr><th>Day / Dag</th><th>What / Vad</th><th>By whom / Av vem</th></tr></thead>");
        file.reads()
                .forEach(read -> cells(
                        html,
                        DAY.format(read.on()),
                        read.what() + (read.times() == 1 ? "" : ", " + read.times() + " times"),
                        read.byWhatRight()));
        html.append("</table>");
    }

    private static void append(StringBuilder html, Entry entry) {
        html.append("<div class=\"entry\"><h4>")
                .append(text(entry.heading()))
                .append("</h4><p class=\"made\">")
                .append(MOMENT.format(ZonedDateTime.ofInstant(entry.at(), Clocks.SWEDEN)))
                .append(", by ")
                .append(text(entry.madeBy()))
                .append("</p><table>");
        entry.lines().forEach(line -> row(html, line));
        html.append("</table></div>");
    }

    /** English, with the Swedish words more quietly beside it. */
    private static String inBoth(String english, String swedish) {
        return english + " <span class=\"swedish\">/ " + swedish + "</span>";
    }

    private static void cells(StringBuilder html, String... words) {
        html.append("<tr>");
        for (String cell : words) {
            html.append("<td>").append(lines(cell)).append("</td>");
        }
        html.append("</tr>");
    }

    private static void row(StringBuilder html, Line line) {
        row(html, line.label(), line.answer(), line.withheld() ? "withheld" : "");
    }

    private static void row(StringBuilder html, String label, String answer, String style) {
        html.append("<tr><td class=\"label\">")
                .append(text(label))
                .append("</td><td class=\"")
                .append(style)
                .append("\">")
                .append(lines(answer))
                .append("</td></tr>");
    }

    private static String lines(String answer) {
        return text(ISO_DAY.matcher(answer).replaceAll(ExportAsPdf::day)).replace("\n", "<br/>");
    }

    /** Days as people write them; what only looks like one stays. */
    private static String day(MatchResult found) {
        try {
            return DAY.format(LocalDate.parse(found.group()));
        } catch (DateTimeException noDay) {
            return found.group();
        }
    }

    /** As text, without the signs that XML cannot have. */
    private static String text(String words) {
        return HtmlUtils.htmlEscapeDecimal(words.replaceAll("[^\\P{C}\\n\\t]|[\\uD800-\\uDFFF]", ""), "UTF-8");
    }
}
