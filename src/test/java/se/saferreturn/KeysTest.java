package se.saferreturn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Names that stand in forms and models are written once in the code, in the class of keys of the step that they belong to
 * ({@code …Fields} and its like) or at a constant of an enum, and each of them still stands in a form or a model.
 */
class KeysTest {

    private static final Pattern PLACE_OF_KEYS =
            Pattern.compile("(\\w+Fields|TableColumns|FactNames|ProcessIds|TaskIds)\\.java");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?<=[\\s;{])//[^\\n]*", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\n]*)\"");
    private static final Pattern DECLARED = Pattern.compile("public static final String [A-Z_0-9]+ =\\s+\"([^\"]+)\"");

    /** Codes and keys of an enum's constants; parameters and columns of statements, which have a language of their own. */
    private static final Pattern ELSEWHERE = Pattern.compile("\\b[A-Z][A-Z0-9_]*\\(\\s*\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")?"
            + "|\\.param\\(\\s*\"[^\"]*\"|\\brow\\.get\\w+\\(\\s*\"[^\"]*\"|\\bwanted\\.add\\([^;]*;");

    private static final Pattern PROCESS = Pattern.compile("<bpmn:process\\b[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern TASK = Pattern.compile("<bpmn:userTask\\b[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern NAME_IN_TABLE =
            Pattern.compile("<(?:text|output)\\b[^>]*?(?:\\bname=\"|>)([^\"<]+)[\"<]");
    private static final Pattern FACT = Pattern.compile("(?m)^ {2}- name: (\\w+)");
    private static final Pattern VALUES_OF_FACT = Pattern.compile("values: \\[([^]]*)]");
    private static final Pattern TWO_WORDS = Pattern.compile("[a-z]+[A-Z]\\w*");

    /** Ordinary words, which mean something else elsewhere. */
    private static final Set<String> ORDINARY = Set.of(
            "F",
            "amount",
            "area",
            "contact",
            "currency",
            "delivered",
            "from",
            "kind",
            "language",
            "name",
            "place",
            "places",
            "planned",
            "provider",
            "to");

    /** Facts with ordinary words for names, which are the attribute of a task, a column or a record as well. */
    private static final Set<String> ORDINARY_FACTS =
            Set.of("attempt", "emergency", "grant", "measure", "outcome", "priority", "region", "reopened");

    /** The engine's own, and a word of the form language. */
    private static final Set<String> OF_OTHERS =
            Set.of("askAgain", "loopCounter", "nrOfActiveInstances", "nrOfCompletedInstances", "nrOfInstances");

    /** The same word for something else. */
    private static final Set<String> ANOTHER_THING = Set.of(
            // a clock
            "alarm/Lateness.java: overdue-work",
            // a form
            "datarequest/RequestOfficers.java: data-request",
            "reintegration/FollowUpCourse.java: follow-up",
            "reintegration/process/ArrivalChecks.java: early-contact",
            // a record of the system
            "protection/process/ReviewedEmergencies.java: emergency-access",
            // written once, which has a test of its own
            "protection/ProtectedIdentity.java: protectedIdentity");

    private final Programme programme = Programme.read();

    @Test
    void noNameOfAFormOrModelIsWrittenAside() {
        List<String> aside = new ArrayList<>();
        for (Path source : sources(Predicate.not(KeysTest::isOfKeys))) {
            String code = withoutPlacesOfKeys(House.read(source));
            TEXT.matcher(code)
                    .results()
                    .map(text -> text.group(1))
                    .filter(text -> isKey(text) && !isConstant(code, text))
                    .map(text -> House.SOURCES.relativize(source).toString().replace('\\', '/') + ": " + text)
                    .filter(Predicate.not(ANOTHER_THING::contains))
                    .forEach(aside::add);
        }
        assertThat(aside)
                .as("write each of them as a constant of the …Fields of its step, of FactNames, ProcessIds or TaskIds")
                .isEmpty();
    }

    @Test
    void everyKeyStandsInAFormOrAModel() {
        List<String> gone = new ArrayList<>();
        for (Path source : sources(KeysTest::isOfKeys)) {
            declared(source).stream()
                    .map(declared -> declared.group(1))
                    .filter(Predicate.not(namedBy(source)::contains))
                    .forEach(key -> gone.add(source.getFileName() + ": " + key));
        }
        assertThat(gone).as("no form and no model has these any more").isEmpty();
    }

    @Test
    void everyKeyIsWrittenOnce() {
        Set<String> once = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (Path source : sources(KeysTest::isOfKeys)) {
            declared(source).stream()
                    .map(declared -> declared.group(1))
                    .filter(key -> !once.add(key))
                    .forEach(twice::add);
        }
        assertThat(twice).isEmpty();
    }

    private boolean isKey(String text) {
        return !ORDINARY.contains(text)
                && !OF_OTHERS.contains(text)
                && (programme.fields().contains(text)
                        || programme.processes().contains(text)
                        || programme.tasks().contains(text)
                        || (programme.facts().contains(text) && !ORDINARY_FACTS.contains(text))
                        || (programme.codes().contains(text)
                                && TWO_WORDS.matcher(text).matches()));
    }

    /** A code that one class alone knows may have its name there; keys, processes, tasks and facts may not. */
    private boolean isConstant(String code, String text) {
        return programme.codes().contains(text)
                && !programme.fields().contains(text)
                && !programme.facts().contains(text)
                && Pattern.compile("private static final String [A-Z_]+ = \"" + Pattern.quote(text) + "\"")
                        .matcher(code)
                        .find();
    }

    private Set<String> namedBy(Path keys) {
        String name = keys.getFileName().toString();
        if (name.equals("ProcessIds.java")) {
            return programme.processes();
        }
        if (name.equals("TaskIds.java")) {
            return programme.tasks();
        }
        if (name.equals("FactNames.java")) {
            return programme.facts();
        }
        Set<String> named = new HashSet<>(programme.fields());
        named.addAll(programme.codes());
        named.addAll(programme.tables());
        return named;
    }

    private static boolean isOfKeys(Path source) {
        return PLACE_OF_KEYS.matcher(source.getFileName().toString()).matches()
                && !declared(source).isEmpty();
    }

    private static List<MatchResult> declared(Path source) {
        return DECLARED.matcher(House.read(source)).results().toList();
    }

    private static String withoutPlacesOfKeys(String code) {
        return ELSEWHERE.matcher(COMMENT.matcher(code).replaceAll("")).replaceAll("");
    }

    private static List<Path> sources(Predicate<Path> which) {
        return files(House.SOURCES, ".java").stream()
                .filter(source -> !source.endsWith("package-info.java"))
                .filter(which)
                .toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What forms, processes, tables and facts are called. */
    private record Programme(
            Set<String> fields,
            Set<String> codes,
            Set<String> facts,
            Set<String> processes,
            Set<String> tasks,
            Set<String> tables) {

        static Programme read() {
            Programme programme = new Programme(
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new TreeSet<>());
            files(Path.of("forms"), ".form").forEach(programme::readForm);
            for (Path model : files(Path.of("processes"), ".bpmn")) {
                add(PROCESS, House.read(model), programme.processes);
                add(TASK, House.read(model), programme.tasks);
            }
            files(Path.of("processes"), ".dmn")
                    .forEach(table -> add(NAME_IN_TABLE, House.read(table), programme.tables));
            String facts = House.read(Path.of("processes", "routing-facts.yaml"));
            add(FACT, facts, programme.facts);
            VALUES_OF_FACT
                    .matcher(facts)
                    .results()
                    .flatMap(values -> Stream.of(values.group(1).split("\\s*,\\s*")))
                    .forEach(programme.codes::add);
            return programme;
        }

        private void readForm(Path form) {
            try {
                readComponents(new ObjectMapper().readTree(form.toFile()).path("components"));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private void readComponents(JsonNode components) {
            for (JsonNode component : components) {
                Stream.of("key", "path")
                        .map(name -> component.path(name).asText(""))
                        .filter(Predicate.not(String::isEmpty))
                        .forEach(fields::add);
                component
                        .path("values")
                        .forEach(value -> codes.add(value.path("value").asText()));
                readComponents(component.path("components"));
            }
        }

        private static void add(Pattern pattern, String text, Set<String> names) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
    }
}
