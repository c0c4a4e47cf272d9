package se.saferreturn.officefile;

import java.util.Set;
import java.util.regex.Pattern;
import se.saferreturn.filecleaning.Links;
import se.saferreturn.filecleaning.Removed;

/** What may stand in the XML of Word files, and of the charts and tables in them. */
final class OfficeOpenRules implements XmlRules {

    private static final String SOMEBODY = "Author";
    /** Fields that fetch or start something when they are brought up to date; the last one builds such a word of numbers. */
    private static final Pattern FETCHING_FIELD = Pattern.compile(
            "^\\W*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|HTMLCONTROL|CONTROL|QUOTE\\s+\\d).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern FETCHING_FORMULA = Pattern.compile(
            "\\b(WEBSERVICE|FILTERXML|RTD|CALL|REGISTER|EXEC|DDE|IMAGE)(\\.ID)?\\s*\\(|\\|\\s*'",
            Pattern.CASE_INSENSITIVE);

    /** No program takes a longer one. */
    private static final int LONGEST_FORMULA = 8192;

    /** Elements that link, embed or run something other than by a relationship. */
    private static final Set<String> FROM_ELSEWHERE = Set.of(
            "ddeLink",
            "oleLink",
            "externalBook",
            "dbPr",
            "webPr",
            "olapPr",
            "subDoc",
            "altChunk",
            "frameset",
            "webextension");

    private static final Set<String> PROGRAMS =
            Set.of("control", "ocx", "script", "scriptAnchor", "object-ole", "macrosheet", "applet");

    private static final Set<String> NAMES = Set.of("author", "lastModifiedBy", "displayName", "userName");
    private static final Set<String> MORE_OF_NAMES = Set.of("initials", "userId", "providerId");
    private static final Set<String> WITH_NAMES = Set.of(
            "person", "cmAuthor", "author", "fileSharing", "presenceInfo", "user", "users", "header", "userInfo");

    private final Set<Removed> removed;
    private final StringBuilder field = new StringBuilder();

    OfficeOpenRules(Set<Removed> removed) {
        this.removed = removed;
    }

    @Override
    public void element(XmlElement element) {
        if (PROGRAMS.contains(element.localName())
                || element.attributes().keySet().stream().anyMatch(OfficeOpenRules::isEventHandler)) {
            throw OfficeFile.programs();
        }
        if (FROM_ELSEWHERE.contains(element.localName())
                || element.attribute("src").filter(Links::leadsOut).isPresent()) {
            throw OfficeFile.fromElsewhere();
        }
        if (element.is("hyperlink") || element.is("shape") || element.is("a")) {
            element.attribute("href").filter(Links::isNotPlain).ifPresent(link -> {
                throw OfficeFile.fromElsewhere();
            });
        } else if (element.attribute("href").filter(Links::leadsOut).isPresent()) {
            throw OfficeFile.fromElsewhere();
        }
        if (element.is("fldSimple")) {
            element.attribute("instr").ifPresent(OfficeOpenRules::requireQuiet);
        }
        if (element.is("fldChar")) {
            endField();
        }
        removeNames(element);
    }

    private void removeNames(XmlElement element) {
        if (element.is("absPath")) {
            element.drop();
            removed.add(Removed.PATHS);
            return;
        }
        boolean named = false;
        for (String attribute : NAMES) {
            named |= element.replace(attribute, SOMEBODY);
        }
        if (WITH_NAMES.contains(element.localName())) {
            named |= element.replace("name", SOMEBODY);
        }
        for (String attribute : MORE_OF_NAMES) {
            named |= element.replace(attribute, "");
        }
        if (named) {
            removed.add(Removed.AUTHORS);
        }
        for (String attribute : Set.of("descr", "title", "name")) {
            element.attribute(attribute).filter(Links::isPath).ifPresent(path -> {
                element.replace(attribute, Links.lastOf(path));
                removed.add(Removed.PATHS);
            });
        }
    }

    @Override
    public String text(String local, String text) {
        if (local.equals("instrText") || local.equals("delInstrText")) {
            field.append(text);
        }
        if (local.equals("f") || local.equals("formula1") || local.equals("formula2") || local.equals("definedName")) {
            requireNoFetching(text);
        }
        if (local.equals("author") && !text.isBlank()) {
            removed.add(Removed.AUTHORS);
            return SOMEBODY;
        }
        return text;
    }

    @Override
    public void end(String local) {
        if (local.equals("p") && field.length() > 0) {
            requireQuiet(field.toString());
        }
        if (local.equals("document") || local.equals("body")) {
            endField();
        }
    }

    private void endField() {
        requireQuiet(field.toString());
        field.setLength(0);
    }

    private static void requireQuiet(String instruction) {
        if (FETCHING_FIELD.matcher(instruction).matches()) {
            throw OfficeFile.fromElsewhere();
        }
    }

    private static void requireNoFetching(String formula) {
        boolean starts = formula.contains("|") && formula.contains("!");
        if (formula.length() > LONGEST_FORMULA
                || starts
                || FETCHING_FORMULA.matcher(formula).find()) {
            throw OfficeFile.fromElsewhere();
        }
    }

    private static boolean isEventHandler(String attribute) {
        return attribute.matches("on[a-z]{3,}");
    }
}
