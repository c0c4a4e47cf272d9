package se.saferreturn.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import se.saferreturn.paper.GlyphRun.Cluster;
import se.saferreturn.paper.GlyphRun.Glyph;

/** One page, drawn in the words of a PDF. Points are counted from its lower left corner. */
final class Sheet {

    /** How far a glyph may be from where the last one ends before its place is said. */
    private static final float NOTHING = 0.01f;

    private static final float FULL = 255;

    private final StringBuilder drawn = new StringBuilder();

    void rectangle(float x, float y, float width, float height, Color colour) {
        ink(colour);
        write("%.2f %.2f %.2f %.2f re f%n", x, y, width, height);
    }

    /** @param fonts adds a font where it is needed for the first time, and gives its number */
    void line(Line line, float x, float baseline, Fonts fonts) throws IOException {
        float at = x;
        for (GlyphRun run : line.runs()) {
            draw(run, at, baseline, fonts);
            at += run.width();
        }
    }

    private void draw(GlyphRun run, float x, float baseline, Fonts fonts) throws IOException {
        PdfTypeface font = fonts.of(run.face());
        ink(run.ink().colour());
        write("BT /F%d %.2f Tf%n", fonts.numberOf(run.face()), run.ink().size());
        Pen pen = new Pen(font, run.ink().size(), x, baseline);
        for (Cluster cluster : run.clusters()) {
            pen.draw(cluster);
        }
        pen.lift();
        drawn.append("ET\n");
    }

    private void ink(Color colour) {
        write("%.3f %.3f %.3f rg%n", colour.getRed() / FULL, colour.getGreen() / FULL, colour.getBlue() / FULL);
    }

    private void write(String operator, Object... operands) {
        drawn.append(String.format(Locale.ROOT, operator, operands));
    }

    void addTo(PDDocument document, Map<Integer, PdfTypeface> fonts) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        PDResources resources = new PDResources();
        COSDictionary used = new COSDictionary();
        fonts.forEach((number, font) -> used.setItem(COSName.getPDFName("F" + number), font.font()));
        resources.getCOSObject().setItem(COSName.FONT, used);
        page.setResources(resources);
        PDStream content = new PDStream(document);
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(drawn.toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(content);
        document.addPage(page);
    }

    /** The fonts of a document. */
    interface Fonts {

        PdfTypeface of(Typeface face) throws IOException;

        int numberOf(Typeface face);
    }

    /** Writes glyphs one after another, and says where they are only if they are not where the last one ends. */
    private final class Pen {

        private final PdfTypeface font;
        private final float size;
        private final float x;
        private final float baseline;
        private final StringBuilder waiting = new StringBuilder();
        private float nextX = Float.NaN;
        private float nextY;

        Pen(PdfTypeface font, float size, float x, float baseline) {
            this.font = font;
            this.size = size;
            this.x = x;
            this.baseline = baseline;
        }

        void draw(Cluster cluster) throws IOException {
            List<Glyph> glyphs = cluster.glyphs().stream()
                    .sorted(Comparator.comparing(Glyph::x))
                    .toList();
            if (glyphs.size() == 1) {
                Glyph only = glyphs.get(0);
                draw(only, font.numberOf(only.code(), cluster.text(), font.width(only.code())));
            } else if (!glyphs.isEmpty()) {
                lift();
                write("/Span <</ActualText <%s>>> BDC%n", meaning(cluster.text()));
                Glyph first = glyphs.get(0);
                float width = (endOf(glyphs) - first.x()) * Typeface.SQUARE / size;
                draw(first, font.numberOf(first.code(), cluster.text(), width));
                nextX = Float.NaN;
                for (Glyph part : glyphs.subList(1, glyphs.size())) {
                    draw(part, font.numberOfPart(part.code()));
                }
                // readers take what is drawn last for the end of the whole, and see a blank in what is left after it
                nextX = Float.NaN;
                draw(new Glyph(font.blank(), first.x(), first.y()), font.numberOfBlank(width));
                lift();
                drawn.append("EMC\n");
            }
        }

        private float endOf(List<Glyph> glyphs) throws IOException {
            float end = 0;
            for (Glyph glyph : glyphs) {
                end = Math.max(end, endOf(glyph));
            }
            return end;
        }

        private float endOf(Glyph glyph) throws IOException {
            return glyph.x() + font.width(glyph.code()) * size / Typeface.SQUARE;
        }

        private void draw(Glyph glyph, int number) throws IOException {
            boolean goesOn = Math.abs(glyph.x() - nextX) < NOTHING && Math.abs(glyph.y() - nextY) < NOTHING;
            if (!goesOn) {
                lift();
                write("1 0 0 1 %.3f %.3f Tm%n", x + glyph.x(), baseline + glyph.y());
            }
            waiting.append(String.format("%04X", number));
            nextX = endOf(glyph);
            nextY = glyph.y();
        }

        void lift() {
            if (!waiting.isEmpty()) {
                drawn.append('<').append(waiting).append("> Tj\n");
                waiting.setLength(0);
            }
        }

        /** With the mark that says how it is encoded. */
        private static String meaning(String text) {
            return "FEFF" + new COSString(text.getBytes(StandardCharsets.UTF_16BE)).toHexString();
        }
    }
}
