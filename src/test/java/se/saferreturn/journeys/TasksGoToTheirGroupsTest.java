package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.routing.Clocks;

/** Who gets the tasks that came up in the scenarios, and until when. */
@ApplicationTest
class TasksGoToTheirGroupsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    PlayedScenarios scenarios;

    /** Task, group, and when it is due: a length counted from the task's start, or from a day that is a routing fact. */
    @ParameterizedTest
    @CsvSource({
        "S1, Task_AssessReferral,             coordinators-stockholm, PT8H",
        "S1, Task_InformAndObtainConsent,     coordinators-stockholm, P14D",
        "S1, Task_DecideAdmissionCoordinator, coordinators-stockholm, P7D",
        "S1, Task_DecideAdmissionIom,         iom-sweden,             P7D",
        "S1, Task_AssessNeedsAndHealth,       coordinators-stockholm, P14D",
        "S1, Task_RequestMapping,             iom-sweden,             P3D",
        "S1, Task_AnswerMapping,              iom-mission-rou,        P10D",
        "S1, Task_ObtainTravelDocuments,      iom-sweden,             P30D",
        "S1, Task_AssessRisk,                 coordinators-stockholm, P7D",
        "S1, Task_MakeSafetyPlan,             coordinators-stockholm, P7D",
        "S1, Task_MakeReintegrationPlan,      coordinators-stockholm, P14D",
        "S1, Task_PlanTravel,                 iom-sweden,             P14D",
        "S1, Task_ConfirmFitToTravel,         coordinators-stockholm, P7D",
        "S1, Task_ConfirmVoluntaryReturn,     coordinators-stockholm, P3D",
        "S1, Task_BriefEscort,                escorts,                P3D",
        "S1, Task_ConfirmDeparture,           escorts,                plannedDeparture + PT30H",
        "S1, Task_ConfirmLeg,                 escorts,                P1D",
        "S1, Task_ConfirmArrival,             iom-mission-rou,        plannedArrival + PT48H",
        "S1, Task_ReportEscort,               escorts,                P7D",
        "S1, Task_ReceiveAndArrangeTransport, iom-mission-rou,        arrivedOn + P3D",
        "S1, Task_AgreeReintegrationPlan,     iom-mission-rou,        arrivedOn + P1M",
        "S1, Task_InterviewForFollowUp,       iom-mission-rou,        P7D",
        "S1, Task_EvaluateAndClose,           coordinators-stockholm, P30D",
        "S2, Task_AssessReferral,             coordinators-south,     P7D",
        "S2, Task_ConfirmDeparture,           iom-sweden,             plannedDeparture + PT30H",
        "S2, Task_ConfirmLeg,                 iom-sweden,             P1D",
        "not-eligible, Task_InformAboutAlternatives,  coordinators-south, P7D",
        "protection-in-sweden, Task_PlanProtection,   coordinators-south, P1D",
        "refused-then-approved, Task_ApproveRisk,     approvers,          P3D",
        "unreachable, Task_DecideOnUnreachable,       coordinators-south, P7D"
    })
    void everyTaskGoesToItsGroupWithItsDueDateAndPriority(String id, String key, String group, String due) {
        assertThat(scenarios.trail(id).tasks(key)).isNotEmpty().allSatisfy(task -> {
            assertThat(candidates(task)).containsExactly(group);
            assertThat(task.getPriority()).isEqualTo(id.equals("S1") ? 80 : 50);
            assertThat(task.getDueDate())
                    .isCloseTo(due(id, task, due), Duration.ofSeconds(5).toMillis());
        });
    }

    private List<String> candidates(HistoricTaskInstance task) {
        return engine
                .getHistoryService()
                .createHistoricIdentityLinkLogQuery()
                .taskId(task.getId())
                .type(IdentityLinkType.CANDIDATE)
                .list()
                .stream()
                .map(HistoricIdentityLinkLog::getGroupId)
                .toList();
    }

    private Date due(String id, HistoricTaskInstance task, String due) {
        Trail trail = scenarios.trail(id);
        int plus = due.indexOf(" + ");
        ZonedDateTime from = plus < 0
                ? task.getStartTime().toInstant().atZone(Clocks.SWEDEN)
                : LocalDate.parse(String.valueOf(trail.facts(trail.root()).get(due.substring(0, plus))))
                        .atStartOfDay(Clocks.SWEDEN);
        String length = plus < 0 ? due : due.substring(plus + 3);
        TemporalAmount amount = length.contains("T") ? Duration.parse(length) : Period.parse(length);
        return Date.from(from.plus(amount).toInstant());
    }
}
