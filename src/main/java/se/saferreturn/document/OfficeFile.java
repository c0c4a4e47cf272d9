package se.saferreturn.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Word and OpenDocument files: zip files with known parts. Those with macros, with parts from elsewhere, or made to fill a
 * computer's memory are refused.
 */
final class OfficeFile {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final int MOST_BYTES_READ = 1024 * 1024;

    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final String MIME_TYPE = "mimetype";
    private static final Set<String> READ = Set.of(CONTENT_TYPES, MIME_TYPE, "word/_rels/settings.xml.rels");

    private OfficeFile() {}

    static DocumentType typeOf(byte[] content) {
        Map<String, String> parts = partsOf(content);
        String types = parts.getOrDefault(CONTENT_TYPES, "");
        if (parts.keySet().stream().anyMatch(OfficeFile::runs) || types.contains("macroEnabled")) {
            throw new DocumentRefusedException(
                    "file",
                    "The file contains macros or embedded programs. Save it without them, or as PDF, and add it again.");
        }
        if (parts.getOrDefault("word/_rels/settings.xml.rels", "").contains("attachedTemplate")) {
            throw new DocumentRefusedException(
                    "file", "The file is based on a template that is kept elsewhere. Save it as PDF and add it again.");
        }
        if (types.contains(DocumentType.DOCX.mediaType() + ".main+xml")) {
            return DocumentType.DOCX;
        }
        if (parts.getOrDefault(MIME_TYPE, "").equals(DocumentType.ODT.mediaType())) {
            return DocumentType.ODT;
        }
        throw FileContent.notTaken();
    }

    private static boolean runs(String part) {
        return part.endsWith("vbaproject.bin")
                || part.endsWith("vbadata.xml")
                || part.startsWith("word/activex/")
                || part.startsWith("word/embeddings/")
                || part.startsWith("basic/")
                || part.startsWith("scripts/")
                || part.startsWith("object ");
    }

    /** Names of all parts in small letters, with the text of those that have to be read. */
    private static Map<String, String> partsOf(byte[] content) {
        Map<String, String> parts = new HashMap<>();
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            byte[] buffer = new byte[8192];
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String name = part.getName().toLowerCase(Locale.ROOT);
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_BYTES) {
                        throw tooMuch();
                    }
                    if (READ.contains(name) && text.size() < MOST_BYTES_READ) {
                        text.write(buffer, 0, read);
                    }
                }
                if (parts.put(name, text.toString(StandardCharsets.UTF_8)) != null || parts.size() > MOST_PARTS) {
                    throw tooMuch();
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new DocumentRefusedException("file", "The file is damaged. Save it again and add the new one.");
        }
        return parts;
    }

    private static DocumentRefusedException tooMuch() {
        return new DocumentRefusedException(
                "file", "The file unpacks to far more than a document needs. Save it as PDF and add it again.");
    }
}
