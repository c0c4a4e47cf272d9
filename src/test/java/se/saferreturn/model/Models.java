package se.saferreturn.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The models as they stand in the folder of the designers. */
final class Models {

    static final List<BpmnModelInstance> PROCESSES = files("processes", ".bpmn")
            .map(file -> Bpmn.readModelFromFile(file.toFile()))
            .toList();

    private Models() {}

    static Stream<Path> files(String folder, String extension) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(extension)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return PROCESSES.stream()
                .map(model -> model.getModelElementsByType(type))
                .flatMap(Collection::stream);
    }

    /** Every element of all models, with those that the API has no type for. */
    static Stream<DomElement> elements() {
        return PROCESSES.stream()
                .flatMap(model -> withChildren(model.getDocument().getRootElement()));
    }

    /** Everything that is written in a model: the values of attributes and the texts of elements. */
    static Stream<String> texts() {
        return files("processes", ".bpmn").map(Models::read);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<DomElement> withChildren(DomElement element) {
        return Stream.concat(
                Stream.of(element), element.getChildElements().stream().flatMap(Models::withChildren));
    }

    static String id(DomElement element) {
        return Objects.toString(element.getAttribute("id"), "");
    }
}
