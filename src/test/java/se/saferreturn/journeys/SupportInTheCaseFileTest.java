package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.routing.Groups;

/** What step 3 leaves in the files of the cases that are played. */
@ApplicationTest
class SupportInTheCaseFileTest {

    private static final String INDEX = "local-index";

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    PlayedScenarios scenarios;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void eachFollowUpLeavesAnIndexWithItsVersionItsDimensionsAndTheirComposite() {
        Map<String, Map<String, @Nullable Object>> indices = byPart("S1", INDEX);

        assertThat(indices).containsOnlyKeys("follow-up-1", "follow-up-2", "follow-up-3");
        assertThat(indices.get("follow-up-1"))
                .hasToString("{localIndexVersion=2, localIndexEconomic=0.63, localIndexSocial=0.75,"
                        + " localIndexPsychosocial=0.75, localIndex=0.71}");
        assertThat(indices.get("follow-up-3"))
                .hasToString("{localIndexVersion=2, localIndexEconomic=1.00, localIndexSocial=1.00,"
                        + " localIndexPsychosocial=1.00, localIndex=1.00}");
        assertThat(history("S1", INDEX)).allSatisfy(index -> {
            assertThat(index.entry().formVersion()).isEqualTo(2);
            assertThat(index.entry().author()).isEqualTo(CaseFileEntry.SYSTEM);
        });
    }

    @Test
    void whoWasNotReachedOrAskedHasNoIndexThatSaysSo() {
        assertThat(byPart("S15", INDEX)).isEmpty();
        assertThat(byPart("S2", INDEX).values())
                .hasSize(3)
                .allSatisfy(index ->
                        assertThat(index).containsEntry("localIndex", null).containsEntry("localIndexSocial", null));
    }

    @Test
    void noFormCallsTheIndexAScoreOfIom() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            for (Path form : files.toList()) {
                assertThat(Files.readString(form).replace("local index", "").toLowerCase(Locale.ROOT))
                        .as(form.toString())
                        .doesNotContain("iom score", "iom's score", "reintegration sustainability", " index");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "S2,                      '[1, 3, 6]',     EU citizen at a low risk",
        "S15,                     '[1, 3, 6, 12]', twelve months were planned",
        "no-contact-after-return, '[]',            no consent to contact",
        "S5,                      '[1, 2, 3, 6]',  high risk",
        "S4,                      '[1, 2, 3, 6]',  a child"
    })
    void followUpsAreHeldInTheMonthsOfThePlan(String id, String months, String why) {
        assertThat(now(id, CaseFileEntry.WHOLE_CASE).get("followUpMonths"))
                .as(why)
                .map(Object::toString)
                .contains(months);
        assertThat(scenarios.trail(id).parts("follow-up"))
                .as("as many follow-ups as months")
                .hasSize(months.equals("[]") ? 0 : months.split(",").length);
    }

    @Test
    void eachMeasureHasItsOwnPlaceInTheFile() {
        assertThat(byPart("measures-late-and-failed", "support-measure")).containsOnlyKeys("measure-1", "measure-2");
        assertThat(now("measures-late-and-failed", "measure-1").asMap())
                .containsEntry("measurePlanned", "Două semestre și o trusă de coafură.");
        assertThat(now("measures-late-and-failed", "measure-2").asMap())
                .containsEntry("measurePlanned", "Zece ședințe de consiliere.");
        assertThat(Stream.of("measure-1", "measure-2")
                        .map(part -> now("measures-late-and-failed", part)
                                .text("measureDelivered")
                                .orElseThrow()))
                .as("how each has ended")
                .containsExactlyInAnyOrder("yes", "no");
        assertThat(now("measures-late-and-failed", CaseFileEntry.WHOLE_CASE).get("measureDelivered"))
                .isEmpty();
    }

    @Test
    void eachGrantHasItsOwnPlaceInTheFile() {
        Map<String, Map<String, @Nullable Object>> requests = byPart("grants-refused", "grant-request");
        Map<String, Map<String, @Nullable Object>> exceptions = byPart("grants-refused", "grant-exception");

        assertThat(requests).containsOnlyKeys("grant-1", "grant-2", "grant-3");
        assertThat(requests.values().stream().map(request -> request.get("grantKind")))
                .containsExactlyInAnyOrder("smallBusiness", "education", "equipment");
        exceptions.forEach((part, exception) -> assertThat(
                        Objects.requireNonNull(requests.get(part)).get("grantKind"))
                .isEqualTo("refused".equals(exception.get("grantException")) ? "smallBusiness" : "equipment"));
        assertThat(byPart("grants-refused", "payment-order")).hasSize(1);
        assertThat(now("grants-refused", CaseFileEntry.WHOLE_CASE).get("grantApproval"))
                .isEmpty();
    }

    @Test
    void whatIsAddedIsNumberedAboveThePlanAndKeepsWhatWasAskedFor() {
        assertThat(byPart("support-added", "grant-request")).containsOnlyKeys("grant-51", "grant-52");
        assertThat(byPart("support-added", "support-measure")).containsOnlyKeys("measure-1", "measure-51");
        assertThat(now("support-added", "grant-51").asMap())
                .contains(entry("grantKind", "housing"), entry("paymentReference", "PAY-EX-000640"));
        assertThat(now("support-added", "grant-52").asMap())
                .contains(entry("grantKind", "travelAllowance"), entry("paymentReference", "PAY-EX-000095"));
        assertThat(now("support-added", "measure-51").asMap()).containsEntry("measureArea", "healthCare");
    }

    @Test
    void whoRequestedAGrantCannotApproveItWhateverGroupsTheyAreIn() {
        PlayedCase played =
                new ScenarioPlayer(engine).playUntil(Scenario.read("S14"), step -> step.does("Approve grant"));
        Task approval = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .taskName("Approve grant")
                .singleResult();

        for (String author : List.of("mission.rou", "supervisor")) {
            assertThatThrownBy(() -> claim(approval, author)).hasMessageContaining("a second person has to decide");
        }
        claim(approval, "somebody.else");
    }

    private void claim(Task task, String approver) {
        engine.getIdentityService().setAuthentication(approver, List.of(Groups.GRANT_APPROVERS));
        try {
            engine.getTaskService().claim(task.getId(), approver);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private Answers now(String id, String part) {
        return caseFile.current(number(id), part);
    }

    private List<PastEntry> history(String id, String form) {
        return caseFile.history(number(id), Set.of(form));
    }

    /** What was said last in this form, by the part of the case. */
    private Map<String, Map<String, @Nullable Object>> byPart(String id, String form) {
        return history(id, form).stream()
                .collect(Collectors.toMap(
                        past -> past.entry().scope(), past -> past.answers().asMap(), (earlier, later) -> later));
    }

    private CaseNumber number(String id) {
        return new CaseNumber(scenarios.get(id).caseNumber());
    }
}
