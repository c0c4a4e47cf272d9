package se.saferreturn.routing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The groups that people belong to, named by role, region and country. Their names are fixed: models, grants and identity
 * providers use them. Used in models as {@code groups}.
 */
public final class Groups {

    public static final String HOTLINE = "hotline";
    public static final String IOM_SWEDEN = "iom-sweden";
    public static final String ESCORTS = "escorts";
    public static final String RISK_APPROVERS = "risk-approvers";
    public static final String GRANT_APPROVERS = "grant-approvers";
    public static final String FINANCE = "finance";
    public static final String SUPERVISORS = "supervisors";
    public static final String STATISTICIANS = "statisticians";
    public static final String LOG_REVIEWERS = "log-reviewers";
    public static final String RECORDS_OFFICERS = "records-officers";
    public static final String PROCESS_DESIGNERS = "process-designers";
    public static final String ADMINISTRATORS = "camunda-admin";

    /** Signed risks and grants alike, before these became the work of two groups. */
    public static final String FORMER_APPROVERS = "approvers";

    /** Followed by the country's three letters in lower case: there is one such group for each mission. */
    public static final String MISSION_PREFIX = "iom-mission-";

    /** Coordinators who may open a case outside their circle in an emergency, in addition to their region. */
    public static final String DUTY_COORDINATORS = "duty-coordinators";

    private static final String COORDINATORS_PREFIX = "coordinators-";

    public static final List<String> COORDINATORS =
            List.of("stockholm", "east", "south", "west", "central", "bergslagen", "north").stream()
                    .map(region -> COORDINATORS_PREFIX + region)
                    .toList();

    /** Every group of the programme that belongs to no region and no country. */
    public static final List<String> TEAMS = List.of(
            HOTLINE,
            IOM_SWEDEN,
            ESCORTS,
            RISK_APPROVERS,
            GRANT_APPROVERS,
            FINANCE,
            SUPERVISORS,
            STATISTICIANS,
            LOG_REVIEWERS,
            RECORDS_OFFICERS,
            PROCESS_DESIGNERS,
            ADMINISTRATORS,
            DUTY_COORDINATORS);

    private static final String NO_ESCORT = "none";

    private final Set<String> missions;

    /**
     * Names the groups of a programme.
     *
     * @param missions the countries whose missions take part, by their three letters
     */
    public Groups(Collection<String> missions) {
        this.missions = missions.stream().map(Groups::missionOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Of a programme in which no mission takes part. */
    public Groups() {
        this(Set.of());
    }

    /** The regional coordinators, such as {@code coordinators-stockholm}. */
    public String coordinators(String region) {
        return COORDINATORS_PREFIX + region;
    }

    /**
     * IOM in Sweden, or the coordinators when the person does not consent to sharing with IOM.
     *
     * @param consentIom null when it has not been asked for yet, which is no consent
     */
    public String iom(@Nullable Boolean consentIom, String region) {
        return isGiven(consentIom) ? IOM_SWEDEN : coordinators(region);
    }

    /**
     * The IOM mission in the country of return, such as {@code iom-mission-rou}; IOM in Sweden, where no mission of that
     * country takes part; or the coordinators when the person does not consent to sharing with whoever it would be.
     *
     * @param countryOfReturn null when it is not known yet
     * @param consentMission null when it has not been asked for yet, which is no consent
     * @param consentIom the same for IOM in Sweden
     */
    public String mission(
            @Nullable String countryOfReturn,
            @Nullable Boolean consentMission,
            @Nullable Boolean consentIom,
            String region) {
        // an expression in a model makes an empty text of what is not known
        if (countryOfReturn == null || countryOfReturn.isEmpty() || !isGiven(consentMission)) {
            return coordinators(region);
        }
        String mission = missionOf(countryOfReturn);
        return missions.contains(mission) ? mission : iom(consentIom, region);
    }

    /** As models before the one above asked for it: without a word about IOM in Sweden, which gets nothing then. */
    public String mission(@Nullable String countryOfReturn, @Nullable Boolean consentMission, String region) {
        return mission(countryOfReturn, consentMission, null, region);
    }

    /** The name that the group of a country's mission has, or would have. */
    public static String missionOf(String country) {
        return MISSION_PREFIX + country.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Who reports on the travel: the escort, or IOM when the person travels alone.
     *
     * @param escort null when it is not known yet
     */
    public String travelling(@Nullable String escort, @Nullable Boolean consentIom, String region) {
        return isEscorted(escort) ? ESCORTS : iom(consentIom, region);
    }

    /** Whether somebody travels along; an expression in a model makes an empty text of what is not known. */
    static boolean isEscorted(@Nullable String escort) {
        return escort != null && !escort.isEmpty() && !escort.equals(NO_ESCORT);
    }

    /** What a group is called now: itself, or the two that came of the one which signed everything. */
    public static Set<String> today(String group) {
        return group.equals(FORMER_APPROVERS) ? Set.of(RISK_APPROVERS, GRANT_APPROVERS) : Set.of(group);
    }

    private static boolean isGiven(@Nullable Boolean consent) {
        return Boolean.TRUE.equals(consent);
    }
}
