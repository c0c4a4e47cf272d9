package se.saferreturn.journeys;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import se.saferreturn.form.RandomAnswers;

/**
 * Scenarios are played many times with the same invented persons. Where a scenario is not about that, the coordinator says
 * that the one in the register is somebody else.
 */
record NamesakeCheck(ProcessEngine engine, LoggedIn loggedIn, FormFiller formFiller) {

    static final String TASK = "Compare possible duplicates";

    static final String LATER = "Compare case found later";

    void answerNo(PlayedCase played, String name) {
        List<Task> open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .taskName(name)
                .list();
        open.forEach(this::answerNo);
    }

    private void answerNo(Task task) {
        String group = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .findFirst()
                .orElseThrow();
        String coordinator = loggedIn.members(group).get(0);
        loggedIn.as(coordinator, () -> {
            engine.getTaskService().claim(task.getId(), coordinator);
            engine.getFormService().submitTaskForm(task.getId(), another(task));
            return task;
        });
    }

    private VariableMap another(Task task) {
        FormFiller.OpenForm open = formFiller.openTaskForm(task.getId());
        VariableMap answers = Variables.createVariables();
        new RandomAnswers(
                        open.json(),
                        new Random(0),
                        ClockUtil.getCurrentTime().toInstant(),
                        Map.of("samePerson", List.of("no")))
                .valid(open.shown())
                .forEach((key, value) -> answers.putValueTyped(key, FormFiller.typed(value)));
        return answers;
    }
}
