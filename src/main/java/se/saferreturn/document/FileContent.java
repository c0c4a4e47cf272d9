package se.saferreturn.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.tika.Tika;

/** Tells what a file is by what is in it; its name says nothing. */
final class FileContent {

    private static final Tika TIKA = new Tika();
    private static final String ZIP = "application/zip";
    private static final String OFFICE = "application/x-tika-ooxml";

    private FileContent() {}

    /**
     * The type of the content.
     *
     * @throws DocumentRefusedException it is none of those that are taken, or carries something that could run
     */
    static DocumentType typeOf(byte[] content) {
        String detected = TIKA.detect(content);
        if (detected.equals(ZIP)
                || detected.equals(OFFICE)
                || detected.equals(DocumentType.ODT.mediaType())
                || detected.equals(DocumentType.DOCX.mediaType())) {
            return OfficeFile.typeOf(content);
        }
        if (detected.equals(DocumentType.TEXT.mediaType())) {
            return plainText(content);
        }
        return Arrays.stream(DocumentType.values())
                .filter(type -> type.mediaType().equals(detected))
                .filter(type -> beginsAs(type, content))
                .findFirst()
                .orElseThrow(FileContent::notTaken);
    }

    static DocumentRefusedException notTaken() {
        return new DocumentRefusedException(
                "file",
                "Files of this type are not taken. Add it as PDF, JPEG, PNG, plain text, Word (.docx) or OpenDocument"
                        + " (.odt).");
    }

    private static DocumentType plainText(byte[] content) {
        try {
            boolean isText = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .allMatch(c -> !Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t');
            if (isText) {
                return DocumentType.TEXT;
            }
        } catch (CharacterCodingException otherEncoding) {
            throw new DocumentRefusedException("file", "The text is not in UTF-8. Save it again as UTF-8 or as PDF.");
        }
        throw notTaken();
    }

    /** At its very beginning: some programs look further down, and would take one file for two things. */
    private static boolean beginsAs(DocumentType type, byte[] content) {
        byte[] beginning = switch (type) {
            case PDF -> "%PDF-".getBytes(StandardCharsets.US_ASCII);
            case JPEG -> new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
            case PNG -> new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
            default -> new byte[0];
        };
        return beginning.length > 0
                && content.length >= beginning.length
                && Arrays.equals(beginning, Arrays.copyOf(content, beginning.length));
    }
}
