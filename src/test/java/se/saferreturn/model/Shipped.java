package se.saferreturn.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import se.saferreturn.modelfile.ModelFile;

/** All models as they are shipped; tests change one thing in them and ask the gate. */
final class Shipped {

    private final Map<String, String> files = new LinkedHashMap<>();

    static Shipped models() {
        Shipped shipped = new Shipped();
        Stream.of(Models.files("processes", ".bpmn"), Models.files("processes", ".dmn"), Models.files("forms", ".form"))
                .flatMap(files -> files)
                .forEach(file -> shipped.files.put(String.valueOf(file.getFileName()), read(file)));
        return shipped;
    }

    /** Puts something in the place of something that has to be there. */
    Shipped with(String file, String part, String instead) {
        String text = Objects.requireNonNull(files.get(file), file);
        if (!text.contains(part)) {
            throw new IllegalArgumentException(part + " is not in " + file);
        }
        files.put(file, text.replace(part, instead));
        return this;
    }

    Shipped matching(String file, String pattern, String instead) {
        String text = Objects.requireNonNull(files.get(file), file);
        String changed = text.replaceAll(pattern, instead);
        if (changed.equals(text)) {
            throw new IllegalArgumentException(pattern + " is not in " + file);
        }
        files.put(file, changed);
        return this;
    }

    Shipped and(String file, String text) {
        files.put(file, text);
        return this;
    }

    Shipped only(String... names) {
        files.keySet().retainAll(List.of(names));
        return this;
    }

    String text(String file) {
        return Objects.requireNonNull(files.get(file), file);
    }

    List<ModelFile> files() {
        return files.entrySet().stream()
                .map(file -> ModelFile.toDeploy(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
