package se.saferreturn.document;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import se.saferreturn.filecleaning.DocumentType;

/** The name of a file as it can be given to any computer. */
final class FileName {

    /** In characters of any script, without the extension; what is longer is cut. */
    static final int LONGEST = 150;

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern EXTENSION = Pattern.compile("\\.[^.]*$");
    /** Signs that are not seen; two of them join letters in many scripts and stay. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\u200c\\u200d]]+");

    private static final Pattern UNUSUAL = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\u200c\\u200d ._()-]+");
    /** Names that mean a device on some computers, whatever follows a dot. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

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
        name = UNSEEN.matcher(name).replaceAll("");
        name = UNUSUAL.matcher(name).replaceAll("_");
        name = EDGES.matcher(name).replaceAll("");
        name = shorten(name);
        if (DEVICE.matcher(name).matches()) {
            name = "_" + name;
        }
        return (name.isEmpty() ? "document" : name) + "." + type.extension();
    }

    /** Between two characters as they are seen, so that no letter loses its sign. */
    private static String shorten(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(name);
        return name.substring(0, characters.preceding(name.offsetByCodePoints(0, LONGEST) + 1));
    }
}
