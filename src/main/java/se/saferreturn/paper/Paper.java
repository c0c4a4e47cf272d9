package se.saferreturn.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Puts texts, boxes and tables one below another on sheets of A4, and makes a PDF of them. */
public final class Paper {

    private static final float WIDTH = 595.28f;
    private static final float HEIGHT = 841.89f;
    private static final float SIDE = 56.7f;
    private static final float TOP = 62.4f;
    private static final float BOTTOM = 68;
    private static final float FOOT = 34;
    private static final float ROOM = WIDTH - 2 * SIDE;
    private static final float PADDING = 5.6f;
    private static final float ROW_PADDING = 3.4f;
    /** How far below the top of a line its letters stand. */
    private static final float DOWN_TO_LETTERS = 0.74f;

    private final List<Sheet> sheets = new ArrayList<>();
    private final UsedFonts fonts = new UsedFonts();
    private float y;

    public Paper() {
        newSheet();
    }

    /** Goes on at the top of a new sheet. */
    public void newSheet() {
        sheets.add(new Sheet());
        y = HEIGHT - TOP;
    }

    /** Leaves some room, in points. */
    public void space(float points) {
        y -= points;
    }

    /** Goes on with a new sheet unless there is so much room on this one, in points. */
    public void keepTogether(float points) {
        if (y - points < BOTTOM) {
            newSheet();
        }
    }

    /** A paragraph over the whole width. */
    public void text(List<Words> words) {
        lines(words, SIDE, ROOM);
    }

    /** A line over the whole width. */
    public void rule(float thickness, Color colour) {
        y -= thickness;
        sheet().rectangle(SIDE, y, ROOM, thickness, colour);
    }

    /** Paragraphs on a coloured ground. */
    public void box(List<List<Words>> paragraphs, Color ground) {
        List<List<Line>> all = paragraphs.stream()
                .map(words -> Paragraph.lines(words, ROOM - 2 * PADDING))
                .toList();
        float height = 2 * PADDING
                + (float) all.stream()
                        .mapToDouble(lines -> heightOf(lines) + PADDING / 2)
                        .sum();
        keepTogether(height);
        sheet().rectangle(SIDE, y - height, ROOM, height, ground);
        y -= PADDING;
        for (List<Line> lines : all) {
            lines.forEach(line -> print(line, SIDE + PADDING, ROOM - 2 * PADDING));
            y -= PADDING / 2;
        }
        y -= PADDING;
    }

    /**
     * Cells beside each other with a line below them; over the end of a sheet where they are longer than one.
     *
     * @param shares of the width, for each cell
     */
    public void row(float[] shares, List<List<Words>> cells, Color rule, float thickness) {
        List<List<Line>> columns = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            columns.add(Paragraph.lines(cells.get(cell), shares[cell] * ROOM - 2 * PADDING));
        }
        float height =
                (float) columns.stream().mapToDouble(Paper::heightOf).max().orElse(0) + 2 * ROW_PADDING;
        boolean fitsOnOne = height < HEIGHT - TOP - BOTTOM;
        if (fitsOnOne) {
            keepTogether(height);
        }
        int[] next = new int[columns.size()];
        boolean more = true;
        while (more) {
            more = part(shares, columns, next);
            if (more) {
                newSheet();
            }
        }
        rule(thickness, rule);
    }

    /** Prints of each column what fits, and returns whether something is left. */
    private boolean part(float[] shares, List<List<Line>> columns, int[] next) {
        float top = y - ROW_PADDING;
        float lowest = top;
        float x = SIDE;
        boolean more = false;
        for (int column = 0; column < columns.size(); column++) {
            List<Line> lines = columns.get(column);
            float width = shares[column] * ROOM;
            y = top;
            while (next[column] < lines.size() && y - lines.get(next[column]).height() >= BOTTOM - ROW_PADDING) {
                print(lines.get(next[column]), x + PADDING, width - 2 * PADDING);
                next[column]++;
            }
            more |= next[column] < lines.size();
            lowest = Math.min(lowest, y);
            x += width;
        }
        y = lowest - ROW_PADDING;
        return more;
    }

    private void lines(List<Words> words, float x, float width) {
        for (Line line : Paragraph.lines(words, width)) {
            keepTogether(line.height());
            print(line, x, width);
        }
    }

    private void print(Line line, float x, float width) {
        float left = line.rightToLeft() ? x + width - line.width() : x;
        draw(sheet(), line, left, y - line.height() * DOWN_TO_LETTERS);
        y -= line.height();
    }

    private void draw(Sheet sheet, Line line, float x, float baseline) {
        try {
            sheet.line(line, x, baseline, fonts);
        } catch (IOException unreadable) {
            throw new IllegalStateException("A font that came with the application cannot be read.", unreadable);
        }
    }

    private Sheet sheet() {
        return sheets.get(sheets.size() - 1);
    }

    private static float heightOf(List<Line> lines) {
        return (float) lines.stream().mapToDouble(Line::height).sum();
    }

    /**
     * The PDF; nothing can be added after that.
     *
     * @param foot stands at the bottom of each sheet, beside its number
     */
    public byte[] pdf(String title, Words foot) {
        for (int number = 0; number < sheets.size(); number++) {
            Line left = Paragraph.lines(List.of(foot), ROOM).get(0);
            Words count = new Words((number + 1) + " / " + sheets.size(), foot.ink());
            Line right = Paragraph.lines(List.of(count), ROOM).get(0);
            draw(sheets.get(number), left, SIDE, FOOT);
            draw(sheets.get(number), right, WIDTH - SIDE - right.width(), FOOT);
        }
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(title);
            document.setDocumentInformation(information);
            document.getDocumentCatalog().setLanguage("en");
            for (Sheet sheet : sheets) {
                sheet.addTo(document, fonts.byNumber());
            }
            fonts.write(document);
            document.save(pdf);
            return pdf.toByteArray();
        } catch (IOException impossible) {
            // the cause is left out, since its message may quote the document
            throw new IllegalStateException("The PDF could not be made.");
        }
    }

    /** The fonts that were needed, in the order in which they were. */
    private static final class UsedFonts implements Sheet.Fonts {

        private final Map<Typeface, PdfTypeface> used = new LinkedHashMap<>();

        @Override
        public PdfTypeface of(Typeface face) throws IOException {
            PdfTypeface font = used.get(face);
            if (font == null) {
                font = new PdfTypeface(face, used.size());
                used.put(face, font);
            }
            return font;
        }

        @Override
        public int numberOf(Typeface face) {
            return List.copyOf(used.keySet()).indexOf(face);
        }

        Map<Integer, PdfTypeface> byNumber() {
            Map<Integer, PdfTypeface> numbered = new LinkedHashMap<>();
            used.values().forEach(font -> numbered.put(numbered.size(), font));
            return numbered;
        }

        void write(PDDocument document) throws IOException {
            for (PdfTypeface font : used.values()) {
                font.write(document);
                font.close();
            }
        }
    }
}
