package se.saferreturn.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.saferreturn.routing.Groups;
import se.saferreturn.staff.Person;

/** What somebody is in the programme, told by the names of their groups. Somebody may be several. */
public enum Role {
    COORDINATOR("coordinators of a region", null),
    DUTY_COORDINATOR("coordinators on duty", Groups.DUTY_COORDINATORS),
    HOTLINE("hotline", Groups.HOTLINE),
    IOM_SWEDEN("IOM Sweden", Groups.IOM_SWEDEN),
    MISSION("IOM mission of a country", null),
    ESCORT("escorts", Groups.ESCORTS),
    RISK_APPROVER("risk approvers", Groups.RISK_APPROVERS),
    GRANT_APPROVER("grant approvers", Groups.GRANT_APPROVERS),
    FINANCE("finance", Groups.FINANCE),
    SUPERVISOR("supervisors", Groups.SUPERVISORS),
    STATISTICIAN("statisticians", Groups.STATISTICIANS),
    LOG_REVIEWER("log reviewers", Groups.LOG_REVIEWERS),
    RECORDS_OFFICER("records officers", Groups.RECORDS_OFFICERS),
    DESIGNER("process designers", Groups.PROCESS_DESIGNERS),
    ADMINISTRATOR("administrators", Groups.ADMINISTRATORS),
    /** Nobody that the programme knows; such a person gets work by name only. */
    OTHER("anybody else", null);

    private final String words;
    private final @Nullable String group;

    Role(String words, @Nullable String group) {
        this.words = words;
        this.group = group;
    }

    /** As people call it. */
    public String words() {
        return words;
    }

    /** Whether the members of this group have the role. */
    public boolean isOf(String groupName) {
        return switch (this) {
            case COORDINATOR -> Groups.COORDINATORS.contains(groupName);
            case MISSION -> groupName.startsWith(Groups.MISSION_PREFIX);
            default -> groupName.equals(group);
        };
    }

    /** The roles of a person, {@link #OTHER} if none is known. */
    public static Set<Role> of(Person person) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(values())
                .filter(role -> person.groups().stream().anyMatch(role::isOf))
                .forEach(roles::add);
        return roles.isEmpty() ? EnumSet.of(OTHER) : roles;
    }

    /**
     * Whether the person of the case lets this role know of it now. It concerns IOM, who are told of a return case only
     * under the part of the consent that names them; files of other kinds have no such consent.
     */
    boolean mayBeTold(Person person, CaseStanding standing) {
        ReturnCaseFacts facts = standing.returnCase();
        if (facts == null) {
            return true;
        }
        return switch (this) {
            case IOM_SWEDEN -> facts.consentIom();
            case MISSION -> facts.consentMission() && facts.leadsToCountryOf(person);
            default -> true;
        };
    }

    /** Nothing that they work with shows who the person is, so protected identity is not lifted by it. */
    boolean seesNoPerson() {
        return this == SUPERVISOR || this == LOG_REVIEWER;
    }

    /** Whether the tasks of this group show nobody who the person is, so that they need no named staff. */
    public static boolean groupSeesNoPerson(String group) {
        return Arrays.stream(values()).anyMatch(role -> role.seesNoPerson() && role.isOf(group));
    }
}
