package se.saferreturn.rights.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import se.saferreturn.routing.Groups;
import se.saferreturn.routing.ProcessIds;

/**
 * Who may do what, by definition and never by case.
 *
 * <p>To see and work on tasks is granted to everyone, because that grant opens nothing by itself: {@link
 * se.saferreturn.access.AccessPolicy} decides about each task. So a mission that joins the
 * programme needs a group only; by its name it is given at the next start what missions may start. Nobody but supervisors
 * and administrators may read process instances, their variables or their history.
 */
public final class StandardGrants {

    private static final List<String> OVERSEERS = List.of(Groups.SUPERVISORS, Groups.ADMINISTRATORS);

    private static final List<String> LOOK_AT_MODELS =
            List.of(Groups.SUPERVISORS, Groups.ADMINISTRATORS, Groups.PROCESS_DESIGNERS);

    private StandardGrants() {}

    /**
     * All grants that do not depend on a filter.
     *
     * @param missions the groups of the missions that are there
     */
    static Stream<Grant> all(List<String> missions) {
        return Stream.of(staff(), starters(missions), overseers(), designers(), administrators())
                .flatMap(grants -> grants);
    }

    private static Stream<Grant> staff() {
        return Stream.of(
                Grant.toEveryone(Resources.APPLICATION, "tasklist", Permissions.ACCESS),
                Grant.toEveryone(
                        Resources.PROCESS_DEFINITION,
                        ANY,
                        Permissions.READ,
                        Permissions.READ_TASK,
                        Permissions.TASK_WORK));
    }

    /** Each group that may start a process may make instances, too; of which processes, the first kind of grant says. */
    private static Stream<Grant> starters(List<String> missions) {
        List<String> frontDesk = and(Groups.COORDINATORS, Groups.HOTLINE);
        List<String> reporters = and(and(frontDesk, Groups.IOM_SWEDEN, Groups.ESCORTS), missions);
        List<String> dataDesk = and(frontDesk, Groups.RECORDS_OFFICERS);
        return Stream.of(
                        mayStart(ProcessIds.RETURN_CASE, frontDesk),
                        mayStart(ProcessIds.HOTLINE_ENQUIRY, frontDesk),
                        mayStart(ProcessIds.CASE_EVENT, reporters),
                        mayStart(ProcessIds.DATA_REQUEST, dataDesk),
                        Grant.toEach(
                                and(reporters, Groups.RECORDS_OFFICERS),
                                Resources.PROCESS_INSTANCE,
                                ANY,
                                Permissions.CREATE))
                .flatMap(grants -> grants);
    }

    private static Stream<Grant> mayStart(String process, List<String> groups) {
        return Grant.toEach(groups, Resources.PROCESS_DEFINITION, process, Permissions.CREATE_INSTANCE);
    }

    private static List<String> and(List<String> groups, String... others) {
        return and(groups, List.of(others));
    }

    private static List<String> and(List<String> groups, List<String> others) {
        return Stream.concat(groups.stream(), others.stream()).toList();
    }

    private static Stream<Grant> overseers() {
        return Grant.toEach(
                OVERSEERS,
                Resources.PROCESS_DEFINITION,
                ANY,
                Permissions.READ_INSTANCE,
                Permissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB);
    }

    private static Stream<Grant> designers() {
        return Stream.of(
                        Grant.toEach(LOOK_AT_MODELS, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
                        Grant.toEach(LOOK_AT_MODELS, Resources.DECISION_DEFINITION, ANY, Permissions.READ),
                        Grant.toEach(LOOK_AT_MODELS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ),
                        Grant.toEach(OVERSEERS, Resources.DEPLOYMENT, ANY, Permissions.READ),
                        Stream.of(Grant.to(
                                Groups.PROCESS_DESIGNERS,
                                Resources.DEPLOYMENT,
                                ANY,
                                Permissions.READ,
                                Permissions.CREATE)))
                .flatMap(grants -> grants);
    }

    private static Stream<Grant> administrators() {
        return Stream.of(
                Grant.to(Groups.ADMINISTRATORS, Resources.APPLICATION, "admin", Permissions.ACCESS),
                // to look at only: what they could write, they could give themselves
                Grant.to(Groups.ADMINISTRATORS, Resources.USER, ANY, Permissions.READ),
                Grant.to(Groups.ADMINISTRATORS, Resources.GROUP, ANY, Permissions.READ),
                Grant.to(Groups.ADMINISTRATORS, Resources.AUTHORIZATION, ANY, Permissions.READ),
                Grant.to(Groups.ADMINISTRATORS, Resources.SYSTEM, ANY, SystemPermissions.READ));
    }
}
