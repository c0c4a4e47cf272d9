package se.saferreturn.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word and OpenDocument files with the parts that a test wants. */
public final class OfficeFiles {

    private static final String WORD_MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Default Extension="xml" ContentType="application/xml"/>
              <Default Extension="jpeg" ContentType="image/jpeg"/>
              <Default Extension="png" ContentType="image/png"/>
              <Default Extension="emf" ContentType="image/x-emf"/>
              <Default Extension="xlsx" ContentType="%s"/>
              <Override PartName="/%s" ContentType="%s"/>%s
            </Types>""";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public static OfficeFiles word() {
        return wordOfType(WORD_MAIN);
    }

    static OfficeFiles wordOfKind(String kind) {
        return wordOfType(WORD_MAIN.replace("openxmlformats-officedocument.wordprocessingml.document.main", kind));
    }

    private static OfficeFiles wordOfType(String type) {
        return new OfficeFiles()
                .with("[Content_Types].xml", TYPES.formatted(SHEET, "word/document.xml", type, ""))
                .with("_rels/.rels", relationships(relationship("officeDocument", "word/document.xml", "")))
                .with("word/document.xml", document("<w:p><w:r><w:t>Provova Testsson reser.</w:t></w:r></w:p>"));
    }

    /** A word file whose list of types has one more. */
    public static OfficeFiles wordWithType(String part, String type) {
        return word().with(
                        "[Content_Types].xml",
                        TYPES.formatted(
                                SHEET,
                                "word/document.xml",
                                WORD_MAIN,
                                "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>"));
    }

    public static OfficeFiles table() {
        return new OfficeFiles()
                .with("[Content_Types].xml", TYPES.formatted(SHEET, "xl/workbook.xml", SHEET + ".main+xml", ""))
                .with("_rels/.rels", relationships(relationship("officeDocument", "xl/workbook.xml", "")))
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets/></workbook>")
                .with("xl/worksheets/sheet1.xml", sheet("SUM(A1:A3)"));
    }

    public static String sheet(String formula) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row><c><f>"
                + formula + "</f></c></row></sheetData></worksheet>";
    }

    static String document(String body) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                  xmlns:r="%s" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>%s</w:body></w:document>""".formatted(RELATIONSHIPS, body);
    }

    static String relationships(String... each) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + String.join("", each)
                + "</Relationships>";
    }

    /** @param more for example {@code TargetMode="External"} */
    static String relationship(String kind, String target, String more) {
        return "<Relationship Id=\"r" + Integer.toUnsignedString((kind + target).hashCode()) + "\" Type=\""
                + RELATIONSHIPS + "/" + kind + "\" Target=\"" + target + "\" " + more + "/>";
    }

    /** A text, or whatever the media type says. */
    public static OfficeFiles openDocument(String mediaType) {
        return new OfficeFiles()
                .with("mimetype", mediaType)
                .with("content.xml", openContent(""))
                .with("META-INF/manifest.xml", manifest(""));
    }

    static OfficeFiles openText() {
        return openDocument("application/vnd.oasis.opendocument.text");
    }

    static String openContent(String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                  xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
                  xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"
                  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                  xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:xlink="http://www.w3.org/1999/xlink"><office:scripts/><office:body><office:text>%s</office:text>
                </office:body></office:document-content>""".formatted(body);
    }

    public static String manifest(String entries) {
        return "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                + entries + "</manifest:manifest>";
    }

    public static OfficeFiles plainZip() {
        return new OfficeFiles().with("readme.txt", "hello");
    }

    OfficeFiles with(String part, String content) {
        return with(part, content.getBytes(UTF_8));
    }

    OfficeFiles with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    CRC32 checksum = new CRC32();
                    checksum.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(checksum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Every part stored, its sizes only behind it. */
    public byte[] storedWithSizesBehind() {
        return RawZip.of(parts);
    }

    static String ascii(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
