package se.saferreturn.access;

import java.util.List;

/** The groups that people belong to. Their names are fixed: models, grants and identity providers use them. */
public final class Groups {

    public static final String HOTLINE = "hotline";
    public static final String IOM_SWEDEN = "iom-sweden";
    public static final String ESCORTS = "escorts";
    public static final String APPROVERS = "approvers";
    public static final String FINANCE = "finance";
    public static final String SUPERVISORS = "supervisors";
    public static final String STATISTICIANS = "statisticians";
    public static final String LOG_REVIEWERS = "log-reviewers";
    public static final String RECORDS_OFFICERS = "records-officers";
    public static final String PROCESS_DESIGNERS = "process-designers";
    public static final String ADMINISTRATORS = "camunda-admin";

    public static final List<String> COORDINATORS =
            List.of("stockholm", "east", "south", "west", "central", "north").stream()
                    .map(region -> "coordinators-" + region)
                    .toList();

    /** Followed by the country's three letters in lower case: there is one such group for each mission. */
    public static final String MISSION_PREFIX = "iom-mission-";

    private Groups() {}
}
