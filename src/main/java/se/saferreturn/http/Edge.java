package se.saferreturn.http;

import se.saferreturn.http.web.ErrorAnswer;
import se.saferreturn.http.web.StrictRequests;

/**
 * Everything that a request comes through before a controller or the engine gets it, from the outside to the inside. Each
 * place says why it is there and, where it matters, what has to come before it. {@code EdgeTest} compares this list with the
 * running application, so that no filter joins it unseen and none changes its place.
 *
 * <p>Whoever refuses says only which status it is; all those answers are written by {@link ErrorAnswer}, which reads nothing
 * of the request again. The engine's own refusals and those of controllers are answers of their own, in the shape of the
 * API that was asked.
 */
public enum Edge {
    // Around everything: nothing may be refused outside of these.

    /** Counts the request as work of people, so that its statements get the connections that people have. */
    REQUESTS_AT_WORK("requestsAtWork", Integer.MIN_VALUE),

    /** Spring's: a text is UTF-8 unless the request says otherwise. */
    CHARACTER_ENCODING("characterEncodingFilter", Integer.MIN_VALUE),

    /** Spring's: measures how long answers take. */
    OBSERVATION("webMvcObservationFilter", Integer.MIN_VALUE + 1),

    /** Tells browsers what no page needs, with every answer. */
    STRICT_HEADERS("strictHeaders", Integer.MIN_VALUE + 10),

    // Before the login, for everybody: what costs us more than it costs whoever sends it.

    /** Puts the configured address in place of the one that the request claims; before the login, which leads back there. */
    OWN_ADDRESS("ownAddress", Integer.MIN_VALUE + 20),

    /** Slows down who guesses passwords; around the login, whose failures it counts. */
    LIMITED_KNOCKS("limitedKnocks", Integer.MIN_VALUE + 30),

    /** Ends the sessions of those who have gone away; before anything takes somebody in a session for logged in. */
    IDLE_SESSIONS("idleSessions", Integer.MIN_VALUE + 40),

    /** Keeps a request that was late from taking the place of a login; after what ends sessions, before what begins them. */
    REPLACED_SESSIONS("replacedSessions", Integer.MIN_VALUE + 45),

    /** Ends the reading of what is too large; before anything that reads. */
    BOUNDED_REQUESTS("boundedRequests", Integer.MIN_VALUE + 50),

    /** Keeps answers out of caches; around Camunda's filter, which says otherwise. */
    NOTHING_STORED("nothingStored", Integer.MIN_VALUE + 60),

    /**
     * Closed to everybody. As long as the group of administrators has no direct member, Camunda lets anybody make an
     * administrator there (CVE-2026-77226). The first one comes from the identity provider or the user store instead.
     */
    CLOSED_SETUP("closedSetup", Integer.MIN_VALUE + 70),

    // The login.

    /** Refuses paths whose beginning is spelled in another way; right before Spring Security, which would fail over them. */
    PLAIN_PATHS("plainPaths", -101),

    /**
     * Spring Security: first its firewall with {@link StrictRequests}, then who it is, by a session, a token or, in the
     * demo, a password; then the token of each change in a session; then whether the address is for
     * them at all.
     */
    SPRING_SECURITY("springSecurityFilterChain", -100),

    /** Tells the engine who it is, at the two REST APIs. */
    ENGINE_LOGIN("engineLogin", -90),

    /** Tells Camunda's pages who it is, where there is an identity provider. */
    WEB_APP_LOGIN("webAppLogin", -80),

    // After the login: whoever is not logged in has been told that, and nothing else.

    /** Closes what nobody in the programme needs. */
    CLOSED_ENDPOINTS("closedEndpoints", -70),

    /** Keeps one person from taking every thread and connection; needs to know who it is, and comes before all work. */
    REQUESTS_IN_FLIGHT("requestsInFlight", -60),

    /** Keeps counts of the whole country from those whose office they are not. */
    NATIONAL_FIGURES("nationalFigures", -50),

    // What Camunda would do otherwise.

    /** Gives lists without a bound one; the engine would refuse them. */
    BOUNDED_LISTS("boundedLists", -40),

    /** Gives each request a nonce of its own; before Camunda's filters, which would share one. */
    OWN_NONCE("ownNonce", -30),

    /** Spring's: lets code below ask for the request. */
    REQUEST_CONTEXT("requestContextFilter", -1);

    private final String filter;
    private final int order;

    Edge(String filter, int order) {
        this.filter = filter;
        this.order = order;
    }

    /** The name that the container knows the filter by. */
    public String filter() {
        return filter;
    }

    /** The place among the others, the lowest first. Those of Spring and of other modules are told, and not set, here. */
    public int order() {
        return order;
    }
}
