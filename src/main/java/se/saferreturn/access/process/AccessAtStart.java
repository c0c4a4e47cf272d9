package se.saferreturn.access.process;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.access.store.OneNodeAtATime;
import se.saferreturn.routing.Groups;

/**
 * Gives a fresh database its grants and filters, and an older one those that came later. Runs after whatever makes groups
 * at the start, since each mission's group is given its filter by name; a mission that joins gets it at the next start.
 */
@Component
@Order(0)
class AccessAtStart implements ApplicationRunner {

    private static final List<String> TEAMS = List.of(
            Groups.HOTLINE,
            Groups.IOM_SWEDEN,
            Groups.ESCORTS,
            Groups.APPROVERS,
            Groups.FINANCE,
            Groups.LOG_REVIEWERS,
            Groups.RECORDS_OFFICERS);

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final IdentityService identities;
    private final OneNodeAtATime turns;

    AccessAtStart(
            AuthorizationService authorizations,
            FilterService filters,
            TaskService tasks,
            IdentityService identities,
            OneNodeAtATime turns) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.identities = identities;
        this.turns = turns;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments ignored) {
        turns.waitForMyTurn();
        Stream.concat(StandardGrants.all(missions()), filterGrants())
                .forEach(grant -> grant.establishIn(authorizations));
    }

    private Stream<Grant> filterGrants() {
        return Stream.of(
                        Stream.of(
                                Grant.toEveryone(FILTER, idOf(StandardFilter.MY_TASKS), READ),
                                Grant.toEveryone(FILTER, idOf(StandardFilter.OVERDUE), READ),
                                Grant.toEveryone(FILTER, idOf(StandardFilter.URGENT), READ)),
                        Grant.toEach(Groups.COORDINATORS, FILTER, idOf(StandardFilter.MY_REGION), READ),
                        Grant.toEach(List.of(Groups.SUPERVISORS), FILTER, idOf(StandardFilter.ALARMS), READ),
                        Grant.toEach(teams(), FILTER, idOf(StandardFilter.MY_TEAM), READ))
                .flatMap(grants -> grants);
    }

    private List<String> teams() {
        return Stream.concat(TEAMS.stream(), missions().stream()).toList();
    }

    private List<String> missions() {
        return identities.createGroupQuery().list().stream()
                .map(Group::getId)
                .filter(id -> id.startsWith(Groups.MISSION_PREFIX))
                .toList();
    }

    private String idOf(StandardFilter filter) {
        return filter.establishIn(filters, tasks);
    }
}
