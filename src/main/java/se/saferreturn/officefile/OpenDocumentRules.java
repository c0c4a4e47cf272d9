package se.saferreturn.officefile;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.saferreturn.filecleaning.DocumentRefusedException;
import se.saferreturn.filecleaning.Links;
import se.saferreturn.filecleaning.Removed;

/** What may stand in the XML of OpenDocument files, and of the formulas and charts in them. */
final class OpenDocumentRules implements XmlRules {

    private static final String SOMEBODY = "Author";
    private static final Set<String> PROGRAMS =
            Set.of("event-listener", "library", "module", "execute-macro", "applet", "plugin", "object-ole");
    private static final Set<String> ELSEWHERE = Set.of(
            "floating-frame",
            "dde-source",
            "dde-connection-decl",
            "dde-connection",
            "dde-link",
            "cell-range-source",
            "table-source",
            "section-source",
            "connection-resource",
            "database-source-sql");
    private static final Pattern STARTS_SOMETHING = Pattern.compile(
            "^\\s*(vnd\\.sun\\.star\\.|macro:|script:|javascript:|slot:|service:|\\.uno:).*", Pattern.DOTALL);
    private static final Pattern FETCHING_FORMULA =
            Pattern.compile("\\b(WEBSERVICE|FILTERXML|DDE|IMAGE)\\s*\\(", Pattern.CASE_INSENSITIVE);
    private static final Set<String> OF_A_COMPUTER = Set.of(
            "PrinterName",
            "PrinterSetup",
            "PrinterFaxName",
            "CurrentDatabaseDataSource",
            "CurrentDatabaseCommand",
            "EmbeddedDatabaseName");

    private final Set<Removed> removed;
    /** Whether a part of this name is left out. */
    private final Predicate<String> leftOut;

    private String setting = "";

    OpenDocumentRules(Set<Removed> removed, Predicate<String> leftOut) {
        this.removed = removed;
        this.leftOut = leftOut;
    }

    @Override
    public void element(XmlElement element) {
        if (element.is("encryption-data") || element.is("encrypted-key") || element.is("keyinfo")) {
            throw protectedByPassword();
        }
        if (PROGRAMS.contains(element.localName())) {
            throw OfficeFile.programs();
        }
        if (ELSEWHERE.contains(element.localName())) {
            throw OfficeFile.fromElsewhere();
        }
        element.attribute("href").ifPresent(target -> requireInside(element, target));
        element.attribute("formula")
                .filter(formula -> FETCHING_FORMULA.matcher(formula).find())
                .ifPresent(formula -> {
                    throw OfficeFile.fromElsewhere();
                });
        if (element.is("file-entry")
                && element.attribute("full-path").filter(leftOut).isPresent()) {
            element.drop();
        }
        element.attribute("name").filter(Links::isPath).ifPresent(path -> {
            element.replace("name", Links.lastOf(path));
            removed.add(Removed.PATHS);
        });
        setting = element.is("config-item") ? element.attribute("name").orElse("") : "";
    }

    private static void requireInside(XmlElement element, String target) {
        if (STARTS_SOMETHING.matcher(target.toLowerCase(Locale.ROOT)).matches()) {
            throw OfficeFile.programs();
        }
        boolean isRefused =
                element.is("a") ? Links.isNotPlain(target) : Links.leadsOut(target) || target.startsWith("/");
        if (isRefused) {
            throw OfficeFile.fromElsewhere();
        }
    }

    @Override
    public String text(String local, String text) {
        if (local.equals("script") && !text.isBlank()) {
            throw OfficeFile.programs();
        }
        boolean isName = local.equals("creator") || local.equals("creator-initials") || local.equals("sender-initials");
        if (isName && !text.isBlank() && !text.equals(SOMEBODY)) {
            removed.add(Removed.AUTHORS);
            return local.equals("creator") ? SOMEBODY : "";
        }
        if (OF_A_COMPUTER.contains(setting) && !text.isBlank()) {
            removed.add(Removed.PATHS);
            return "";
        }
        return text;
    }

    static DocumentRefusedException protectedByPassword() {
        return DocumentRefusedException.protectedFile("Save it without the password and add it again.");
    }
}
