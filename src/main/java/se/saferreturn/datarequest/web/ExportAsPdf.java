package se.saferreturn.datarequest.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.saferreturn.datarequest.ExportOfPerson;
import se.saferreturn.datarequest.ExportOfPerson.Entry;
import se.saferreturn.datarequest.ExportOfPerson.ExportedFile;
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

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm; @bottom-center { content: counter(page) ' / ' counter(pages);
              font-family: 'Liberation Sans'; font-size: 8pt; } }
            body { font-family: 'Liberation Sans'; font-size: 10pt; line-height: 1.4; }
            h1 { font-size: 17pt; } h2 { font-size: 14pt; margin-top: 8mm; border-bottom: 0.4mm solid #444; }
            h3 { font-size: 11pt; margin: 5mm 0 1mm; page-break-after: avoid; }
            table { width: 100%; border-collapse: collapse; }
            td { vertical-align: top; padding: 0.8mm 2mm 0.8mm 0; border-bottom: 0.1mm solid #bbb; }
            td.label { width: 38%; color: #333; } .quiet { color: #444; font-size: 8.5pt; }
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
                .append(
                        "</style></head><body><h1>What is kept about you / Uppgifter om dig</h1><p>Data request / Begäran ")
                .append(text(export.request()))
                .append(", ")
                .append(DAY.format(export.madeOn()))
                .append(
                        "</p><p>This is everything that the programme for safer return keeps about you: what was written,"
                                + " when, and who has looked at it. What is about other persons is withheld. If something is"
                                + " wrong, you can ask for it to be corrected; and you can complain to the Swedish Authority for"
                                + " Privacy Protection (Integritetsskyddsmyndigheten, IMY).</p>");
        export.files().forEach(file -> append(html, file));
        return html.append("</body></html>").toString();
    }

    private static void append(StringBuilder html, ExportedFile file) {
        html.append("<h2>File / Akt ").append(text(file.number())).append("</h2>");
        file.entries().forEach(entry -> append(html, entry));
        html.append("<h3>Who has looked at it / Vem som har tagit del av akten</h3>");
        if (file.reads().isEmpty()) {
            html.append("<p>Nobody outside the work on it. / Ingen utanför handläggningen.</p>");
            return;
        }
        html.append("<table>");
        file.reads().forEach(read -> row(html, DAY.format(read.on()), read.what() + ", " + read.byWhatRight()));
        html.append("</table>");
    }

    private static void append(StringBuilder html, Entry entry) {
        html.append("<h3>")
                .append(text(entry.heading()))
                .append("</h3><p class=\"quiet\">")
                .append(MOMENT.format(ZonedDateTime.ofInstant(entry.at(), Clocks.SWEDEN)))
                .append(", by ")
                .append(text(entry.madeBy()))
                .append("</p><table>");
        entry.lines().forEach(line -> row(html, line.label(), line.answer()));
        html.append("</table>");
    }

    private static void row(StringBuilder html, String label, String answer) {
        html.append("<tr><td class=\"label\">")
                .append(text(label))
                .append("</td><td>")
                .append(text(answer).replace("\n", "<br/>"))
                .append("</td></tr>");
    }

    /** As text, without the signs that XML cannot have. */
    private static String text(String words) {
        return HtmlUtils.htmlEscapeDecimal(words.replaceAll("[^\\P{C}\\n\\t]|[\\uD800-\\uDFFF]", ""), "UTF-8");
    }
}
