package se.saferreturn.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewDocumentTest {

    private static final long LARGEST = 1024 * 1024;
    private static final MalwareScan CLEAN = content -> true;
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(ISO_8859_1);
    private static final byte[] PNG =
            bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R');
    private static final byte[] JPEG = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0);

    @Test
    void theContentDecidesTheTypeWhateverTheNameSays() {
        assertThat(typeOf(PDF)).isEqualTo(DocumentType.PDF);
        assertThat(typeOf(PNG)).isEqualTo(DocumentType.PNG);
        assertThat(typeOf(JPEG)).isEqualTo(DocumentType.JPEG);
        assertThat(typeOf("Åsa Exempel kommer på tisdag.\n".getBytes(UTF_8))).isEqualTo(DocumentType.TEXT);
        assertThat(typeOf(OfficeFiles.word().bytes())).isEqualTo(DocumentType.DOCX);
        assertThat(typeOf(OfficeFiles.openDocument("application/vnd.oasis.opendocument.text")
                        .bytes()))
                .isEqualTo(DocumentType.ODT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><script>alert(1)</script></html>",
                "<html><body onload=\"alert(1)\"></body></html>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<?xml version=\"1.0\"?><anything/>",
                "MZ\u0090\u0000\u0003 a program",
                "\u007fELF a program",
                "#!/bin/sh\nrm -rf /",
                "GIF89a a picture",
                "PK\u0003\u0004 broken",
                "text with a \u0000 in it",
                "{\\rtf1 old text}"
            })
    void whatCouldRunOrIsNotKnownIsRefused(String content) {
        assertThatExceptionOfType(DocumentRefusedException.class)
                .isThrownBy(() -> typeOf(content.getBytes(ISO_8859_1)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("file"));
    }

    @Test
    void aPdfThatBeginsAsSomethingElseIsRefused() {
        byte[] twoThings = ("<script>alert(1)</script>\n" + new String(PDF, ISO_8859_1)).getBytes(ISO_8859_1);

        assertThatExceptionOfType(DocumentRefusedException.class).isThrownBy(() -> typeOf(twoThings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/vbaProject.bin", "word/activeX/activeX1.xml", "word/embeddings/oleObject1.bin"})
    void wordFilesWithProgramsInThemAreRefused(String part) {
        assertRefused(OfficeFiles.word().with(part, "x").bytes(), "macros or embedded programs");
    }

    @Test
    void filesWithMacrosAreRefusedHoweverTheySayIt() {
        assertRefused(
                OfficeFiles.wordOfKind("ms-word.document.macroEnabled.main").bytes(), "macros");
        assertRefused(
                OfficeFiles.openDocument("application/vnd.oasis.opendocument.text")
                        .with("Basic/Standard/Module1.xml", "x")
                        .bytes(),
                "macros");
        assertRefused(
                OfficeFiles.word()
                        .with("word/_rels/settings.xml.rels", "<Relationship Type=\"…/attachedTemplate\"/>")
                        .bytes(),
                "template");
    }

    @Test
    void otherZipFilesAreRefused() {
        assertRefused(OfficeFiles.plainZip().bytes(), "not taken");
        assertRefused(
                OfficeFiles.openDocument("application/vnd.oasis.opendocument.spreadsheet")
                        .bytes(),
                "not taken");
    }

    @Test
    void aFileThatUnpacksToFarTooMuchIsRefusedBeforeItFillsTheMemory() {
        OfficeFiles bomb = OfficeFiles.word();
        byte[] zeros = new byte[16 * 1024 * 1024];
        for (int number = 0; number < 14; number++) {
            bomb.with(new ZipEntry("word/media/" + number), zeros);
        }
        byte[] content = bomb.bytes();
        assertThat(content).hasSizeLessThan(1024 * 1024);

        assertRefused(content, "unpacks to far more");
    }

    @Test
    void whatTheScannerFindsIsRefused() {
        assertThatExceptionOfType(DocumentRefusedException.class)
                .isThrownBy(() -> NewDocument.check("Pass", "identity", "pass.pdf", PDF, LARGEST, content -> false))
                .withMessageContaining("malware");
    }

    @Test
    void anEmptyOrTooLargeFileIsRefused() {
        assertRefused(new byte[0], "empty");
        assertRefused(new byte[(int) LARGEST + 1], "larger than 1 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines"})
    void aTitleIsNeeded(String title) {
        assertThatExceptionOfType(DocumentRefusedException.class)
                .isThrownBy(() -> NewDocument.check(title, "identity", "a.pdf", PDF, LARGEST, CLEAN))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("title"));
    }

    @Test
    void aKnownKindIsNeeded() {
        assertThatExceptionOfType(DocumentRefusedException.class)
                .isThrownBy(() -> NewDocument.check("Pass", "Elena Påhittad", "a.pdf", PDF, LARGEST, CLEAN))
                .withMessageContaining("identity, travel")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("Elena"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pass.pdf|pass.pdf",
                "Läkarintyg (kopia).PDF.exe|Läkarintyg (kopia).PDF.pdf",
                "C:\\Users\\x\\pass.pdf|pass.pdf",
                "../../etc/passwd|passwd.pdf",
                ".htaccess|document.pdf",
                "a\"; filename=b.exe|a_ filename=b.pdf",
                "con:aux*?.pdf|con_aux.pdf",
                "notă medicală.pdf|notă medicală.pdf"
            })
    void namesAreCleanedAndEndAsTheContentIs(String given, String cleaned) {
        String expected = cleaned.replace("=", "_");
        assertThat(NewDocument.check("Pass", "identity", given, PDF, LARGEST, CLEAN)
                        .fileName())
                .isEqualTo(expected);
    }

    @Test
    void noNameIsLongerThanAComputerTakes() {
        assertThat(NewDocument.check("Pass", "identity", "å".repeat(5_000) + ".pdf", PDF, LARGEST, CLEAN)
                        .fileName())
                .hasSize(84);
    }

    private static void assertRefused(byte[] content, String words) {
        assertThatExceptionOfType(DocumentRefusedException.class)
                .isThrownBy(() -> typeOf(content))
                .withMessageContaining(words)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("file"));
    }

    private static DocumentType typeOf(byte[] content) {
        return NewDocument.check("Pass", "identity", "innocent.pdf", content, LARGEST, CLEAN)
                .type();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int at = 0; at < values.length; at++) {
            bytes[at] = (byte) values[at];
        }
        return bytes;
    }
}
