package se.saferreturn.officefile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.saferreturn.filecleaning.CleanFile;
import se.saferreturn.filecleaning.DocumentRefusedException;
import se.saferreturn.filecleaning.DocumentType;
import se.saferreturn.filecleaning.JpegPicture;
import se.saferreturn.filecleaning.PictureData;
import se.saferreturn.filecleaning.PngPicture;
import se.saferreturn.filecleaning.Programs;
import se.saferreturn.filecleaning.Removed;
import se.saferreturn.filecleaning.Unpacked;

/**
 * Word and OpenDocument files: zip files with known parts. Those with macros, with parts from elsewhere, or made to fill a
 * computer's memory are refused. What is kept is put together anew from the parts that were looked at, without names of
 * people and folders.
 */
public final class OfficeFile {

    private static final String WORD = DocumentType.DOCX.mediaType() + ".main+xml";
    private static final Set<String> WHOLE = Set.of(
            WORD,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml");

    private static final String MIME_TYPE = "mimetype";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final Pattern PROGRAM =
            Pattern.compile("(^|.*/)(basic|scripts|dialogs|activex|macrosheets|ctrlprops|customui|webextensions)/.*"
                    + "|.*(vbaproject|vbadata|oleobject|attachedtoolbars).*");
    private static final Pattern PREVIEW = Pattern.compile("(^|.*/)(thumbnails/.*|docprops/thumbnail\\..*)");
    private static final Pattern SIGNATURE =
            Pattern.compile("_xmlsignatures/.*|meta-inf/(document|macro|package)signatures\\.xml");
    private static final Pattern META = Pattern.compile("(^|.*/)meta\\.xml");

    private static final byte[] OLD_OFFICE = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };

    private static final Map<String, String> WITHOUT_NAMES = Map.of(
            "docprops/core.xml",
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>",
            "docprops/app.xml",
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>",
            "docprops/custom.xml",
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>");
    private static final String META_WITHOUT_NAMES =
            "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:version=\"1.2\">"
                    + "<office:meta/></office:document-meta>";

    /** The first moment that a zip file can name. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Unpacked unpacked;
    private final Set<Removed> removed;
    private final Set<String> leftOut = new HashSet<>();

    private OfficeFile(Unpacked unpacked, Set<Removed> removed) {
        this.unpacked = unpacked;
        this.removed = removed;
    }

    /** Whether it is packed as old Office files are, or new ones with a password. */
    public static boolean isOld(byte[] content) {
        return beginsWith(content, OLD_OFFICE);
    }

    /** Says why such a file is not taken. */
    public static DocumentRefusedException old(byte[] content) {
        boolean isEncrypted =
                new String(content, ISO_8859_1).contains(new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1));
        return isEncrypted
                ? DocumentRefusedException.protectedFile("Save it without the password and add it again.")
                : DocumentRefusedException.file(
                        "Files of old Office programs (.doc, .xls, .ppt, .msg) are not taken. Save it as PDF or Word (.docx).");
    }

    /**
     * The file as it may be kept.
     *
     * @throws DocumentRefusedException it is no Word or OpenDocument text, or holds what is not taken
     */
    public static CleanFile clean(byte[] content) {
        Set<Removed> removed = EnumSet.noneOf(Removed.class);
        List<ZipParts.Part> parts = ZipParts.of(content);
        OfficeFile file = new OfficeFile(new Unpacked(), removed);
        Optional<ZipParts.Part> mimeType = find(parts, MIME_TYPE);
        if (mimeType.isPresent()) {
            String type = new String(mimeType.get().content(file.unpacked), UTF_8).strip();
            if (!type.equals(DocumentType.ODT.mediaType())) {
                throw type.startsWith(OPEN_DOCUMENT) ? noText() : DocumentRefusedException.notTaken();
            }
            return new CleanFile(DocumentType.ODT, file.openDocument(parts), removed);
        }
        ContentTypes types = file.contentTypes(parts);
        if (!types.main(WHOLE).filter(WORD::equals).isPresent()) {
            file.officeOpen(parts, types);
            throw types.main(WHOLE).isPresent() ? noText() : DocumentRefusedException.notTaken();
        }
        return new CleanFile(DocumentType.DOCX, file.officeOpen(parts, types), removed);
    }

    static DocumentRefusedException programs() {
        return DocumentRefusedException.file(
                "The file contains macros or embedded programs. Save it without them, or as PDF, and add it again.");
    }

    static DocumentRefusedException fromElsewhere() {
        return DocumentRefusedException.file(
                "The file takes something from elsewhere when it is opened: a picture, a linked file, a table or other data."
                        + " Break these links, or save it as PDF, and add it again.");
    }

    static DocumentRefusedException signed() {
        return DocumentRefusedException.file(
                "The file has an electronic signature, which does not survive that names and folders are removed from it."
                        + " Add it as a signed PDF.");
    }

    private static DocumentRefusedException noText() {
        return DocumentRefusedException.file(
                "Spreadsheets, presentations and drawings are not taken. Save it as PDF and add the PDF.");
    }

    private ContentTypes contentTypes(List<ZipParts.Part> parts) {
        byte[] content = find(parts, ContentTypes.NAME)
                .orElseThrow(DocumentRefusedException::notTaken)
                .content(unpacked);
        ContentTypes types = new ContentTypes();
        XmlPart.clean(content, types);
        return types;
    }

    private byte[] officeOpen(List<ZipParts.Part> parts, ContentTypes types) {
        for (ZipParts.Part part : parts) {
            requireAllowedName(lower(part));
            if (lower(part).endsWith(".rels")) {
                RelationshipRules rules = new RelationshipRules(removed);
                XmlPart.clean(part.content(unpacked), rules);
                leftOut.addAll(rules.dropped());
            }
        }
        Map<String, byte[]> kept = new LinkedHashMap<>();
        for (ZipParts.Part part : parts) {
            String name = lower(part);
            byte[] content = part.content(unpacked);
            requireHarmless(content);
            boolean described = name.equals(ContentTypes.NAME) || types.of(name).isPresent();
            if (leftOut.contains(name) || PREVIEW.matcher(name).matches() || !described) {
                continue;
            }
            kept.put(part.name(), officeOpenPart(name, content));
        }
        return zip(kept);
    }

    private byte[] officeOpenPart(String name, byte[] content) {
        if (WITHOUT_NAMES.containsKey(name)) {
            tellIfNamed(content);
            return WITHOUT_NAMES.get(name).getBytes(UTF_8);
        }
        if (name.equals(ContentTypes.NAME)) {
            return content;
        }
        if (name.endsWith(".rels")) {
            return XmlPart.clean(content, new RelationshipRules(removed));
        }
        if (isXml(name, content)) {
            return XmlPart.clean(content, new OfficeOpenRules(removed));
        }
        if (ZipParts.isOne(content)) {
            return embedded(content);
        }
        return picture(content);
    }

    /** A table behind a chart, or another Office file in this one, is looked at in the same way. */
    private byte[] embedded(byte[] content) {
        unpacked.enter();
        List<ZipParts.Part> parts = ZipParts.of(content);
        if (find(parts, ContentTypes.NAME).isEmpty()) {
            throw programs();
        }
        OfficeFile inner = new OfficeFile(unpacked, removed);
        ContentTypes types = inner.contentTypes(parts);
        if (types.main(WHOLE).isEmpty()) {
            throw programs();
        }
        byte[] clean = inner.officeOpen(parts, types);
        unpacked.leave();
        return clean;
    }

    private byte[] openDocument(List<ZipParts.Part> parts) {
        Map<String, byte[]> kept = new LinkedHashMap<>();
        for (ZipParts.Part part : parts) {
            String name = lower(part);
            if (name.equals("encrypted-package")) {
                throw OpenDocumentRules.protectedByPassword();
            }
        }
        // what is encrypted can only be seen in the list of parts, and must be said before anything else
        find(parts, "meta-inf/manifest.xml").ifPresent(list -> openDocumentPart(list, list.content(unpacked)));
        for (ZipParts.Part part : parts) {
            requireAllowedName(lower(part));
            byte[] content = part.content(unpacked);
            requireHarmless(content);
            if (!PREVIEW.matcher(lower(part)).matches()) {
                kept.put(part.name(), openDocumentPart(part, content));
            } else {
                removed.add(Removed.PREVIEW);
            }
        }
        return zip(kept);
    }

    private byte[] openDocumentPart(ZipParts.Part part, byte[] content) {
        String name = lower(part);
        if (META.matcher(name).matches()) {
            tellIfNamed(content);
            return META_WITHOUT_NAMES.getBytes(UTF_8);
        }
        if (isXml(name, content)) {
            return XmlPart.clean(
                    content,
                    new OpenDocumentRules(
                            removed,
                            path -> PREVIEW.matcher(path.toLowerCase(Locale.ROOT))
                                    .matches()));
        }
        if (ZipParts.isOne(content)) {
            throw programs();
        }
        return picture(content);
    }

    private void tellIfNamed(byte[] content) {
        if (!new String(content, UTF_8).replaceAll("<[^>]*>", "").isBlank()) {
            removed.add(Removed.AUTHORS);
        }
    }

    private static void requireAllowedName(String name) {
        if (PROGRAM.matcher(name).matches()) {
            throw programs();
        }
        if (SIGNATURE.matcher(name).matches()) {
            throw signed();
        }
    }

    private static void requireHarmless(byte[] content) {
        if (isOld(content) || Programs.isOne(content)) {
            throw programs();
        }
    }

    private static boolean isXml(String name, byte[] content) {
        boolean saysSo =
                name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml") || name.endsWith(".rdf");
        return XmlPart.isOne(content) || (saysSo && content.length > 0);
    }

    private byte[] picture(byte[] content) {
        if (JpegPicture.isOne(content)) {
            return clean(JpegPicture.clean(content));
        }
        if (PngPicture.isOne(content)) {
            return clean(PngPicture.clean(content));
        }
        if (PictureData.of(content).hasPosition()) {
            throw DocumentRefusedException.file(
                    "A picture in the file tells where it was taken, in a format from which that cannot be removed. Save the"
                            + " file as PDF, or put the picture into it as JPEG, and add it again.");
        }
        return content;
    }

    private byte[] clean(CleanFile picture) {
        removed.addAll(picture.removed());
        return picture.content();
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            // readers of OpenDocument look for it at the beginning
            List<String> names = parts.keySet().stream()
                    .sorted(Comparator.comparing(name -> !name.equals(MIME_TYPE)))
                    .toList();
            for (String name : names) {
                byte[] content = parts.getOrDefault(name, new byte[0]);
                ZipEntry entry = new ZipEntry(name);
                // not the time at which somebody worked on it
                entry.setTimeLocal(LONG_AGO);
                if (name.equals(MIME_TYPE)) {
                    CRC32 checksum = new CRC32();
                    checksum.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(checksum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Optional<ZipParts.Part> find(List<ZipParts.Part> parts, String name) {
        return parts.stream().filter(part -> lower(part).equals(name)).findFirst();
    }

    private static String lower(ZipParts.Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static boolean beginsWith(byte[] content, byte[] beginning) {
        return content.length >= beginning.length
                && Arrays.equals(beginning, 0, beginning.length, content, 0, beginning.length);
    }
}
