package se.saferreturn.journeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import se.saferreturn.form.RandomAnswers;

/** Answers that a form takes, for tests that write them into it by hand. */
public final class AnswersByHand {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FormFiller forms;
    private final LoggedIn loggedIn;
    private final Random random;

    public AnswersByHand(ProcessEngine engine, long seed) {
        this.forms = new FormFiller(engine.getFormService());
        this.loggedIn = new LoggedIn(engine.getIdentityService());
        this.random = new Random(seed);
    }

    /** Answers to the form of a task; some of them must be what is wanted. */
    public Map<String, @Nullable Object> toTask(String user, String taskId, Map<String, List<?>> wanted) {
        return to(loggedIn.as(user, () -> forms.openTaskForm(taskId)), wanted);
    }

    /**
     * Answers to the form with which a process begins.
     *
     * @param wanted what some of the answers must be
     */
    public Map<String, @Nullable Object> toStart(String user, String definitionId, Map<String, List<?>> wanted) {
        return to(loggedIn.as(user, () -> forms.openStartForm(definitionId)), wanted);
    }

    private Map<String, @Nullable Object> to(FormFiller.OpenForm form, Map<String, List<?>> wanted) {
        Map<String, @Nullable Object> answers = new RandomAnswers(
                        form.json(), random, ClockUtil.getCurrentTime().toInstant(), wanted)
                .valid(form.shown());
        // lists that are known come as text and are shown as lists
        answers.replaceAll(
                (key, answer) -> form.known().getValueTyped(key) instanceof JsonValue && answer instanceof String json
                        ? read(json)
                        : answer);
        return answers;
    }

    private static Object read(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }
}
