package se.saferreturn.journeys;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Which sequence flows, boundary events, start events and end events the scenarios pass, of all that the models have, in
 * subprocesses too. It counts only while scenarios are played, since the other tests share the engine.
 */
public class ModelCoverage extends AbstractProcessEnginePlugin {

    private static final Path REPORT = Path.of("target", "model-coverage.txt");

    /** What is counted. */
    private enum Kind {
        FLOW("sequence flows"),
        BOUNDARY("boundary events"),
        START("start events"),
        END("end events");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final SortedMap<String, Map<Kind, Set<String>>> there = new TreeMap<>();
    private final Set<String> passed = ConcurrentHashMap.newKeySet();
    private volatile boolean counting;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<BpmnParseListener>());
        }
        engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
                transition.addListener(ExecutionListener.EVENTNAME_TAKE, watch(scope, Kind.FLOW, transition.getId()));
            }

            @Override
            public void parseBoundaryEvent(Element event, ScopeImpl scope, ActivityImpl activity) {
                onStart(activity, scope, Kind.BOUNDARY);
            }

            @Override
            public void parseStartEvent(Element event, ScopeImpl scope, ActivityImpl activity) {
                onStart(activity, scope, Kind.START);
            }

            @Override
            public void parseEndEvent(Element event, ScopeImpl scope, ActivityImpl activity) {
                onStart(activity, scope, Kind.END);
            }

            private void onStart(ActivityImpl activity, ScopeImpl scope, Kind kind) {
                activity.addListener(ExecutionListener.EVENTNAME_START, watch(scope, kind, activity.getId()));
            }
        });
    }

    private synchronized ExecutionListener watch(ScopeImpl scope, Kind kind, String id) {
        String process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
        there.computeIfAbsent(process, key -> new EnumMap<>(Kind.class))
                .computeIfAbsent(kind, key -> new TreeSet<>())
                .add(id);
        return execution -> {
            if (counting) {
                passed.add(process + "#" + id);
            }
        };
    }

    void count(boolean from) {
        counting = from;
    }

    /** What no scenario has passed yet, by process; every process of the designers' folder has an entry. */
    synchronized Map<String, Set<String>> missed() {
        SortedMap<String, Set<String>> missed = new TreeMap<>();
        for (String process : processes()) {
            Set<String> rest = new TreeSet<>();
            Map<Kind, Set<String>> parts = there.getOrDefault(process, Map.of());
            if (parts.isEmpty()) {
                rest.add("all, since it was never deployed");
            }
            parts.values().forEach(ids -> rest.addAll(missed(process, ids)));
            missed.put(process, rest);
        }
        return missed;
    }

    /** Other tests deploy models of the same name, whose elements are not those that are shipped. */
    private Set<String> missed(String process, Set<String> ids) {
        Set<String> missed = new TreeSet<>(ids);
        String shipped = shipped(process);
        missed.removeIf(id -> !shipped.contains("id=\"" + id + "\""));
        missed.removeIf(id -> passed.contains(process + "#" + id));
        return missed;
    }

    /** A line for each process and kind, also written to {@code target/model-coverage.txt}. */
    synchronized String report() throws IOException {
        String report = processes().stream()
                .flatMap(process -> there.getOrDefault(process, Map.of()).entrySet().stream()
                        .map(part -> line(process, part.getKey(), part.getValue())))
                .collect(joining("\n"));
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report + "\n");
        return report;
    }

    private String line(String process, Kind kind, Set<String> ids) {
        Set<String> missed = missed(process, ids);
        int covered = ids.size() - missed.size();
        return String.format(
                Locale.ROOT,
                "%-16s %3d of %3d %-15s passed, %5.1f %%%s",
                process,
                covered,
                ids.size(),
                kind.words,
                100.0 * covered / ids.size(),
                missed.isEmpty() ? "" : ", not passed: " + String.join(", ", missed));
    }

    private static String shipped(String process) {
        try {
            return Files.readString(Path.of("processes", process + ".bpmn"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file of a process is named like the process. */
    private static Set<String> processes() {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            Set<String> processes = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".bpmn"))
                    .forEach(file -> processes.add(file.replace(".bpmn", "")));
            return processes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
