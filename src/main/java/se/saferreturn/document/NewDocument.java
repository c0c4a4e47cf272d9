package se.saferreturn.document;

import java.util.Set;
import java.util.regex.Pattern;
import se.saferreturn.filecleaning.CleanFile;
import se.saferreturn.filecleaning.DocumentRefusedException;
import se.saferreturn.filecleaning.DocumentType;
import se.saferreturn.filecleaning.Removed;

/**
 * A document as it is kept: its type is that of its content, whatever its name said. Printing it prints nothing of it.
 */
public final class NewDocument {

    private static final int LONGEST_TITLE = 200;

    /** Signs that let a text be shown in another order than it is written in. */
    private static final Pattern DIRECTIONS = Pattern.compile("[\u202a-\u202e\u2066-\u2069\ufeff]");

    private final String title;
    private final DocumentKind kind;
    private final String fileName;
    private final DocumentType type;
    private final byte[] content;
    private final Set<Removed> removed;

    private NewDocument(String title, DocumentKind kind, String fileName, CleanFile file) {
        this.title = title;
        this.kind = kind;
        this.fileName = fileName;
        this.type = file.type();
        this.content = file.content();
        this.removed = Set.copyOf(file.removed());
    }

    /**
     * Checks what was uploaded.
     *
     * @param title what people call it
     * @param kind code of a {@link DocumentKind}
     * @param fileName as the browser gave it
     * @param largest size that is taken, in bytes
     * @throws DocumentRefusedException something is missing, too large or not of a type that is taken
     * @throws MalwareScanAwayException it cannot be checked for malware
     */
    public static NewDocument check(
            String title, String kind, String fileName, byte[] content, long largest, MalwareScan scan) {
        String cleanTitle = DIRECTIONS.matcher(title).replaceAll("").strip();
        if (cleanTitle.isEmpty()
                || cleanTitle.codePointCount(0, cleanTitle.length()) > LONGEST_TITLE
                || hasControlCharacters(cleanTitle)) {
            throw new DocumentRefusedException(
                    "title", "Give the document a title of at most " + LONGEST_TITLE + " characters in one line.");
        }
        DocumentKind knownKind = DocumentKind.ofCode(kind)
                .orElseThrow(() -> new DocumentRefusedException(
                        "kind",
                        "Say what kind of document it is: identity, travel, health, consent, decision, agreement, receipt"
                                + " or other."));
        if (content.length == 0) {
            throw new DocumentRefusedException("file", "The file is empty. Choose the file again.");
        }
        if (content.length > largest) {
            throw new DocumentRefusedException("file", tooLarge(largest));
        }
        if (!scan.isClean(content)) {
            throw new DocumentRefusedException(
                    "file",
                    "The file contains malware and was not kept. Do not open it, and tell whoever looks after your"
                            + " computer.");
        }
        CleanFile file = FileContent.clean(content);
        return new NewDocument(cleanTitle, knownKind, FileName.clean(fileName, file.type()), file);
    }

    /** What to say of a file whose name is longer than any computer takes. */
    public static String nameTooLong() {
        return "The name of the file is too long. Give it a name of at most " + FileName.LONGEST
                + " characters and add it again.";
    }

    /** What to say of a file that is larger than this. */
    public static String tooLarge(long largest) {
        return "The file is larger than " + largest / (1024 * 1024)
                + " MB. Make it smaller, for example by scanning it with a lower resolution.";
    }

    private static boolean hasControlCharacters(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    public String title() {
        return title;
    }

    public DocumentKind kind() {
        return kind;
    }

    public String fileName() {
        return fileName;
    }

    public DocumentType type() {
        return type;
    }

    /** As it is kept. */
    public byte[] content() {
        return content.clone();
    }

    /** What was taken out of the file. */
    public Set<Removed> removed() {
        return removed;
    }

    @Override
    public String toString() {
        return "a document";
    }
}
