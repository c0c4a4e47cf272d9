package se.saferreturn.document;

/**
 * A document as it is kept: its type is that of its content, whatever its name said. Printing it prints nothing of it.
 */
public final class NewDocument {

    private static final int LONGEST_TITLE = 200;

    private final String title;
    private final DocumentKind kind;
    private final String fileName;
    private final DocumentType type;
    private final byte[] content;

    private NewDocument(String title, DocumentKind kind, String fileName, DocumentType type, byte[] content) {
        this.title = title;
        this.kind = kind;
        this.fileName = fileName;
        this.type = type;
        this.content = content;
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
        String cleanTitle = title.strip();
        if (cleanTitle.isEmpty() || cleanTitle.length() > LONGEST_TITLE || hasControlCharacters(cleanTitle)) {
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
        DocumentType type = FileContent.typeOf(content);
        return new NewDocument(cleanTitle, knownKind, FileName.clean(fileName, type), type, content);
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

    public byte[] content() {
        return content.clone();
    }

    @Override
    public String toString() {
        return "a document";
    }
}
