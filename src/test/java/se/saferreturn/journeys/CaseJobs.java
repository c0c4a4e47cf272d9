package se.saferreturn.journeys;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;

/**
 * The timers and background steps of one case, in all its processes; those of other cases wait.
 *
 * @param numbers business keys
 */
record CaseJobs(ProcessEngine engine, Collection<String> numbers) {

    /** What the job executor would do by now. */
    List<Job> due() {
        Set<String> instances = instances();
        return instances.isEmpty()
                ? List.of()
                : engine.getManagementService()
                        .createJobQuery()
                        .processInstanceIds(instances)
                        .executable()
                        .list();
    }

    /** The timer that comes next. */
    Optional<Job> next() {
        Set<String> instances = instances();
        return instances.isEmpty()
                ? Optional.empty()
                : engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceIds(instances)
                        .timers()
                        .active()
                        .orderByJobDuedate()
                        .asc()
                        .listPage(0, 1)
                        .stream()
                        .findFirst();
    }

    /** Runs a job, unless one that ran before it has removed it. */
    void run(Job job) {
        if (engine.getManagementService().createJobQuery().jobId(job.getId()).count() > 0) {
            engine.getManagementService().executeJob(job.getId());
        }
    }

    private Set<String> instances() {
        return numbers.stream()
                .flatMap(number -> engine
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .unfinished()
                        .list()
                        .stream())
                .map(HistoricProcessInstance::getId)
                .collect(Collectors.toSet());
    }
}
