package se.saferreturn.journeys;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Which sequence flows the scenarios take, of all that the deployed models have. It counts only while scenarios are
 * played, since the other tests share the engine.
 */
public class FlowCoverage extends AbstractProcessEnginePlugin {

    private static final Path REPORT = Path.of("target", "flow-coverage.txt");

    private final SortedMap<String, Set<String>> flows = new TreeMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private volatile boolean counting;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<BpmnParseListener>());
        }
        engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
                watch(((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey(), transition);
            }
        });
    }

    private synchronized void watch(String process, TransitionImpl flow) {
        flows.computeIfAbsent(process, key -> new TreeSet<>()).add(flow.getId());
        ExecutionListener count = execution -> {
            if (counting) {
                taken.add(flow.getId());
            }
        };
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, count);
    }

    void count(boolean from) {
        counting = from;
    }

    /** Flows that no scenario has taken yet, by process. */
    synchronized Map<String, Set<String>> missed(Set<String> processes) {
        SortedMap<String, Set<String>> missed = new TreeMap<>();
        for (String process : processes) {
            Set<String> rest = new TreeSet<>(flows.getOrDefault(process, Set.of("all, since it was never started")));
            rest.removeAll(taken);
            missed.put(process, rest);
        }
        return missed;
    }

    /** A line for each process, also written to {@code target/flow-coverage.txt}. */
    String report(Set<String> processes) throws IOException {
        String report = missed(processes).entrySet().stream()
                .map(process -> line(process.getKey(), process.getValue()))
                .collect(joining("\n"));
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report + "\n");
        return report;
    }

    private synchronized String line(String process, Set<String> missed) {
        int all = flows.getOrDefault(process, Set.of()).size();
        int covered = all - missed.size();
        return String.format(
                Locale.ROOT,
                "%-14s %3d of %3d sequence flows taken, %5.1f %%%s",
                process,
                covered,
                all,
                all == 0 ? 0.0 : 100.0 * covered / all,
                missed.isEmpty() ? "" : ", not taken: " + String.join(", ", missed));
    }
}
