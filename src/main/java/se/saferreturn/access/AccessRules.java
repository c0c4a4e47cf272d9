package se.saferreturn.access;

import static se.saferreturn.access.Reach.ANY;
import static se.saferreturn.access.Reach.ENDED_AND_SHARED;
import static se.saferreturn.access.Reach.HOLDS_TASK;
import static se.saferreturn.access.Reach.OFFERED_TASK;
import static se.saferreturn.access.Reach.OPENED_IN_EMERGENCY;
import static se.saferreturn.access.Reach.OWN_REGION;
import static se.saferreturn.access.Reach.RESPONSIBLE;
import static se.saferreturn.access.Reach.SHARED_WITH_IOM;
import static se.saferreturn.access.Reach.SHARED_WITH_MISSION;
import static se.saferreturn.access.Reach.UNDER_ESCORT;
import static se.saferreturn.access.Role.ADMINISTRATOR;
import static se.saferreturn.access.Role.COORDINATOR;
import static se.saferreturn.access.Role.DESIGNER;
import static se.saferreturn.access.Role.DUTY_COORDINATOR;
import static se.saferreturn.access.Role.ESCORT;
import static se.saferreturn.access.Role.FINANCE;
import static se.saferreturn.access.Role.GRANT_APPROVER;
import static se.saferreturn.access.Role.HOTLINE;
import static se.saferreturn.access.Role.IOM_SWEDEN;
import static se.saferreturn.access.Role.LOG_REVIEWER;
import static se.saferreturn.access.Role.MISSION;
import static se.saferreturn.access.Role.OTHER;
import static se.saferreturn.access.Role.RECORDS_OFFICER;
import static se.saferreturn.access.Role.RISK_APPROVER;
import static se.saferreturn.access.Role.STATISTICIAN;
import static se.saferreturn.access.Role.SUPERVISOR;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The policy, written down once: who may pass which door, to which cases. What is not here is refused. {@code
 * docs/access-policy.md} is made from it.
 */
public final class AccessRules {

    /** Whoever gets work through the task list. */
    private static final List<Role> WORKERS = List.of(
            COORDINATOR,
            HOTLINE,
            IOM_SWEDEN,
            MISSION,
            ESCORT,
            RISK_APPROVER,
            GRANT_APPROVER,
            FINANCE,
            SUPERVISOR,
            RECORDS_OFFICER,
            LOG_REVIEWER,
            OTHER);

    private static final Map<Door, Map<Role, Set<Reach>>> RULES = new EnumMap<>(Door.class);

    static {
        for (Door door : List.of(Door.TASK_ROW, Door.TASK_FORM, Door.DRAFT)) {
            WORKERS.forEach(role -> allow(door, role, HOLDS_TASK, OFFERED_TASK));
        }
        allow(Door.TASK_ROW, SUPERVISOR, ANY);

        allow(Door.START_CASE, COORDINATOR, ANY);
        allow(Door.START_CASE, HOTLINE, ANY);
        allow(Door.START_DATA_REQUEST, COORDINATOR, ANY);
        allow(Door.START_DATA_REQUEST, HOTLINE, ANY);
        allow(Door.START_DATA_REQUEST, RECORDS_OFFICER, ANY);

        allow(Door.REPORT_EVENT, COORDINATOR, OWN_REGION, HOLDS_TASK);
        allow(Door.REPORT_EVENT, DUTY_COORDINATOR, OPENED_IN_EMERGENCY);
        // anybody may call it about any case; it is told nothing about the case in return
        allow(Door.REPORT_EVENT, HOTLINE, ANY);
        allow(Door.REPORT_EVENT, IOM_SWEDEN, SHARED_WITH_IOM, HOLDS_TASK);
        allow(Door.REPORT_EVENT, MISSION, SHARED_WITH_MISSION, ENDED_AND_SHARED, HOLDS_TASK);
        allow(Door.REPORT_EVENT, ESCORT, UNDER_ESCORT, HOLDS_TASK, OFFERED_TASK);

        allow(Door.CHANGE_COURSE, COORDINATOR, OWN_REGION, HOLDS_TASK);
        allow(Door.CHANGE_COURSE, DUTY_COORDINATOR, OPENED_IN_EMERGENCY);
        allow(Door.CHANGE_COURSE, IOM_SWEDEN, SHARED_WITH_IOM, HOLDS_TASK);
        // whoever comes back calls the mission
        allow(Door.CHANGE_COURSE, MISSION, SHARED_WITH_MISSION, ENDED_AND_SHARED, HOLDS_TASK);
        allow(Door.CHANGE_COURSE, ESCORT, UNDER_ESCORT, HOLDS_TASK, OFFERED_TASK);

        // it opens the case to another region at once, so nobody may who is not responsible for it themselves
        allow(Door.TRANSFER_CASE, COORDINATOR, RESPONSIBLE);

        allow(Door.CASE_SEARCH, COORDINATOR, ANY);
        allow(Door.CASE_SEARCH, IOM_SWEDEN, ANY);
        allow(Door.CASE_SEARCH, MISSION, ANY);
        allow(Door.CASE_SEARCH, SUPERVISOR, ANY);

        allow(Door.CASE_OVERVIEW, COORDINATOR, OWN_REGION, HOLDS_TASK);
        allow(Door.CASE_OVERVIEW, DUTY_COORDINATOR, OPENED_IN_EMERGENCY);
        allow(Door.CASE_OVERVIEW, IOM_SWEDEN, SHARED_WITH_IOM, HOLDS_TASK);
        allow(Door.CASE_OVERVIEW, MISSION, SHARED_WITH_MISSION, HOLDS_TASK);
        allow(Door.CASE_OVERVIEW, HOTLINE, HOLDS_TASK);
        allow(Door.CASE_OVERVIEW, ESCORT, HOLDS_TASK);
        allow(Door.CASE_OVERVIEW, RISK_APPROVER, HOLDS_TASK);
        allow(Door.CASE_OVERVIEW, GRANT_APPROVER, HOLDS_TASK);
        allow(Door.CASE_OVERVIEW, RECORDS_OFFICER, HOLDS_TASK);
        allow(Door.CASE_OVERVIEW, SUPERVISOR, ANY);

        // escorts, finance and who attests grants have in their forms what they need, and nothing beyond
        for (Door door : List.of(Door.CASE_FILE, Door.READ_DOCUMENTS)) {
            allow(door, COORDINATOR, OWN_REGION, HOLDS_TASK);
            allow(door, DUTY_COORDINATOR, OPENED_IN_EMERGENCY);
            allow(door, IOM_SWEDEN, SHARED_WITH_IOM, HOLDS_TASK);
            allow(door, MISSION, SHARED_WITH_MISSION, HOLDS_TASK);
            allow(door, HOTLINE, HOLDS_TASK);
            allow(door, RISK_APPROVER, HOLDS_TASK);
            allow(door, RECORDS_OFFICER, HOLDS_TASK);
        }

        // others than the coordinators put right what their own tasks have entered
        allow(Door.CORRECT_ANSWER, COORDINATOR, OWN_REGION);
        allow(Door.CORRECT_ANSWER, IOM_SWEDEN, SHARED_WITH_IOM);
        allow(Door.CORRECT_ANSWER, MISSION, SHARED_WITH_MISSION);
        allow(Door.CORRECT_ANSWER, HOTLINE, HOLDS_TASK);
        allow(Door.CORRECT_ANSWER, RISK_APPROVER, HOLDS_TASK);
        allow(Door.CORRECT_ANSWER, GRANT_APPROVER, HOLDS_TASK);
        allow(Door.CORRECT_ANSWER, RECORDS_OFFICER, HOLDS_TASK);

        allow(Door.RISK_ASSESSMENTS, COORDINATOR, OWN_REGION, HOLDS_TASK);
        allow(Door.RISK_ASSESSMENTS, DUTY_COORDINATOR, OPENED_IN_EMERGENCY);
        allow(Door.RISK_ASSESSMENTS, IOM_SWEDEN, SHARED_WITH_IOM, HOLDS_TASK);
        allow(Door.RISK_ASSESSMENTS, RISK_APPROVER, HOLDS_TASK, OFFERED_TASK);

        allow(Door.ADD_DOCUMENT, COORDINATOR, OWN_REGION, HOLDS_TASK);
        allow(Door.ADD_DOCUMENT, IOM_SWEDEN, SHARED_WITH_IOM, HOLDS_TASK);
        allow(Door.ADD_DOCUMENT, MISSION, SHARED_WITH_MISSION, HOLDS_TASK);
        allow(Door.ADD_DOCUMENT, HOTLINE, HOLDS_TASK);
        allow(Door.ADD_DOCUMENT, RECORDS_OFFICER, HOLDS_TASK);

        allow(Door.NAME_STAFF, COORDINATOR, OWN_REGION);
        allow(Door.NAME_STAFF, SUPERVISOR, ANY);
        allow(Door.EMERGENCY_ACCESS, DUTY_COORDINATOR, ANY);

        allow(Door.DATA_EXPORT, RECORDS_OFFICER, HOLDS_TASK);
        allow(Door.RETENTION, RECORDS_OFFICER, ANY);
        allow(Door.ACCESS_LOG, LOG_REVIEWER, ANY);
        allow(Door.PROCESSES, SUPERVISOR, ANY);
        allow(Door.PROCESSES, ADMINISTRATOR, ANY);
        allow(Door.MODELS, SUPERVISOR, ANY);
        allow(Door.MODELS, ADMINISTRATOR, ANY);
        allow(Door.MODELS, DESIGNER, ANY);
        allow(Door.DEPLOY_MODELS, DESIGNER, ANY);
        allow(Door.USERS, ADMINISTRATOR, ANY);
        allow(Door.STATISTICS, SUPERVISOR, ANY);
        allow(Door.STATISTICS, STATISTICIAN, ANY);
    }

    private AccessRules() {}

    private static void allow(Door door, Role role, Reach... reaches) {
        RULES.computeIfAbsent(door, any -> new EnumMap<>(Role.class))
                .computeIfAbsent(role, any -> EnumSet.noneOf(Reach.class))
                .addAll(List.of(reaches));
    }

    /** Which cases the door opens to the role; none if it is not theirs. */
    public static Set<Reach> reaches(Door door, Role role) {
        return Set.copyOf(RULES.getOrDefault(door, Map.of()).getOrDefault(role, Set.of()));
    }
}
