package se.saferreturn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.AnswersByHand;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;
import se.saferreturn.person.AgeOfPerson;
import se.saferreturn.routing.FactNames;

/**
 * Every form of the application is opened, claimed, filled in and completed by hand, by a user who gets it, in one page
 * that is never loaded again.
 */
@BrowserTest
class EveryFormByHandTest {

    private static final Logger log = LoggerFactory.getLogger(EveryFormByHandTest.class);

    /** Chance chooses the answers; the same ones each time. */
    private static final long SEED = 20261127;

    /** Who begins which process under "Start process". */
    private static final Map<String, String> STARTERS = Map.of(
            "return-case", "coordinator.stockholm",
            "hotline-enquiry", "hotline",
            "data-request", "records.officer",
            "case-event", "coordinator.south");

    /** While one form is being looked into. */
    private static final @Nullable String ONLY = System.getProperty("safer-return.form");

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private final Set<String> completed = new TreeSet<>();
    private final Map<String, String> failed = new TreeMap<>();

    private AnswersByHand answers;
    private EveryFormProcesses processes;
    private PlayedCase played;
    private String copy = "";

    @BeforeEach
    void deploy() {
        answers = new AnswersByHand(engine, SEED);
        played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("S2"), step -> "Obtain travel documents".equals(step.task()));
        processes = new EveryFormProcesses(engine);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
        processes.close();
    }

    @Test
    void everyFormCanBeCompletedWithoutLoadingThePageAgain(Page page) {
        Map<String, List<String>> formsByUser = new TreeMap<>();
        processes.groups().forEach((form, group) -> {
            if (ONLY == null || ONLY.equals(form)) {
                formsByUser
                        .computeIfAbsent(userOf(group), user -> new ArrayList<>())
                        .add(form);
            }
        });

        formsByUser.forEach((user, forms) -> byHand(page, user, forms));
        STARTERS.forEach((process, user) -> startByHand(page, process, user));

        log.info("{} forms were completed by hand: {}", completed.size(), completed);
        assertThat(failed).as("forms that could not be completed").isEmpty();
        if (ONLY == null) {
            assertThat(completed).as("forms completed by hand").isEqualTo(EveryFormProcesses.forms());
        }
    }

    private String userOf(String group) {
        return DemoUsers.ALL.stream()
                .filter(user -> user.groups().contains(group))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody is in " + group))
                .id();
    }

    private void byHand(Page anyPage, String user, List<String> forms) {
        try (BrowserContext profile = anyPage.context().browser().newContext(Profiles.british())) {
            profile.setDefaultTimeout(Profiles.PATIENCE_IN_MILLISECONDS);
            Page page = profile.newPage();
            TasklistPage tasklist = new TasklistPage(page, port);
            tasklist.logIn(user, DemoUsers.password(environment));
            for (String form : forms) {
                try {
                    byHand(page, tasklist, user, form);
                    completed.add(form);
                } catch (AssertionError | RuntimeException failure) {
                    failed.put(form, String.valueOf(failure.getMessage()));
                    tasklist.screenshot("by-hand-" + form);
                    tasklist.closeMessages();
                }
            }
        }
    }

    private void startByHand(Page anyPage, String process, String user) {
        ProcessDefinition definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        String form = processes.start(process);
        if (ONLY != null && !ONLY.equals(form)) {
            return;
        }
        try (BrowserContext profile = anyPage.context().browser().newContext(Profiles.british())) {
            profile.setDefaultTimeout(Profiles.PATIENCE_IN_MILLISECONDS);
            Page page = profile.newPage();
            TasklistPage tasklist = new TasklistPage(page, port);
            tasklist.logIn(user, DemoUsers.password(environment));
            Map<String, @Nullable Object> wanted = answers.toStart(
                    user,
                    definition.getId(),
                    Map.of("caseNumber", List.of(played.caseNumber()), "eventKind", List.of("newThreat")));
            tasklist.startProcess(definition.getName());
            new FormByHand(page).fill(wanted);
            tasklist.start();
            tasklist.form().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            completed.add(form);
        } catch (RuntimeException failure) {
            failed.put(form + " at the start", String.valueOf(failure.getMessage()));
        }
    }

    /** A form that asks whether the person is a child does not always show the dates that have to agree. */
    private Map<String, List<?>> age() {
        Answers known = caseFile.current(new CaseNumber(copy), CaseFileEntry.WHOLE_CASE);
        boolean adult = AgeOfPerson.of(known, LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Stockholm")))
                .isSurelyAdult();
        return Map.of(FactNames.MINOR, List.of(!adult));
    }

    private void byHand(Page page, TasklistPage tasklist, String user, String form) {
        // what one form says of the person, such as a protected identity, is nothing to the next
        copy = CopiedCase.of(played, caseFile);
        Task task = processes.begin(form, copy, Map.of());
        Map<String, @Nullable Object> wanted = answers.toTask(user, task.getId(), age());
        tasklist.openTaskById(task.getId());
        tasklist.claim();
        new FormByHand(page).fill(wanted);
        tasklist.complete();
        tasklist.hasTaken();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .as("open tasks with this form")
                .isZero();
    }
}
