package se.saferreturn.document;

import java.util.Set;

/** A file that was checked, without what it told of people and places besides its content. */
record CleanFile(DocumentType type, byte[] content, Set<Removed> removed) {

    @Override
    public String toString() {
        return "a file of type " + type;
    }
}
