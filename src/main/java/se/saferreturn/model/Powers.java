package se.saferreturn.model;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the application lets a process do, and where, as {@code powers-of-models.yaml} lists it. The list is no part of a
 * deployment, so nobody gives a process more power by deploying it.
 */
public final class Powers {

    private final Map<String, OfProcess> processes;
    private final Map<String, OfStep> steps;

    private Powers(Map<String, OfProcess> processes, Map<String, OfStep> steps) {
        this.processes = processes;
        this.steps = steps;
    }

    public static Powers read(InputStream yaml) throws IOException {
        ObjectMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        Listed listed = mapper.readValue(yaml, Listed.class);
        return new Powers(listed.processes(), listed.steps());
    }

    /** Whether the process acts in cases that are there, beside the case's own process. */
    public boolean actsBesides(String process) {
        return of(process).actsBesides();
    }

    /** What a process may do beyond any other. */
    OfProcess of(String process) {
        return processes.getOrDefault(process, OfProcess.ANY);
    }

    /** Where a step serves; empty if it is not listed, and so serves nowhere. */
    Optional<OfStep> step(String name) {
        return Optional.ofNullable(steps.get(name));
    }

    /** The steps that serve in a process. */
    Set<String> stepsOf(String process) {
        Set<String> names = new TreeSet<>();
        steps.forEach((name, step) -> {
            if (step.in().contains(process)) {
                names.add(name);
            }
        });
        return names;
    }

    private record Listed(Map<String, OfProcess> processes, Map<String, OfStep> steps) {}

    /**
     * What one process may do.
     *
     * @param file whose file its start form belongs to; absent if it may only open one of a series
     * @param messages names of the messages that start it
     * @param besides whether it acts in cases that are there
     * @param groups whom its tasks may go to; absent if any
     */
    record OfProcess(
            @Nullable String file,
            @Nullable List<String> messages,
            @Nullable Boolean besides,
            @Nullable List<String> groups) {

        static final OfProcess ANY = new OfProcess(null, null, null, null);

        List<String> startMessages() {
            return messages == null ? List.of() : messages;
        }

        boolean actsBesides() {
            return Boolean.TRUE.equals(besides);
        }
    }

    /**
     * Where one step serves.
     *
     * @param in ids of processes
     * @param as names of elements
     */
    record OfStep(List<String> in, List<String> as) {}
}
