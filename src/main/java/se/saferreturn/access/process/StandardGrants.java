package se.saferreturn.access.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import se.saferreturn.routing.Groups;

/**
 * Who may do what, by definition and never by case.
 *
 * <p>To see and work on tasks is granted to everyone, because that grant opens nothing by itself: {@link
 * se.saferreturn.access.Involvement} decides about each task. So a mission that joins the programme needs a group and no
 * new grants. Nobody but supervisors and administrators may read process instances, their variables or their history.
 */
final class StandardGrants {

    private static final String RETURN_CASE = "return-case";

    private static final List<String> OVERSEERS = List.of(Groups.SUPERVISORS, Groups.ADMINISTRATORS);

    private static final List<String> LOOK_AT_MODELS =
            List.of(Groups.SUPERVISORS, Groups.ADMINISTRATORS, Groups.PROCESS_DESIGNERS);

    private StandardGrants() {}

    static Stream<Grant> all() {
        return Stream.of(staff(), caseOpeners(), overseers(), designers(), administrators())
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

    private static Stream<Grant> caseOpeners() {
        List<String> groups = Stream.concat(Groups.COORDINATORS.stream(), Stream.of(Groups.HOTLINE))
                .toList();
        return Stream.concat(
                Grant.toEach(groups, Resources.PROCESS_DEFINITION, RETURN_CASE, Permissions.CREATE_INSTANCE),
                Grant.toEach(groups, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE));
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
                        Grant.toEach(LOOK_AT_MODELS, Resources.DEPLOYMENT, ANY, Permissions.READ))
                .flatMap(grants -> grants);
    }

    private static Stream<Grant> administrators() {
        return Stream.of(
                Grant.to(Groups.ADMINISTRATORS, Resources.APPLICATION, "admin", Permissions.ACCESS),
                Grant.to(Groups.ADMINISTRATORS, Resources.USER, ANY, Permissions.ALL),
                Grant.to(Groups.ADMINISTRATORS, Resources.GROUP, ANY, Permissions.ALL),
                Grant.to(Groups.ADMINISTRATORS, Resources.GROUP_MEMBERSHIP, ANY, Permissions.ALL),
                Grant.to(Groups.ADMINISTRATORS, Resources.AUTHORIZATION, ANY, Permissions.ALL),
                Grant.to(Groups.ADMINISTRATORS, Resources.SYSTEM, ANY, SystemPermissions.READ));
    }
}
