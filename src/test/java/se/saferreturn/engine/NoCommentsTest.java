package se.saferreturn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.demo.DemoUsers;

@ApplicationTest
class NoCommentsTest {

    private static final String WORDS = "Anna is afraid of her brother";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    RegionalCase regionalCase;

    @BeforeEach
    void openCase() {
        regionalCase = RegionalCase.open(engine);
    }

    @Test
    void aCommentIsRefusedAtBothRestApisAndOnTheCase() {
        String task = "/task/" + regionalCase.task("stockholm").getId() + "/comment/create";
        String comment = "{\"message\": \"" + WORDS + "\"}";

        refused(rest("supervisor").post(task, comment), "write this into the form");
        refused(
                session("cockpit", "supervisor").post("/camunda/api/engine/engine/default" + task, comment),
                "write this into the form");
        // to others the engine says so, since it looks for the task in the history, which they may not read
        refused(rest("coordinator.stockholm").post(task, comment), "No task found");
        refused(
                session("tasklist", "coordinator.stockholm").post("/camunda/api/engine/engine/default" + task, comment),
                "No task found");
        assertThat(engine.getTaskService()
                        .getTaskComments(regionalCase.task("stockholm").getId()))
                .isEmpty();
    }

    @Test
    void aCommentIsRefusedToTheSystemToo() {
        String task = regionalCase.task("stockholm").getId();
        assertThatThrownBy(() -> engine.getTaskService().createComment(task, null, WORDS))
                .hasMessageContaining("write this into the form")
                .hasMessageNotContaining(WORDS);
        assertThatThrownBy(() -> engine.getTaskService()
                        .createComment(null, regionalCase.instance().getId(), WORDS))
                .hasMessageContaining("write this into the form");
        assertThat(engine.getTaskService().getTaskComments(task)).isEmpty();
    }

    @Test
    void anAttachmentIsRefused() {
        String path = "/task/" + regionalCase.task("stockholm").getId() + "/attachment/create";
        String form = """
                --part\r
                Content-Disposition: form-data; name="attachment-name"\r
                \r
                %s\r
                --part\r
                Content-Disposition: form-data; name="url"\r
                \r
                http://localhost/\r
                --part--\r
                """.formatted(WORDS);
        refused(rest("supervisor").send("POST", path, "multipart/form-data; boundary=part", form), "attachments");
        assertThat(engine.getTaskService()
                        .getTaskAttachments(regionalCase.task("stockholm").getId()))
                .isEmpty();
    }

    @Test
    void aNoteOnAnIncidentOrAnOperationIsRefused() {
        String note = "{\"annotation\": \"" + WORDS + "\"}";
        refused(rest("admin").send("PUT", "/incident/any/annotation", "application/json", note), "write this");
        refused(
                rest("admin").send("PUT", "/history/user-operation/any/set-annotation", "application/json", note),
                "write this");
    }

    private static void refused(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(reason).doesNotContain(WORDS);
    }

    private HttpUser rest(String name) {
        return HttpUser.withPassword(port, name, DemoUsers.password(environment));
    }

    private HttpUser session(String app, String name) {
        return HttpUser.withSession(port, app, name, DemoUsers.password(environment));
    }
}
