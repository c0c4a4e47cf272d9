package se.saferreturn.access.process;

import static java.util.Map.entry;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.ActivateJobCmd;
import org.camunda.bpm.engine.impl.cmd.ActivateJobDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAuthorizationCommand;
import org.camunda.bpm.engine.impl.cmd.CreateFilterCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantGroupMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMetricsCmd;
import org.camunda.bpm.engine.impl.cmd.DeletePropertyCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskMetricsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantGroupMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.HistoryCleanupCmd;
import org.camunda.bpm.engine.impl.cmd.PurgeDatabaseAndCacheCmd;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTenantCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDefinitionPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SetPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendJobCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendJobDefinitionCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.EvaluateDecisionCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.EvaluateDecisionTableCmd;

/** Commands of the engine that code alone gives: who may do what, what the lists ask for, when a clock strikes. */
final class OfCodeAlone {

    private static final String RIGHTS =
            "Who may do what is written in the programme; nobody gives or takes rights, groups or lists by hand.";
    private static final String USERS =
            "People are known from the identity provider, or in the demo from its own list.";
    private static final String TABLES =
            "A decision table is asked by the case that needs it; what is typed by hand would be kept in plain text.";
    private static final String CLOCKS = "A clock of a case is neither moved nor stopped by hand, nor is its history.";

    static final Map<Class<?>, String> REASONS = Map.ofEntries(
            entry(CreateAuthorizationCommand.class, RIGHTS),
            entry(SaveAuthorizationCmd.class, RIGHTS),
            entry(DeleteAuthorizationCmd.class, RIGHTS),
            entry(CreateFilterCmd.class, RIGHTS),
            entry(SaveFilterCmd.class, RIGHTS),
            entry(DeleteFilterCmd.class, RIGHTS),
            entry(CreateGroupCmd.class, RIGHTS),
            entry(SaveGroupCmd.class, RIGHTS),
            entry(DeleteGroupCmd.class, RIGHTS),
            entry(CreateMembershipCmd.class, RIGHTS),
            entry(DeleteMembershipCmd.class, RIGHTS),
            entry(CreateTenantCmd.class, RIGHTS),
            entry(SaveTenantCmd.class, RIGHTS),
            entry(DeleteTenantCmd.class, RIGHTS),
            entry(CreateTenantUserMembershipCmd.class, RIGHTS),
            entry(DeleteTenantUserMembershipCmd.class, RIGHTS),
            entry(CreateTenantGroupMembershipCmd.class, RIGHTS),
            entry(DeleteTenantGroupMembershipCmd.class, RIGHTS),
            entry(CreateUserCmd.class, USERS),
            entry(SaveUserCmd.class, USERS),
            entry(DeleteUserCmd.class, USERS),
            entry(EvaluateDecisionCmd.class, TABLES),
            entry(EvaluateDecisionTableCmd.class, TABLES),
            entry(HistoryCleanupCmd.class, CLOCKS),
            entry(DeleteJobCmd.class, CLOCKS),
            entry(DeleteJobsCmd.class, CLOCKS),
            entry(SetJobDuedateCmd.class, CLOCKS),
            entry(RecalculateJobDuedateCmd.class, CLOCKS),
            entry(SetJobPriorityCmd.class, CLOCKS),
            entry(SetJobDefinitionPriorityCmd.class, CLOCKS),
            entry(SuspendJobCmd.class, CLOCKS),
            entry(ActivateJobCmd.class, CLOCKS),
            entry(SuspendJobDefinitionCmd.class, CLOCKS),
            entry(ActivateJobDefinitionCmd.class, CLOCKS),
            entry(SetPropertyCmd.class, CLOCKS),
            entry(DeletePropertyCmd.class, CLOCKS),
            entry(DeleteMetricsCmd.class, CLOCKS),
            entry(DeleteTaskMetricsCmd.class, CLOCKS),
            entry(PurgeDatabaseAndCacheCmd.class, CLOCKS));

    private OfCodeAlone() {}
}
