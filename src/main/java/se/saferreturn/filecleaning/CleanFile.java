package se.saferreturn.filecleaning;

import java.util.Set;

/** A file that was checked, without what it told of people and places besides its content. */
public final class CleanFile {

    private final DocumentType type;
    private final byte[] content;
    private final Set<Removed> removed;

    public CleanFile(DocumentType type, byte[] content, Set<Removed> removed) {
        this.type = type;
        this.content = content;
        this.removed = Set.copyOf(removed);
    }

    public DocumentType type() {
        return type;
    }

    public byte[] content() {
        return content;
    }

    public Set<Removed> removed() {
        return removed;
    }

    @Override
    public String toString() {
        return "a file of type " + type;
    }
}
