package se.saferreturn.correction.process;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.submission.SecondPersonForms;

/** The task in which an entry was made, out of the engine's history. */
@Component
class StepOfEntry {

    private final HistoryService history;
    private final SecondPersonForms secondPersons;

    StepOfEntry(HistoryService history, SecondPersonForms secondPersons) {
        this.history = history;
        this.secondPersons = secondPersons;
    }

    /**
     * A task that was done.
     *
     * @param groups whose it was
     * @param decidedOn forms on which a second person decided in it
     */
    record Step(String processInstanceId, Set<String> groups, Set<String> decidedOn) {}

    /** Empty for a first form, which has no task, and for what no person entered. */
    Optional<Step> of(PastEntry entry) {
        return Optional.ofNullable(task(entry.entry().submittedFor()))
                .map(task -> new Step(
                        task.getProcessInstanceId(),
                        groups(task),
                        secondPersons.decidedOn(task.getProcessDefinitionId(), task.getTaskDefinitionKey())));
    }

    private @Nullable HistoricTaskInstance task(@Nullable String id) {
        return id == null
                ? null
                : history.createHistoricTaskInstanceQuery().taskId(id).singleResult();
    }

    private Set<String> groups(HistoricTaskInstance task) {
        return history.createHistoricIdentityLinkLogQuery().taskId(task.getId()).list().stream()
                .map(HistoricIdentityLinkLog::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
