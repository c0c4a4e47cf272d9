package se.saferreturn;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules as they are compiled: what each holds, and which it knows. */
final class House {

    static final Path SOURCES = Path.of("src", "main", "java", "se", "saferreturn");

    private static final String ROOT = "se.saferreturn.";
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.:;]) .*");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private final SortedMap<String, NavigableSet<String>> known = new TreeMap<>();
    private final SortedMap<String, NavigableSet<String>> offered = new TreeMap<>();

    House() {
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("se.saferreturn")) {
            if (type.getPackageName().startsWith(ROOT)) {
                read(type);
            }
        }
    }

    private void read(JavaClass type) {
        String module = moduleOf(type);
        NavigableSet<String> knownHere = known.computeIfAbsent(module, name -> new TreeSet<>());
        type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(other -> other.getPackageName().startsWith(ROOT))
                .map(House::moduleOf)
                .filter(other -> !other.equals(module))
                .forEach(knownHere::add);
        if (type.getPackageName().equals(ROOT + module)
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.isTopLevelClass()) {
            offered.computeIfAbsent(module, name -> new TreeSet<>()).add(type.getSimpleName());
        }
    }

    private static String moduleOf(JavaClass type) {
        String inside = type.getPackageName().substring(ROOT.length());
        int end = inside.indexOf('.');
        return end < 0 ? inside : inside.substring(0, end);
    }

    NavigableSet<String> modules() {
        return new TreeSet<>(known.keySet());
    }

    /** The modules that this one knows. */
    NavigableSet<String> knownTo(String module) {
        return known.getOrDefault(module, new TreeSet<>());
    }

    /** The modules that know this one. */
    NavigableSet<String> knowing(String module) {
        NavigableSet<String> knowing = new TreeSet<>();
        known.forEach((other, theirs) -> {
            if (theirs.contains(module)) {
                knowing.add(other);
            }
        });
        return knowing;
    }

    /** Simple names of the types that other modules may use. */
    NavigableSet<String> offeredBy(String module) {
        return offered.getOrDefault(module, new TreeSet<>());
    }

    /** What is known directly and not through another module that is known: enough to draw the house. */
    NavigableSet<String> drawnFrom(String module) {
        NavigableSet<String> drawn = new TreeSet<>(knownTo(module));
        for (String between : knownTo(module)) {
            drawn.removeAll(allKnownTo(between));
        }
        return drawn;
    }

    private NavigableSet<String> allKnownTo(String module) {
        NavigableSet<String> all = new TreeSet<>();
        List<String> open = new ArrayList<>(knownTo(module));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (all.add(next)) {
                open.addAll(knownTo(next));
            }
        }
        return all;
    }

    /** Lines of Java of each module. */
    static Map<String, Long> lines() {
        SortedMap<String, Long> lines = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            sources.filter(source -> source.toString().endsWith(".java"))
                    .filter(source -> SOURCES.relativize(source).getNameCount() > 1)
                    .forEach(source -> lines.merge(
                            SOURCES.relativize(source).getName(0).toString(),
                            read(source).lines().count(),
                            Long::sum));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }

    /** What the package of a module says that it holds. */
    static String holds(String module) {
        return firstSentence(SOURCES.resolve(module).resolve("package-info.java"));
    }

    /** The first sentence of a type's description. */
    static String firstSentence(String module, String type) {
        return firstSentence(SOURCES.resolve(module).resolve(type + ".java"));
    }

    private static String firstSentence(Path source) {
        Matcher comment = SENTENCE.matcher(read(source));
        if (!comment.find()) {
            return "";
        }
        String text = comment.group(1)
                .replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
                .replaceAll("\\{@(?:link|code|linkplain) #?([^} ]*)(?: ([^}]*))?}", "$1")
                .replaceAll(" ?(<p>|@param|@return|@throws).*", "")
                .strip();
        return END_OF_SENTENCE.matcher(text).replaceFirst("").replace("|", "\\|");
    }

    static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
