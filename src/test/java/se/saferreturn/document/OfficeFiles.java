package se.saferreturn.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word and OpenDocument files with the parts that a test wants. */
public final class OfficeFiles {

    private static final String WORD_TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Override PartName="/word/document.xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>""";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    public static OfficeFiles word() {
        return new OfficeFiles().with("[Content_Types].xml", WORD_TYPES).with("word/document.xml", "<w:document/>");
    }

    static OfficeFiles wordOfKind(String kind) {
        return new OfficeFiles()
                .with("[Content_Types].xml", WORD_TYPES.replace("wordprocessingml.document.main", kind))
                .with("word/document.xml", "<w:document/>");
    }

    static OfficeFiles openDocument(String mediaType) {
        OfficeFiles file = new OfficeFiles();
        byte[] type = mediaType.getBytes(StandardCharsets.US_ASCII);
        ZipEntry first = new ZipEntry("mimetype");
        CRC32 checksum = new CRC32();
        checksum.update(type);
        first.setMethod(ZipEntry.STORED);
        first.setSize(type.length);
        first.setCrc(checksum.getValue());
        return file.with(first, type).with("content.xml", "<office:document-content/>");
    }

    static OfficeFiles plainZip() {
        return new OfficeFiles().with("readme.txt", "hello");
    }

    OfficeFiles with(String part, String content) {
        return with(new ZipEntry(part), content.getBytes(StandardCharsets.UTF_8));
    }

    OfficeFiles with(ZipEntry part, byte[] content) {
        try {
            zip.putNextEntry(part);
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
