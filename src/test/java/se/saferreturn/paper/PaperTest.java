package se.saferreturn.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperTest {

    private static final Ink INK = new Ink(14, false, Color.BLACK);

    private static final List<String> SAMPLES = List.of(
            "सीता कुमारी नमूना, कर्मचारी, क्षेत्र, हिन्दी",
            "آمنہ نمونہ، علاء الدین — سلام (۱۲۳)",
            "פלונית אלמונית נסיון 12.5",
            "সীতা নমুনা ক্ষেত্র",
            "ทดสอบภาษาไทยน้ำ",
            "测试姓名 王小明",
            "ქართული ნიმუში",
            "Հայերեն Նմուշ",
            "ሰላም ምሳሌ ትግርኛ",
            "Nguyễn Thị Mẫu ẹ́ọ̀",
            "سڼ ښځه په پښتو، کوردی نموونە ڕۆژ",
            "✓ ☎ 😀 👩‍👧",
            "Монгол Өвөр Николай",
            "தமிழ் மாதிரி");

    @Test
    void look() throws IOException {
        Paper paper = new Paper();
        for (String sample : SAMPLES) {
            paper.text(List.of(new Words(sample, INK)));
        }
        byte[] pdf = paper.pdf("t", new Words("foot", INK));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 130);
            ImageIO.write(image.getSubimage(0, 0, image.getWidth(), 700), "png", new File("/tmp/paper.png"));
            System.out.println(new PDFTextStripper().getText(document));
        }
        assertThat(pdf).isNotEmpty();
        System.out.println(pdf.length);
    }
}
