package se.saferreturn.engine.process;

import static se.saferreturn.engine.process.AllowedCommands.AskedFirst.DESIGNERS;
import static se.saferreturn.engine.process.AllowedCommands.AskedFirst.GRANT;
import static se.saferreturn.engine.process.AllowedCommands.AskedFirst.NOBODY;
import static se.saferreturn.engine.process.AllowedCommands.AskedFirst.RETRY_GRANT;
import static se.saferreturn.engine.process.AllowedCommands.AskedFirst.START_POLICY;
import static se.saferreturn.engine.process.AllowedCommands.AskedFirst.TASK_POLICY;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.jobexecutor.SuccessfulJobListener;
import se.saferreturn.access.process.InvolvedTaskManager;
import se.saferreturn.access.process.InvolvementCommandChecker;
import se.saferreturn.engine.MoreTries;
import se.saferreturn.rights.process.StandardGrants;

/**
 * Every command of the engine that a person may give. All others are refused to persons, those of a later version of the
 * engine too, until somebody has thought about them and written them down here.
 */
final class AllowedCommands {

    private static final String ENGINE = "org.camunda.bpm.engine.impl.";
    private static final String PAGES = "org.camunda.bpm.";

    /** What decides whether this person may do this with this thing, once the command itself is allowed. */
    enum AskedFirst {
        /** The policy about the task: {@link InvolvementCommandChecker} for one, {@link InvolvedTaskManager} for a list. */
        TASK_POLICY,
        /** The right to begin this process, and the policy at its first form: {@code CaseStartFormHandler}. */
        START_POLICY,
        /** The right to retry jobs, of supervisors and administrators, and {@link MoreTries}. */
        RETRY_GRANT,
        /** The group of process designers, and the gate for models. */
        DESIGNERS,
        /** The engine's own check of the grants of {@link StandardGrants}, for every row. */
        GRANT,
        /** Nothing, since it tells of no person and of no case. */
        NOBODY
    }

    /**
     * One command that persons may give.
     *
     * @param command name of its class; some of the pages' commands are private
     * @param why what somebody needs it for
     */
    record Allowed(String command, AskedFirst askedFirst, String why) {

        /** Whether it only looks, so that something can be missing for one reason: what was named is not there. */
        boolean isLook() {
            return !WORK.contains(command);
        }
    }

    private static final Set<String> WORK = Set.of(
            ClaimTaskCmd.class.getName(),
            AssignTaskCmd.class.getName(),
            SubmitTaskFormCmd.class.getName(),
            CompleteTaskCmd.class.getName(),
            SubmitStartFormCmd.class.getName(),
            SetJobRetriesCmd.class.getName(),
            ExecuteJobsCmd.class.getName(),
            SuccessfulJobListener.class.getName(),
            FailedJobListener.class.getName(),
            DeployCmd.class.getName());

    static final List<Allowed> ALL = Stream.of(
                    engine(TASK_POLICY, "Take free work, give it back, and complete it with its form")
                            .of(
                                    "cmd.ClaimTaskCmd",
                                    "cmd.AssignTaskCmd",
                                    "cmd.SubmitTaskFormCmd",
                                    "cmd.CompleteTaskCmd"),
                    engine(TASK_POLICY, "The lists of tasks, how many there are, and a single one")
                            .of(
                                    "TaskQueryImpl",
                                    "TaskReportImpl$TaskCountByCandidateGroupCmd",
                                    "cmd.ExecuteFilterListCmd",
                                    "cmd.ExecuteFilterListPageCmd",
                                    "cmd.ExecuteFilterSingleResultCmd",
                                    "cmd.ExecuteFilterCountCmd"),
                    engine(TASK_POLICY, "Open the form of a task, and see whose work it is")
                            .of(
                                    "GetDeployedTaskFormCmd",
                                    "cmd.GetTaskFormCmd",
                                    "cmd.GetTaskFormVariablesCmd",
                                    "cmd.GetRenderedTaskFormCmd",
                                    "cmd.GetTaskVariablesCmd",
                                    "cmd.GetTaskVariableCmd",
                                    "cmd.GetTaskVariableCmdTyped",
                                    "cmd.GetIdentityLinksForTaskCmd"),
                    engine(TASK_POLICY, "Pages look for comments and attachments, of which there are none")
                            .of(
                                    "cmd.GetTaskCommentsCmd",
                                    "cmd.GetTaskCommentCmd",
                                    "cmd.GetProcessInstanceCommentsCmd",
                                    "cmd.GetTaskAttachmentsCmd",
                                    "cmd.GetTaskAttachmentCmd",
                                    "cmd.GetTaskAttachmentContentCmd"),
                    engine(START_POLICY, "Begin a case, an enquiry, a data request or a report with its first form")
                            .of(
                                    "cmd.SubmitStartFormCmd",
                                    "cmd.GetStartFormCmd",
                                    "cmd.GetDeployedStartFormCmd",
                                    "cmd.GetStartFormVariablesCmd",
                                    "cmd.GetRenderedStartFormCmd",
                                    "cmd.GetFormKeyCmd"),
                    engine(
                                    RETRY_GRANT,
                                    "Try again what has failed, and run a job at once, with what the engine gives itself then")
                            .of(
                                    "cmd.SetJobRetriesCmd",
                                    "cmd.ExecuteJobsCmd",
                                    "jobexecutor.SuccessfulJobListener",
                                    "jobexecutor.FailedJobListener"),
                    engine(DESIGNERS, "Bring a new version of a model into force")
                            .of("cmd.DeployCmd"),
                    engine(GRANT, "Which lists somebody has in Tasklist")
                            .of("filter.FilterQueryImpl", "cmd.GetFilterCmd"),
                    engine(GRANT, "Look at models, tables, forms and their versions")
                            .of(
                                    "ProcessDefinitionQueryImpl",
                                    "DeploymentQueryImpl",
                                    "cmd.GetDeployedProcessDefinitionCmd",
                                    "cmd.GetDeploymentProcessModelCmd",
                                    "cmd.GetDeploymentProcessDiagramCmd",
                                    "cmd.GetDeploymentProcessDiagramLayoutCmd",
                                    "cmd.GetDeploymentBpmnModelInstanceCmd",
                                    "cmd.GetDeploymentResourcesCmd",
                                    "cmd.GetDeploymentResourceNamesCmd",
                                    "cmd.GetDeploymentResourceForIdCmd",
                                    "cmd.GetDeploymentResourceCmd",
                                    "cmd.GetStaticCalledProcessDefinitionCmd",
                                    "cmd.GetIdentityLinksForProcessDefinitionCmd",
                                    "cmmn.entity.repository.CaseDefinitionQueryImpl",
                                    "dmn.entity.repository.DecisionDefinitionQueryImpl",
                                    "dmn.entity.repository.DecisionRequirementsDefinitionQueryImpl",
                                    "dmn.cmd.GetDeploymentDecisionDefinitionCmd",
                                    "dmn.cmd.GetDeploymentDecisionModelCmd",
                                    "dmn.cmd.GetDeploymentDecisionDiagramCmd",
                                    "dmn.cmd.GetDeploymentDecisionRequirementsDefinitionCmd",
                                    "dmn.cmd.GetDeploymentDecisionRequirementsModelCmd",
                                    "dmn.cmd.GetDeploymentDecisionRequirementsDiagramCmd",
                                    "dmn.cmd.GetDeploymentDmnModelInstanceCmd"),
                    engine(GRANT, "Look at the processes that run, in Cockpit, and at what has failed in them")
                            .of(
                                    "ProcessInstanceQueryImpl",
                                    "ExecutionQueryImpl",
                                    "VariableInstanceQueryImpl",
                                    "EventSubscriptionQueryImpl",
                                    "ExternalTaskQueryImpl",
                                    "IncidentQueryImpl",
                                    "JobQueryImpl",
                                    "JobDefinitionQueryImpl",
                                    "batch.BatchQueryImpl",
                                    "batch.BatchStatisticsQueryImpl",
                                    "ProcessDefinitionStatisticsQueryImpl",
                                    "DeploymentStatisticsQueryImpl",
                                    "ActivityStatisticsQueryImpl",
                                    "cmd.GetActivityInstanceCmd",
                                    "cmd.FindActiveActivityIdsCmd",
                                    "cmd.GetExecutionVariablesCmd",
                                    "cmd.GetExecutionVariableCmd",
                                    "cmd.GetExecutionVariableTypedCmd",
                                    "cmd.GetJobExceptionStacktraceCmd"),
                    engine(GRANT, "Look at what processes have done")
                            .of(
                                    "HistoricProcessInstanceQueryImpl",
                                    "HistoricActivityInstanceQueryImpl",
                                    "HistoricActivityStatisticsQueryImpl",
                                    "HistoricVariableInstanceQueryImpl",
                                    "HistoricDetailQueryImpl",
                                    "HistoricTaskInstanceQueryImpl",
                                    "HistoricIncidentQueryImpl",
                                    "HistoricIdentityLinkLogQueryImpl",
                                    "HistoricJobLogQueryImpl",
                                    "HistoricExternalTaskLogQueryImpl",
                                    "HistoricDecisionInstanceQueryImpl",
                                    "HistoricDecisionInstanceStatisticsQueryImpl",
                                    "UserOperationLogQueryImpl",
                                    "batch.history.HistoricBatchQueryImpl",
                                    "cmd.GetHistoricJobLogExceptionStacktraceCmd"),
                    engine(GRANT, "Look at people, groups and grants in Admin, and know oneself")
                            .of(
                                    "AuthorizationQueryImpl",
                                    "identity.db.DbUserQueryImpl",
                                    "identity.db.DbGroupQueryImpl",
                                    "identity.db.DbTenantQueryImpl",
                                    "cmd.CreateUserQueryCmd",
                                    "cmd.CreateGroupQueryCmd",
                                    "cmd.CreateTenantQueryCmd",
                                    "cmd.AuthorizationCheckCmd"),
                    engine(NOBODY, "What pages ask about the engine before they show anything")
                            .of(
                                    "cmd.GetProcessApplicationForDeploymentCmd",
                                    "cmd.IsIdentityServiceReadOnlyCmd",
                                    "cmd.GetPasswordPolicyCmd",
                                    "metrics.MetricsQueryImpl",
                                    "cmd.GetUniqueTaskWorkerCountCmd",
                                    "cmd.IsTelemetryEnabledCmd",
                                    "cmd.GetTelemetryDataCmd",
                                    "cmd.GetHistoryLevelCmd"),
                    pages(GRANT, "Cockpit's and Tasklist's own questions")
                            .of(
                                    "webapp.impl.db.QueryServiceImpl$ExecuteListQueryCmd",
                                    "webapp.impl.db.QueryServiceImpl$ExecuteSingleQueryCmd",
                                    "webapp.impl.db.QueryServiceImpl$QueryServiceRowCountCmd",
                                    "cockpit.impl.plugin.resources.ProcessInstanceRestService$QueryProcessInstancesCmd",
                                    "cockpit.impl.plugin.resources.ProcessInstanceRestService$QueryProcessInstancesCountCmd",
                                    "cockpit.impl.plugin.base.sub.resources.ProcessDefinitionResource$QueryCalledProcessDefinitionsCmd"),
                    ours(NOBODY, "The same questions about people, where they are known elsewhere")
                            .of(
                                    StaffQueries.Users.class.getName(),
                                    StaffQueries.Teams.class.getName(),
                                    StaffQueries.NoTenants.class.getName()))
            .flatMap(allowed -> allowed)
            .toList();

    private static final Map<String, Allowed> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Allowed::command, allowed -> allowed));

    private AllowedCommands() {}

    /** Empty when no person may give the command. */
    static Optional<Allowed> find(Command<?> command) {
        return Optional.ofNullable(BY_NAME.get(command.getClass().getName()));
    }

    private record Reason(String prefix, AskedFirst askedFirst, String why) {

        Stream<Allowed> of(String... commands) {
            return Arrays.stream(commands).map(command -> new Allowed(prefix + command, askedFirst, why));
        }
    }

    private static Reason engine(AskedFirst askedFirst, String why) {
        return new Reason(ENGINE, askedFirst, why);
    }

    private static Reason pages(AskedFirst askedFirst, String why) {
        return new Reason(PAGES, askedFirst, why);
    }

    private static Reason ours(AskedFirst askedFirst, String why) {
        return new Reason("", askedFirst, why);
    }
}
