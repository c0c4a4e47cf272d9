package se.saferreturn.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.saferreturn.filecleaning.DocumentRefusedException;
import se.saferreturn.filecleaning.DocumentType;

class NewDocumentTest {

    private static final long LARGEST = 1024 * 1024;
    private static final MalwareScan CLEAN = content -> true;
    private static final byte[] PDF = PdfFiles.saying("Intyg");

    @Test
    void theContentDecidesTheTypeWhateverTheNameSays() {
        assertThat(typeOf(PDF)).isEqualTo(DocumentType.PDF);
        assertThat(typeOf(Photographs.png())).isEqualTo(DocumentType.PNG);
        assertThat(typeOf(Photographs.jpeg(false))).isEqualTo(DocumentType.JPEG);
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
                "GIF89a\u0001\u0000 a picture",
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

    @Test
    void filesWithMacrosAreRefusedHoweverTheySayIt() {
        assertRefused(
                OfficeFiles.wordOfKind("ms-word.document.macroEnabled.main").bytes(), "macros");
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
            bomb.with("word/media/" + number + ".png", zeros);
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
                .hasSize(154);
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
}
