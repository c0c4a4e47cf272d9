package se.saferreturn.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written in a case can be read on paper, by people and by programs. */
class PaperTest {

    private static final float SIZE = 24;
    private static final int DOTS_PER_POINT = 2;
    private static final Ink INK = new Ink(SIZE, false, Color.BLACK);
    private static final Ink SMALL = new Ink(8, false, Color.GRAY);

    /** One invented name for each script of the languages in the forms, and those of neighbours. */
    @ParameterizedTest
    @CsvSource({
        "Devanagari, सीता कुमारी नमूना",
        "Devanagari, कर्मचारी क्षेत्र हिन्दी श्रेष्ठ",
        "Arabic, آمنة علاء الدين سلام",
        "Arabic, گلالۍ ښځه پښتو ټولګه",
        "Arabic, نمونەی کوردی ڕۆژ",
        "Arabic, محمد چھوٹا نمونہ",
        "Arabic, مُحَمَّد نَمُونَة",
        "Hebrew, פלונית אלמונית",
        "Bengali, ক্ষেত্র নমুনা রহমান",
        "Thai, น้ำใจ ตัวอย่าง",
        "Georgian, ნიმუში მაგალითაძე",
        "Armenian, Նմուշ Օրինակյան",
        "Ethiopic, ሰላም ምሳሌ ትግርኛ",
        "Tamil, மாதிரி பெயர்",
        "Gujarati, નમૂનો ક્ષેત્ર",
        "Gurmukhi, ਨਮੂਨਾ ਸਿੰਘ",
        "Khmer, គំរូ ឈ្មោះ",
        "Myanmar, နမူနာ မြန်မာ",
        "Telugu, నమూనా క్షేత్రం",
        "Kannada, ಮಾದರಿ ಕ್ಷೇತ್ರ",
        "Malayalam, മാതൃക ക്ഷേത്രം",
        "'', Nguyễn Thị Mẫu",
        "'', Ọlá Ẹ̀bùn Àpẹẹrẹ",
        "'', Миколаїв Ђорђе Өвөр Ўрнак",
        "'', Ștefania Påhittescu Łucja Ğ",
        "'', Παράδειγμα"
    })
    void aNameLooksAsItsScriptWantsItAndCanBeCopied(String script, String name) throws Exception {
        byte[] pdf = paperWith(name);

        assertThat(textOf(pdf)).isEqualTo(name);
        Picture printed = Picture.of(pdf);
        Picture drawn = Picture.drawn(name, "NotoSans" + script + "-Regular");
        assertThat(printed.width()).isCloseTo(drawn.width(), within(3));
        assertThat(printed.height()).isCloseTo(drawn.height(), within(3));
        assertThat(printed.inCommonWith(drawn)).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "测试姓名 王小明，山田 はなこ",
                "견본 이름 예시",
                "सीता (Sita) आमा र 王小明 – Åsa",
                "✓ ☎ → ★ € ₹ № ½ ☐ ☑",
                "आमा। दोस्रो॥ ৳ ֏ ₾",
                "۱۲۳ و ١٢٣"
            })
    void manyScriptsAndSymbolsStandInOneLine(String text) throws Exception {
        assertThat(textOf(paperWith(text))).isEqualTo(text);
        assertEveryGlyphIsKnown(text);
    }

    @Test
    void aHebrewOrArabicLineIsReadFromTheRight() throws Exception {
        List<String> mixed = positions(paperWith("שם (Plo) ۱۲")).stream()
                .map(TextPosition::getUnicode)
                .filter(sign -> !sign.isBlank())
                .toList();
        assertThat(mixed).containsExactly("۱", "۲", "(", "P", "l", "o", ")", "ם", "ש");
        List<TextPosition> signs = positions(paperWith("אבג"));
        assertThat(signs.get(0).getUnicode()).isEqualTo("ג");
        assertThat(signs.get(2).getUnicode()).isEqualTo("א");
        assertThat(signs.get(2).getEndX()).isCloseTo(595.28f - 56.7f, within(1f));
    }

    @Test
    void whatNoFontHasIsNamed() throws Exception {
        assertThat(textOf(paperWith("Ja 😀 👧‍👧 \ue000 \ud800\u0007.")))
                .isEqualTo("Ja [grinning face] [girl][girl] [U+E000] [?].");
        assertEveryGlyphIsKnown("😀 👍🏽 ❤️ 🇸🇪 𐤀 ᬅ");
    }

    @Test
    void signsThatTurnOrHideTextAreLeftOut() throws Exception {
        assertThat(textOf(paperWith("a\u202efdp.exe\u202c b\u2067c\u2069\u200bd\ufeff")))
                .isEqualTo("afdp.exe bcd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"王小明测试姓名", "ทดสอบภาษาไทยน้ำใจ", "सीताकुमारी", "Dolgoeslovo", "نمونهکلمه"})
    void textWithoutBlanksStaysOnThePaper(String word) throws Exception {
        String text = word.repeat(40);

        byte[] pdf = paperWith(text);

        assertThat(textOf(pdf).replace("\n", "")).isEqualTo(text);
        assertThat(positions(pdf)).allSatisfy(sign -> {
            assertThat(sign.getX()).isGreaterThan(50);
            assertThat(sign.getEndX()).isLessThan(545);
        });
    }

    @Test
    void aLongAnswerGoesOnOnTheNextSheet() throws Exception {
        Paper paper = new Paper();
        String answer = String.join("\n", Collections.nCopies(120, "en rad"));
        paper.row(
                new float[] {0.3f, 0.7f},
                List.of(List.of(new Words("fråga", INK)), List.of(new Words(answer, INK))),
                Color.GRAY,
                1);
        byte[] pdf = paper.pdf("Prov", new Words("fot", SMALL));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isGreaterThan(4);
            assertThat(text.split("en rad", -1)).hasSize(121);
            assertThat(text).contains("fot 2 / " + document.getNumberOfPages());
        }
    }

    private static void assertEveryGlyphIsKnown(String text) {
        assertThat(Paragraph.lines(List.of(new Words(text, INK)), 500))
                .isNotEmpty()
                .flatExtracting(Line::runs)
                .flatExtracting(GlyphRun::clusters)
                .flatExtracting(GlyphRun.Cluster::glyphs)
                .isNotEmpty()
                .noneMatch(glyph -> glyph.code() == 0);
    }

    private static byte[] paperWith(String text) {
        Paper paper = new Paper();
        paper.text(List.of(new Words(text, INK)));
        return paper.pdf("Prov", new Words("", SMALL));
    }

    /** Without the number of the sheet. */
    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setLineSeparator("\n");
            return reader.getText(document)
                    .replaceAll("\\s*\\d+ / \\d+\\s*$", "")
                    .replaceAll("\\s*\\d+ / \\d+\\s*\n", "");
        }
    }

    private static List<TextPosition> positions(byte[] pdf) throws IOException {
        List<TextPosition> all = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition sign) {
                    if (sign.getFontSize() > 10) {
                        all.add(sign);
                    }
                }
            }.getText(document);
        }
        return all;
    }

    /** What is black in a picture, without the white around it. */
    private static final class Picture {

        private final boolean[][] black;

        private Picture(boolean[][] black) {
            this.black = black;
        }

        static Picture of(byte[] pdf) throws IOException {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                BufferedImage page = new PDFRenderer(document).renderImage(0, DOTS_PER_POINT);
                return cut(page.getSubimage(0, 0, page.getWidth(), page.getHeight() / 2));
            }
        }

        /** As Java itself draws it. */
        static Picture drawn(String text, String font) throws IOException, FontFormatException {
            BufferedImage image = new BufferedImage(1200, 200, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, 1200, 200);
            pen.setColor(Color.BLACK);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            try (InputStream file = PaperTest.class.getResourceAsStream("/fonts/" + font + ".ttf")) {
                Font used = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(SIZE * DOTS_PER_POINT);
                new TextLayout(text, used, pen.getFontRenderContext()).draw(pen, 40, 110);
            }
            pen.dispose();
            return cut(image);
        }

        private static Picture cut(BufferedImage image) {
            int left = image.getWidth();
            int top = image.getHeight();
            int right = 0;
            int bottom = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    if (isBlack(image, x, y)) {
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                        top = Math.min(top, y);
                        bottom = Math.max(bottom, y);
                    }
                }
            }
            boolean[][] black = new boolean[bottom - top + 1][right - left + 1];
            for (int y = top; y <= bottom; y++) {
                for (int x = left; x <= right; x++) {
                    black[y - top][x - left] = isBlack(image, x, y);
                }
            }
            return new Picture(black);
        }

        private static boolean isBlack(BufferedImage image, int x, int y) {
            return (image.getRGB(x, y) & 0xff) < 128;
        }

        int width() {
            return black[0].length;
        }

        int height() {
            return black.length;
        }

        /** Share of what is black in both, a point beside it counted as well. */
        double inCommonWith(Picture other) {
            return Math.min(coveredBy(other), other.coveredBy(this));
        }

        private double coveredBy(Picture other) {
            int all = 0;
            int covered = 0;
            for (int y = 0; y < height(); y++) {
                for (int x = 0; x < width(); x++) {
                    if (black[y][x]) {
                        all++;
                        covered += other.isBlackAround(x, y) ? 1 : 0;
                    }
                }
            }
            return (double) covered / all;
        }

        private boolean isBlackAround(int x, int y) {
            for (int down = Math.max(0, y - 1); down <= Math.min(height() - 1, y + 1); down++) {
                for (int across = Math.max(0, x - 1); across <= Math.min(width() - 1, x + 1); across++) {
                    if (black[down][across]) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
