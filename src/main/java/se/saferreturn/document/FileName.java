package se.saferreturn.document;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The name of a file as it can be given to any computer. */
final class FileName {

    private static final int LONGEST = 80;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern EXTENSION = Pattern.compile("\\.[^.]*$");
    private static final Pattern UNUSUAL = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()-]+");
    private static final Pattern EDGES = Pattern.compile("^[ ._-]+|[ ._-]+$");

    private FileName() {}

    /**
     * Without folders, control characters and whatever has a meaning in a path or a header, and with the extension of
     * what the content is.
     */
    static String clean(String given, DocumentType type) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = FOLDERS.matcher(name).replaceFirst("");
        name = EXTENSION.matcher(name).replaceFirst("");
        name = UNUSUAL.matcher(name).replaceAll("_");
        name = EDGES.matcher(name).replaceAll("");
        if (name.codePointCount(0, name.length()) > LONGEST) {
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST));
        }
        return (name.isEmpty() ? "document" : name) + "." + type.extension();
    }
}
