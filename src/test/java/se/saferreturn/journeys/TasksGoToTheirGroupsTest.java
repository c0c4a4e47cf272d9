package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.routing.ClockLength;
import se.saferreturn.routing.Clocks;

/** Who gets the tasks that came up in the scenarios, and until when. */
@ApplicationTest
class TasksGoToTheirGroupsTest {

    private static final Set<String> ALARMS = Set.of(
            "Task_ReviewEmergencyAccess",
            "Task_FollowUpUnreviewedAccess",
            "Task_ActOnFollowUp",
            "Task_EnsureEnquiryAnswered",
            "Task_FollowUpOverdueDataRequest",
            "Task_FollowUpOverdueRetention");

    private static final Set<String> URGENT = Set.of("S1", "hotline-alarm");

    @Autowired
    ProcessEngine engine;

    @Autowired
    PlayedScenarios scenarios;

    /** Task, group, and when it is due: a length counted from the task's start, or from a day or moment that is a fact. */
    @ParameterizedTest
    @CsvSource({
        "S1,                   Task_AssessReferral,              coordinators-stockholm, PT8H",
        "S1,                   Task_InformAndObtainConsent,      coordinators-stockholm, P14D",
        "S1,                   Task_DecideAdmissionCoordinator,  coordinators-stockholm, P7D",
        "S1,                   Task_DecideAdmissionIom,          iom-sweden,             P7D",
        "S1,                   Task_AssessNeedsAndHealth,        coordinators-stockholm, P14D",
        "S1,                   Task_AssessFamily,                coordinators-stockholm, P14D",
        "S1,                   Task_RequestMapping,              iom-sweden,             P3D",
        "S1,                   Task_AnswerMapping,               iom-mission-rou,        P10D",
        "S1,                   Task_ObtainTravelDocuments,       iom-sweden,             P30D",
        "S1,                   Task_AssessRisk,                  coordinators-stockholm, P7D",
        "S1,                   Task_MakeSafetyPlan,              coordinators-stockholm, P7D",
        "S1,                   Task_MakeReintegrationPlan,       coordinators-stockholm, P14D",
        "S1,                   Task_PlanTravel,                  iom-sweden,             P14D",
        "S1,                   Task_ConfirmFitToTravel,          coordinators-stockholm, P7D",
        "S1,                   Task_ConfirmVoluntaryReturn,      coordinators-stockholm, P3D",
        "S1,                   Task_BriefEscort,                 escorts,                P3D",
        "S1,                   Task_ConfirmReception,            iom-mission-rou,        P3D",
        "S1,                   Task_SecureMeasures,              coordinators-stockholm, P3D",
        "S1,                   Task_ConfirmDeparture,            escorts,                departureExpectedAt + PT6H",
        "S1,                   Task_ConfirmArrival,              iom-mission-rou,        arrivalExpectedAt + PT2H",
        "S1,                   Task_ReportEscort,                escorts,                P7D",
        "S1,                   Task_ReceiveAndArrangeTransport,  iom-mission-rou,        arrivedOn + P3D",
        "S1,                   Task_AgreeReintegrationPlan,      iom-mission-rou,        followUpsFrom + P1M",
        "S1,                   Task_DeliverMeasure,              iom-mission-rou,        P30D",
        "S1,                   Task_EvaluateMeasure,             coordinators-stockholm, P14D",
        "S1,                   Task_RequestGrant,                iom-mission-rou,        P14D",
        "S1,                   Task_ApproveGrant,                grant-approvers,        P7D",
        "S1,                   Task_ReleasePayment,              finance,                P5D working",
        "S1,                   Task_RecordReceipt,               iom-mission-rou,        P30D",
        "S1,                   Task_InterviewForFollowUp,        iom-mission-rou,        P7D",
        "S1,                   Task_ActOnFollowUp,               coordinators-stockholm, PT8H",
        "S1,                   Task_EvaluateAndClose,            coordinators-stockholm, P30D",
        "S2,                   Task_AssessReferral,              coordinators-south,     P7D",
        "S2,                   Task_ConfirmDeparture,            iom-sweden,             departureExpectedAt + PT6H",
        "S2,                   Task_ConfirmLeg,                  iom-sweden,             legExpectedAt + PT6H",
        "S2,                   Task_ConfirmArrival,              iom-mission-rou,        arrivalExpectedAt + PT6H",
        "not-eligible,         Task_InformAboutAlternatives,     coordinators-south,     P7D",
        "S6,                   Task_PlanProtection,              coordinators-south,     P1D",
        "S5,                   Task_ApproveRisk,                 risk-approvers,         P3D",
        "unreachable,          Task_DecideOnUnreachable,         coordinators-south,     P7D",
        "hotline-alarm,        Task_AnswerEnquiry,               hotline,                PT1H",
        "hotline-alarm,        Task_EnsureEnquiryAnswered,       supervisors,            PT1H",
        "hotline-referred,     Task_AnswerEnquiry,               hotline,                end of working day",
        "hotline-referred,     Task_CompleteReferral,            hotline,                P1D",
        "data-request-granted, Task_DecideDataRequest,           records-officers,       P1M",
        "data-request-granted, Task_FollowUpOverdueDataRequest,  supervisors,            PT1H",
        "data-request-granted, Task_CarryOutDataRequest,         records-officers,       P14D",
        "emergency-access,     Task_ReviewEmergencyAccess,       supervisors,            P1D working",
        "emergency-access,     Task_FollowUpUnreviewedAccess,    log-reviewers,          PT1H",
        "retention-kept,       Task_DecideOnRetention,           records-officers,       P30D",
        "retention-kept,       Task_FollowUpOverdueRetention,    supervisors,            PT1H",
        "retention-erasure,    Task_ConfirmErasure,              records-officers,       P14D"
    })
    void everyTaskGoesToItsGroupWithItsDueDateAndPriority(String id, String key, String group, String due) {
        assertThat(tasks(id, key)).isNotEmpty().allSatisfy(task -> {
            assertThat(candidates(task)).containsExactly(group);
            assertThat(task.getPriority()).isEqualTo(ALARMS.contains(key) ? 90 : URGENT.contains(id) ? 80 : 50);
            assertThat(task.getDueDate())
                    .isCloseTo(due(task, due), Duration.ofSeconds(5).toMillis());
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

    /** An enquiry goes on as a case of its own, but its tasks stay with it. */
    private List<HistoricTaskInstance> tasks(String id, String key) {
        return scenarios.get(id).numbers().stream()
                .flatMap(number -> engine
                        .getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .taskDefinitionKey(key)
                        .list()
                        .stream())
                .toList();
    }

    private Date due(HistoricTaskInstance task, String due) {
        int plus = due.indexOf(" + ");
        ClockLength length = ClockLength.parse(due.substring(plus < 0 ? 0 : plus + 3));
        Clocks clocks =
                new Clocks(Clock.fixed(task.getStartTime().toInstant(), Clocks.SWEDEN), Map.of("length", length));
        if (plus < 0) {
            return clocks.due("length");
        }
        String name = due.substring(0, plus);
        String from = fact(task, name);
        if (name.startsWith("arrival") || name.startsWith("leg")) {
            return clocks.afterMomentIn("length", from, fact(task, name.replace("ExpectedAt", "Zone")));
        }
        return from.contains("T") ? clocks.afterMoment("length", from) : clocks.dueAfter("length", from);
    }

    private String fact(HistoricTaskInstance task, String name) {
        return String.valueOf(engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .variableName(name)
                .singleResult()
                .getValue());
    }
}
