package se.saferreturn.officefile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.saferreturn.filecleaning.DocumentRefusedException;

/** What each part of a Word file is, as the file says; only kinds that are known to hold no programs are taken. */
final class ContentTypes implements XmlRules {

    static final String NAME = "[content_types].xml";

    private static final Pattern PROGRAM = Pattern.compile(
            ".*(macro|vba|activex|oleobject|controlproperties|webextension|keymap|toolbars|customui).*");
    private static final Pattern ELSEWHERE =
            Pattern.compile(".*(connections|externallink|querytable|subdocument|mailmerge).*");
    private static final Pattern SIGNATURE = Pattern.compile(".*digital-signature.*");
    private static final Pattern TAKEN = Pattern.compile("(application|text)/xml"
            + "|application/inkml\\+xml"
            + "|application/x-font(data|-ttf)"
            + "|application/vnd\\.openxmlformats-(officedocument|package)\\..*"
            + "|application/vnd\\.ms-word\\.(styleswitht?effects|people|person|comments[a-z]*|documenttasks).*\\+xml"
            + "|application/vnd\\.ms-office\\.(chart[a-z]*|drawingml\\.[a-z.]*|classificationlabels|threadedcomments)\\+xml"
            + "|application/vnd\\.ms-excel\\.(threadedcomments|person|slicer[a-z]*|timeline[a-z]*|rd[a-z]*|richvalue[a-z]*"
            + "|dynamicarray[a-z]*|sheetmetadata|feature[a-z]*|namedsheetviews?)\\+xml"
            + "|image/(png|jpe?g|pjpeg|gif|bmp|tiff?|x-emf|emf|x-wmf|wmf|svg\\+xml|webp|vnd\\.ms-photo)");

    private final Map<String, String> byExtension = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    @Override
    public void element(XmlElement element) {
        String type = element.attribute("ContentType").orElse("").strip().toLowerCase(Locale.ROOT);
        if (element.is("Default")) {
            byExtension.put(element.attribute("Extension").orElse("").toLowerCase(Locale.ROOT), type);
        } else if (element.is("Override")) {
            byName.put(
                    element.attribute("PartName")
                            .orElse("")
                            .replaceFirst("^/+", "")
                            .toLowerCase(Locale.ROOT),
                    type);
            requireTaken(type);
        }
    }

    /**
     * @param name of a part, in small letters
     * @throws DocumentRefusedException it is of a kind that is not taken
     */
    Optional<String> of(String name) {
        Optional<String> type = Optional.ofNullable(byName.get(name))
                .or(() -> Optional.ofNullable(byExtension.get(name.substring(name.lastIndexOf('.') + 1))));
        type.ifPresent(ContentTypes::requireTaken);
        return type;
    }

    /** The kind of file that the whole is, if it is one of these. */
    Optional<String> main(Set<String> known) {
        return byName.values().stream().filter(known::contains).findFirst();
    }

    private static void requireTaken(String type) {
        if (PROGRAM.matcher(type).matches()) {
            throw OfficeFile.programs();
        }
        if (ELSEWHERE.matcher(type).matches()) {
            throw OfficeFile.fromElsewhere();
        }
        if (SIGNATURE.matcher(type).matches()) {
            throw OfficeFile.signed();
        }
        if (!TAKEN.matcher(type).matches()) {
            throw DocumentRefusedException.file(
                    "The file contains parts of a kind that is not taken. Save it as PDF and add the PDF.");
        }
    }
}
