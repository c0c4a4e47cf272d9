package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.saferreturn.browser.WrittenValuesForm.day;
import static se.saferreturn.browser.WrittenValuesForm.field;
import static se.saferreturn.browser.WrittenValuesForm.moment;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/** What is said against a row, whoever found it, leads to that very row; and what was typed can be taken along. */
@BrowserTest
class RefusedRowsTest {

    private static final String USER = "coordinator.stockholm";

    private static final List<Map<String, Object>> FIELDS = List.of(
            day("met"),
            field("checkbox", "told"),
            field(
                    "checklist",
                    "needs",
                    "values",
                    List.of(
                            Map.of("label", "A warm coat", "value", "coat"),
                            Map.of("label", "A quiet room", "value", "room"))),
            list(
                    "journeys",
                    List.of(list(
                            "legs",
                            List.of(
                                    moment("leaves"),
                                    field("textfield", "from", "validate", Map.of("required", true)))))),
            field("textfield", "phone", "validate", Map.of("validationType", "phone")),
            field("textarea", "remarks"));

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private WrittenValuesForm process;
    private Task task;

    @BeforeEach
    void begin() {
        PlayedCase played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("S1"), step -> "Assess referral".equals(step.task()));
        process = new WrittenValuesForm(engine, FIELDS);
        task = process.begin(CopiedCase.of(played, caseFile), Map.of());
    }

    @AfterEach
    void remove() {
        process.close();
        ClockUtil.reset();
    }

    private static Map<String, Object> list(String path, List<Map<String, Object>> components) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "dynamiclist");
        list.put("id", "List_" + path);
        list.put("path", path);
        list.put("label", path);
        list.put("isRepeating", true);
        list.put("allowAddRemove", true);
        list.put("disableCollapse", true);
        list.put("defaultRepetitions", 2);
        list.put("components", components);
        return list;
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void whatIsSaidAgainstARowLeadsToThatRow(int width, Page page) {
        page.setViewportSize(width, 700);
        TasklistPage tasklist = open(page);
        OpenForm form = new OpenForm(page);
        for (String row : List.of("0_0", "0_1", "1_1")) {
            form.write(box(page, "from_" + row), "Påhittad hamn " + row);
        }

        tasklist.complete();
        assertThat(tasklist.refusal().getByRole(com.microsoft.playwright.options.AriaRole.BUTTON))
                .hasText("journeys, row 2, legs, row 1, from");
        assertThat(box(page, "from_1_0")).isFocused();
        assertThat(box(page, "from_1_0")).isInViewport();
        box(page, "phone").focus();
        tasklist.refusal().getByText("row 2, legs, row 1").click();
        assertThat(box(page, "from_1_0")).isFocused();
        assertThat(box(page, "from_1_0")).isInViewport();
        tasklist.screenshot("refused-row-" + width);

        Locator leaves = page.locator("[id$='-Field_leaves_1_0-date']");
        form.write(leaves, "2026-12-28");
        assertThat(leaves.evaluate("shown => shown.scrollWidth <= shown.clientWidth"))
                .as("the day is read as a whole")
                .isEqualTo(true);
        form.write(page.locator("[id$='-Field_leaves_1_0-time']"), "06:35");
        tasklist.screenshot("day-in-a-row-" + width);

        form.write(box(page, "from_1_0"), "Påhittad kaj");
        // the browser takes it, and the server knows that there is no such number
        form.write(box(page, "phone"), "+46 999 999 999");
        tasklist.complete();
        assertThat(tasklist.refusal()).containsText("phone");
        assertThat(box(page, "phone")).isFocused();
    }

    @Test
    void whatWasTypedIntoATaskThatIsGoneIsCopiedAsAWhole(Page page) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        TasklistPage tasklist = open(page);
        OpenForm form = new OpenForm(page);
        form.write(form.day("met"), "2026-02-11");
        page.getByLabel("told").check();
        page.getByLabel("A quiet room").check();
        form.write(page.locator("[id$='-Field_leaves_1_0-date']"), "2026-03-04");
        form.write(page.locator("[id$='-Field_leaves_1_0-time']"), "06:35");
        form.write(box(page, "from_1_0"), "Påhittad kaj");
        engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "Gone, says the test.");
        form.write(form.box("remarks"), "Vill ha fönsterplats.");

        tasklist.draftBar().getByText("Copy what I typed").click();
        assertThat(tasklist.draftBar()).containsText("Copied");
        String copied = String.valueOf(page.evaluate("() => navigator.clipboard.readText()"));
        assertThat(copied.lines().map(line -> line.replaceAll("\\d{2}/\\d{2}/\\d{4}", "<day>")))
                .containsExactly(
                        "met: <day>",
                        "told: Yes",
                        "needs: A quiet room",
                        "journeys, row 2, legs, row 1, leaves: <day> 06:35",
                        "journeys, row 2, legs, row 1, from: Påhittad kaj",
                        "remarks: Vill ha fönsterplats.");
    }

    private TasklistPage open(Page page) {
        TasklistPage tasklist = new TasklistPage(page, port);
        tasklist.logIn(USER, DemoUsers.password(environment));
        tasklist.openTaskById(task.getId());
        tasklist.claim();
        assertThat(tasklist.draftBar()).isAttached();
        return tasklist;
    }

    private static Locator box(Page page, String end) {
        return page.locator("[id$='-Field_" + end + "']");
    }
}
