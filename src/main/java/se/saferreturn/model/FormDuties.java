package se.saferreturn.model;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where each form has its power, and which decisions want a second person, as {@code forms-of-processes.yaml} lists it. The
 * list is no part of a deployment, so no model takes a second person away.
 */
public final class FormDuties {

    private final List<Decision> decisions;
    private final Map<String, List<String>> processes;
    private final Map<String, List<String>> questions;
    private final List<String> sayingWhatFollows;

    private FormDuties(Listed listed) {
        this.decisions = listed.secondPersons();
        this.processes = listed.forms();
        this.questions = listed.questions();
        this.sayingWhatFollows = listed.sayWhatFollows();
    }

    public static FormDuties read(InputStream yaml) throws IOException {
        ObjectMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return new FormDuties(mapper.readValue(yaml, Listed.class));
    }

    /** The decisions of a process that want a second person. */
    public List<Decision> decisionsIn(String process) {
        return decisions.stream()
                .filter(decision -> decision.process().equals(process))
                .toList();
    }

    /** Those that a task makes, be it the task that is listed or another one with its form. */
    public List<Decision> decisionsOf(String process, String task, @Nullable String form) {
        return decisionsIn(process).stream()
                .filter(decision ->
                        decision.task().equals(task) || decision.form().equals(form))
                .toList();
    }

    /** Whether a form may be used in a process: one that is not listed may be used in any. */
    public boolean belongsTo(String form, String process) {
        return processes.getOrDefault(form, List.of(process)).contains(process);
    }

    /** The processes in which a form has its power; none if it is free. */
    public List<String> processesOf(String form) {
        return processes.getOrDefault(form, List.of());
    }

    /** Keys of the answers that a form must demand; none if it is not listed. */
    public List<String> questionsOf(String form) {
        return questions.getOrDefault(form, List.of());
    }

    /** Whether each question of a form says what follows from each of its options. */
    public boolean saysWhatFollows(String form) {
        return sayingWhatFollows.contains(form);
    }

    private record Listed(
            List<Decision> secondPersons,
            Map<String, List<String>> forms,
            Map<String, List<String>> questions,
            List<String> sayWhatFollows) {}

    /**
     * A decision that wants a second person.
     *
     * @param task id of the user task in the process
     * @param form id of the form that decides
     * @param to ids of the forms whose authors may not decide
     * @param part the part of the case that it belongs to, as a model says it; absent for the case as a whole
     * @param by the group that decides, whatever group a model names; absent where the model says it
     */
    public record Decision(
            String process,
            String task,
            String form,
            List<String> to,
            @Nullable String part,
            @Nullable String by) {}
}
