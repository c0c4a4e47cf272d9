package se.saferreturn.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.engine.OnDatabaseUsers;
import se.saferreturn.routing.Groups;

/**
 * Invented people, one or two for each role, all with the same password. They live in the engine's own user store, which
 * keeps salted SHA-512 hashes. Each start gives everybody the configured password again, so that what the banner says is
 * true; comparing it with the stored one first would count as a failed login.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@OnDatabaseUsers
public class DemoUsers implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoUsers.class);

    private static final Map<String, String> GROUPS = groups();

    public static final List<DemoUser> ALL = List.of(
            new DemoUser("hotline", "Hjördis", "Hotline", Groups.HOTLINE),
            coordinator("stockholm", "Karin"),
            coordinator("east", "Östen"),
            coordinator("south", "Sofia"),
            coordinator("west", "Viktor"),
            new DemoUser(
                    "coordinator.central", "Cecilia", "Koordinator", "coordinators-central", Groups.DUTY_COORDINATORS),
            coordinator("bergslagen", "Bodil"),
            coordinator("north", "Nils"),
            new DemoUser("iom.sweden", "Ingrid", "Iomsson", Groups.IOM_SWEDEN),
            mission("rou", "Ramona", "Bukarest"),
            mission("npl", "Nirmala", "Kathmandu"),
            new DemoUser("escort", "Eskil", "Escort", Groups.ESCORTS),
            new DemoUser("approver", "Agneta", "Approver", Groups.RISK_APPROVERS, Groups.GRANT_APPROVERS),
            new DemoUser("approver.two", "Adam", "Approver", Groups.RISK_APPROVERS, Groups.GRANT_APPROVERS),
            new DemoUser("approver.risk", "Rikard", "Riskapprover", Groups.RISK_APPROVERS),
            new DemoUser("approver.grants", "Greta", "Grantapprover", Groups.GRANT_APPROVERS),
            new DemoUser("finance", "Filippa", "Finance", Groups.FINANCE),
            new DemoUser("supervisor", "Sune", "Supervisor", Groups.SUPERVISORS),
            new DemoUser("statistician", "Stina", "Statistician", Groups.STATISTICIANS),
            new DemoUser("log.reviewer", "Lovisa", "Logreviewer", Groups.LOG_REVIEWERS),
            new DemoUser("records.officer", "Rolf", "Records", Groups.RECORDS_OFFICERS),
            new DemoUser("records.officer.two", "Ragna", "Records", Groups.RECORDS_OFFICERS),
            new DemoUser("designer", "Disa", "Designer", Groups.PROCESS_DESIGNERS),
            new DemoUser("admin", "Arvid", "Admin", Groups.ADMINISTRATORS));

    private final IdentityService identities;
    private final String password;

    DemoUsers(IdentityService identities, Environment environment) {
        this.identities = identities;
        this.password = password(environment);
    }

    /** What every demo user logs in with. */
    public static String password(Environment environment) {
        return environment.getProperty("SAFER_RETURN_DEMO_PASSWORD", "demo-only");
    }

    @Override
    @Transactional
    public void run(ApplicationArguments ignored) {
        GROUPS.forEach(this::ensureGroup);
        // which a folder of an older demo has
        identities.deleteGroup(Groups.FORMER_APPROVERS);
        ALL.forEach(this::ensureUser);
        log.info("{} demo users are ready", ALL.size());
    }

    private void ensureGroup(String id, String name) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(name);
            group.setType("WORKFLOW");
            identities.saveGroup(group);
        }
    }

    private void ensureUser(DemoUser wanted) {
        User known = identities.createUserQuery().userId(wanted.id()).singleResult();
        User user = known == null ? make(wanted) : known;
        user.setPassword(password);
        identities.saveUser(user);
        // in a folder of an older demo they are there, and in other groups
        Set<String> present = identities.createGroupQuery().groupMember(wanted.id()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        wanted.groups().stream()
                .filter(group -> !present.contains(group))
                .forEach(group -> identities.createMembership(wanted.id(), group));
    }

    private User make(DemoUser wanted) {
        User user = identities.newUser(wanted.id());
        user.setFirstName(wanted.firstName());
        user.setLastName(wanted.lastName());
        user.setEmail(wanted.id() + "@example.org");
        return user;
    }

    private static DemoUser coordinator(String region, String firstName) {
        return new DemoUser("coordinator." + region, firstName, "Koordinator", "coordinators-" + region);
    }

    private static DemoUser mission(String country, String firstName, String lastName) {
        return new DemoUser("mission." + country, firstName, lastName, Groups.MISSION_PREFIX + country);
    }

    private static Map<String, String> groups() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(Groups.HOTLINE, "Hotline");
        names.put("coordinators-stockholm", "Coordinators Stockholm");
        names.put("coordinators-east", "Coordinators East");
        names.put("coordinators-south", "Coordinators South");
        names.put("coordinators-west", "Coordinators West");
        names.put("coordinators-central", "Coordinators Central");
        names.put("coordinators-bergslagen", "Coordinators Bergslagen");
        names.put("coordinators-north", "Coordinators North");
        names.put(Groups.DUTY_COORDINATORS, "Coordinators on duty");
        names.put(Groups.IOM_SWEDEN, "IOM Sweden");
        names.put(Groups.MISSION_PREFIX + "rou", "IOM Mission Romania");
        names.put(Groups.MISSION_PREFIX + "npl", "IOM Mission Nepal");
        names.put(Groups.ESCORTS, "Escorts");
        names.put(Groups.RISK_APPROVERS, "Risk approvers");
        names.put(Groups.GRANT_APPROVERS, "Grant approvers");
        names.put(Groups.FINANCE, "Finance");
        names.put(Groups.SUPERVISORS, "Supervisors");
        names.put(Groups.STATISTICIANS, "Statisticians");
        names.put(Groups.LOG_REVIEWERS, "Log reviewers");
        names.put(Groups.RECORDS_OFFICERS, "Records officers");
        names.put(Groups.PROCESS_DESIGNERS, "Process designers");
        names.put(Groups.ADMINISTRATORS, "Administrators");
        return names;
    }

    /** A person of the demo. */
    public record DemoUser(String id, String firstName, String lastName, List<String> groups) {

        DemoUser(String id, String firstName, String lastName, String... groups) {
            this(id, firstName, lastName, List.of(groups));
        }
    }
}
