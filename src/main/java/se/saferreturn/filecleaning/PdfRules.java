package se.saferreturn.filecleaning;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** What may be in a PDF: everything that is read, and links that somebody follows; nothing that acts by itself. */
final class PdfRules {

    private static final int DEEPEST = 200;
    private static final String CURE = " Print it to PDF again (\"Print\", \"Save as PDF\") and add the new one.";

    private static final Set<String> SCRIPTS = Set.of("JavaScript", "Rendition", "RichMediaExecute", "GoTo3DView");
    private static final Set<String> STARTS = Set.of("Launch");
    private static final Set<String> SENDS = Set.of("SubmitForm", "ImportData");
    private static final Set<String> OPENS = Set.of("GoToR", "GoToE", "Thread");
    private static final Set<String> MEDIA = Set.of("RichMedia", "3D", "Movie", "Sound", "Screen");
    private static final Set<String> QUIET =
            Set.of("GoTo", "GoToDp", "Named", "Hide", "ResetForm", "SetOCGState", "Trans");

    private boolean signed;

    /** It has an electronic signature. */
    boolean isSigned() {
        return signed;
    }

    /**
     * Looks at an object and all that lies directly in it; what it refers to is looked at on its own.
     *
     * @throws DocumentRefusedException it must not be in a PDF
     */
    void look(@Nullable COSBase object) {
        look(object, 0);
    }

    private void look(@Nullable COSBase object, int depth) {
        if (depth > DEEPEST) {
            throw DocumentRefusedException.tooMuch();
        }
        if (object instanceof COSDictionary dictionary) {
            requireHarmless(dictionary);
            for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                look(entry.getValue(), depth + 1);
            }
        } else if (object instanceof COSArray array) {
            for (COSBase element : array) {
                look(element, depth + 1);
            }
        }
    }

    private void requireHarmless(COSDictionary dictionary) {
        String action = dictionary.getNameAsString(COSName.S, "");
        if (SCRIPTS.contains(action) || dictionary.containsKey("JS")) {
            throw refused("The PDF contains scripts (JavaScript).");
        }
        if (STARTS.contains(action)) {
            throw refused("The PDF starts a program or opens a file when it is read.");
        }
        if (SENDS.contains(action)) {
            throw refused("The PDF is a form that sends or fetches answers by itself.");
        }
        if ((OPENS.contains(action) && dictionary.containsKey(COSName.F)) || action.equals("GoToE")) {
            throw refused("The PDF opens other files.");
        }
        if (dictionary.containsKey("XFA")) {
            throw refused("The PDF is a form with a program in it (XFA).");
        }
        String type = dictionary.getNameAsString(COSName.TYPE, "");
        String subtype = dictionary.getNameAsString(COSName.SUBTYPE, "");
        if (dictionary.containsKey(COSName.EF) || type.equals("EmbeddedFile") || subtype.equals("FileAttachment")) {
            throw refused("The PDF has other files attached.");
        }
        if (MEDIA.contains(subtype) || dictionary.containsKey("RichMediaContent")) {
            throw refused("The PDF contains films, sound or models in three dimensions.");
        }
        if ((dictionary instanceof COSStream && dictionary.containsKey(COSName.F))
                || dictionary.containsKey("OPI")
                || (subtype.equals("Form") && dictionary.containsKey("Ref"))) {
            throw refused("The PDF takes parts from other files.");
        }
        if (action.equals("URI") && Links.isNotPlain(dictionary.getString(COSName.URI, ""))) {
            throw refused("The PDF has links that open something other than a page, a mail or a call.");
        }
        requireQuiet(dictionary.getDictionaryObject(COSName.OPEN_ACTION));
        if (dictionary.getDictionaryObject(COSName.AA) instanceof COSDictionary automatic) {
            automatic.keySet().forEach(event -> requireQuiet(automatic.getDictionaryObject(event)));
        }
        signed |= dictionary.containsKey(COSName.BYTERANGE) && dictionary.containsKey(COSName.CONTENTS);
    }

    /** What happens without anybody asking for it shows another page or part of the PDF at most. */
    private static void requireQuiet(@Nullable COSBase first) {
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> waiting = new ArrayDeque<>();
        if (first instanceof COSDictionary) {
            waiting.add(first);
        }
        while (!waiting.isEmpty()) {
            COSBase next = waiting.remove();
            if (next instanceof COSArray several) {
                several.toList().stream()
                        .flatMap(action -> Optional.ofNullable(resolved(action)).stream())
                        .forEach(waiting::add);
            } else if (next instanceof COSDictionary action && seen.add(action)) {
                if (!QUIET.contains(action.getNameAsString(COSName.S, ""))) {
                    throw refused("The PDF does something by itself when it is opened or read.");
                }
                Optional.ofNullable(action.getDictionaryObject(COSName.NEXT)).ifPresent(waiting::add);
            }
        }
    }

    private static @Nullable COSBase resolved(@Nullable COSBase object) {
        return object instanceof COSObject reference ? reference.getObject() : object;
    }

    private static DocumentRefusedException refused(String reason) {
        return DocumentRefusedException.file(reason + CURE);
    }
}
