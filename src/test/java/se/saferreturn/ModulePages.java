package se.saferreturn;

import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pages in {@code docs/modules/}: a picture of the house, and a page about each module. */
final class ModulePages {

    private static final String MADE =
            "Made from the code by `ModulePagesTest`; change the code, and write it again.\n";

    private final House house = new House();

    /** Text by name of the file. */
    SortedMap<String, String> all() {
        SortedMap<String, String> pages = new TreeMap<>();
        pages.put("README.md", overview());
        house.modules().forEach(module -> pages.put(module + ".md", page(module)));
        return pages;
    }

    private String overview() {
        StringBuilder text = new StringBuilder("# Modules\n\n").append(MADE);
        text.append("\nArrows lead to what a module knows, and only down. What is reached through another module"
                + " is not drawn; the pages of the modules name all of it.\n\n```mermaid\nflowchart TD\n");
        for (String module : house.modules()) {
            text.append("  ").append(module).append('\n');
            house.drawnFrom(module)
                    .forEach(other -> text.append("  ")
                            .append(module)
                            .append(" --> ")
                            .append(other)
                            .append('\n'));
        }
        text.append("```\n\n| module | holds |\n|---|---|\n");
        house.modules()
                .forEach(
                        module -> text.append("| [%s](%s.md) | %s |\n".formatted(module, module, House.holds(module))));
        return text.toString();
    }

    private String page(String module) {
        StringBuilder text = new StringBuilder("# ").append(module).append("\n\n");
        text.append(House.holds(module)).append("\n\n").append(MADE).append("\n| | |\n|---|---|\n");
        text.append("| knows | ").append(links(house.knownTo(module))).append(" |\n");
        text.append("| is known to | ").append(links(house.knowing(module))).append(" |\n");
        NavigableSet<String> offered = house.offeredBy(module);
        if (!offered.isEmpty()) {
            text.append("\n| others may use | which is |\n|---|---|\n");
            offered.forEach(type -> text.append("| `%s` | %s |\n".formatted(type, House.firstSentence(module, type))));
        }
        return text.toString();
    }

    private static String links(NavigableSet<String> modules) {
        return modules.isEmpty()
                ? "nobody"
                : String.join(
                        ", ",
                        modules.stream()
                                .map(module -> "[%s](%s.md)".formatted(module, module))
                                .toList());
    }
}
