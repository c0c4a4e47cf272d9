package se.saferreturn.rights.process;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.rights.process.Grant.About;
import se.saferreturn.rights.store.OneNodeAtATime;
import se.saferreturn.routing.Groups;

/**
 * Gives a fresh database its grants and filters, an older one those that came later, and takes away what somebody has
 * added past the programme. Runs after whatever makes groups
 * at the start, since each mission's group is given its filter by name; a mission that joins gets it at the next start.
 */
@Component
@Order(0)
class AccessAtStart implements ApplicationRunner {

    private static final List<String> TEAMS = List.of(
            Groups.HOTLINE,
            Groups.IOM_SWEDEN,
            Groups.ESCORTS,
            Groups.RISK_APPROVERS,
            Groups.GRANT_APPROVERS,
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
        putBack();
    }

    /**
     * Makes grants and filters what the programme says they are, whatever has become of them: what is missing or another
     * comes back, and what is not the programme's goes.
     *
     * @return what had to be done, in words for a log; empty when everything was as it should be
     */
    @Transactional
    public List<String> putBack() {
        turns.waitForMyTurn();
        List<String> done = new ArrayList<>();
        Set<String> ours = new HashSet<>();
        List<Grant> wanted = Stream.concat(StandardGrants.all(missions()), filterGrants(filter -> {
                    String id = filter.establishIn(filters, tasks, name -> done.add("filter " + name + " made again"));
                    ours.add(id);
                    return id;
                }))
                .toList();
        filters.createTaskFilterQuery().list().stream()
                .filter(filter -> !ours.contains(filter.getId()))
                .forEach(filter -> {
                    filters.deleteFilter(filter.getId());
                    done.add("a filter that is not the programme's removed");
                });
        Map<About, Authorization> present = new HashMap<>();
        authorizations.createAuthorizationQuery().list().forEach(grant -> present.put(About.of(grant), grant));
        for (Grant grant : wanted) {
            if (grant.establishIn(authorizations, present.remove(grant.about()))) {
                done.add("grant on " + grant.about() + " given again");
            }
        }
        present.forEach((about, grant) -> {
            if (!about.isOfTheEngine()) {
                authorizations.deleteAuthorization(grant.getId());
                done.add("a grant that is not the programme's removed");
            }
        });
        return done;
    }

    private Stream<Grant> filterGrants(Function<StandardFilter, String> idOf) {
        return Stream.of(
                        Stream.of(
                                Grant.toEveryone(FILTER, idOf.apply(StandardFilter.MY_TASKS), READ),
                                Grant.toEveryone(FILTER, idOf.apply(StandardFilter.OVERDUE), READ),
                                Grant.toEveryone(FILTER, idOf.apply(StandardFilter.URGENT), READ)),
                        Grant.toEach(Groups.COORDINATORS, FILTER, idOf.apply(StandardFilter.MY_REGION), READ),
                        Grant.toEach(List.of(Groups.SUPERVISORS), FILTER, idOf.apply(StandardFilter.ALARMS), READ),
                        Grant.toEach(teams(), FILTER, idOf.apply(StandardFilter.MY_TEAM), READ))
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
}
