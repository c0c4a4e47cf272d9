package se.saferreturn.routing;

import java.util.List;
import java.util.Locale;

/**
 * The groups that people belong to, named by role, region and country. Their names are fixed: models, grants and identity
 * providers use them. Used in models as {@code groups}.
 */
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

    /** Followed by the country's three letters in lower case: there is one such group for each mission. */
    public static final String MISSION_PREFIX = "iom-mission-";

    private static final String COORDINATORS_PREFIX = "coordinators-";

    public static final List<String> COORDINATORS =
            List.of("stockholm", "east", "south", "west", "central", "north").stream()
                    .map(region -> COORDINATORS_PREFIX + region)
                    .toList();

    private static final String NO_ESCORT = "none";

    /** The regional coordinators, such as {@code coordinators-stockholm}. */
    public String coordinators(String region) {
        return COORDINATORS_PREFIX + region;
    }

    /** The IOM mission in the country of return, such as {@code iom-mission-rou}. */
    public String mission(String countryOfReturn) {
        return MISSION_PREFIX + countryOfReturn.toLowerCase(Locale.ROOT);
    }

    /** Who reports on the travel: the escort, or IOM in Sweden when the person travels alone. */
    public String travelling(String escort) {
        return escort.equals(NO_ESCORT) ? IOM_SWEDEN : ESCORTS;
    }
}
