package se.saferreturn.officefile;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.saferreturn.filecleaning.DocumentRefusedException;
import se.saferreturn.filecleaning.Links;
import se.saferreturn.filecleaning.Removed;

/** What the parts of a Word file may have to do with each other, and with anything outside: nothing but links to follow. */
final class RelationshipRules implements XmlRules {

    private static final Pattern PROGRAM = Pattern.compile(
            "oleobject|vbaproject|wordvbadata|control|activex.*|ctrlprop|.*macro.*|webextension.*|customui|extensibility"
                    + "|keymapcustomizations|attachedtoolbars|uiextensibility");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "afchunk|subdocument|frame|externallink.*|xlexternallink.*|connections|querytable|mailmerge.*|recipientdata");

    private final Set<Removed> removed;
    private final Set<String> dropped = new HashSet<>();

    RelationshipRules(Set<Removed> removed) {
        this.removed = removed;
    }

    /** Names of the parts that are left out, as they stand in the relationships. */
    Set<String> dropped() {
        return dropped;
    }

    @Override
    public void element(XmlElement element) {
        if (!element.is("Relationship")) {
            return;
        }
        String type = element.attribute("Type").orElse("");
        String kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String target = element.attribute("Target").orElse("");
        boolean external = element.attribute("TargetMode").orElse("").strip().equalsIgnoreCase("External");
        if (kind.equals("attachedtemplate")) {
            throw DocumentRefusedException.file(
                    "The file is based on a template that is kept elsewhere. Save it as PDF and add it again.");
        }
        if (kind.equals("thumbnail")) {
            element.drop();
            dropped.add(target.replaceFirst("^/+", "").toLowerCase(Locale.ROOT));
            removed.add(Removed.PREVIEW);
            return;
        }
        if (external
                ? !isPlainLink(kind, target)
                : Links.isAddress(target) || ELSEWHERE.matcher(kind).matches()) {
            throw OfficeFile.fromElsewhere();
        }
        if (PROGRAM.matcher(kind).matches()) {
            throw OfficeFile.programs();
        }
    }

    private static boolean isPlainLink(String kind, String target) {
        return kind.equals("hyperlink")
                && (target.startsWith("#") || (Links.leadsOut(target) && !Links.isNotPlain(target)));
    }
}
