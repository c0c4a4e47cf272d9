package se.saferreturn.http.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import se.saferreturn.access.AccessPolicy;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.access.Door;
import se.saferreturn.http.RequestPath;
import se.saferreturn.staff.Person;

/**
 * Keeps what the engine counts of the whole country from those whose office it is not: asked again and again, the number of
 * journeys tells when somebody leaves. The engine asks for no more than the right to read a model, which everybody needs.
 */
class NationalFigures extends OncePerRequestFilter {

    private static final String ANSWER =
            "Counts of the whole programme are for supervisors. What waits for you is in your task list; ask your"
                    + " supervisor for figures.";

    private static final List<Counted> COUNTED = List.of(
            // whoever looks at models gets the list without its numbers, see FiguresForFew, and what follows is empty
            new Counted("/process-definition/statistics", Door.PROCESSES, Door.STATISTICS, Door.MODELS),
            new Counted("/process-definition/.+/statistics", Door.PROCESSES, Door.MODELS),
            new Counted("/decision-requirements-definition/.*", Door.PROCESSES, Door.MODELS),
            new Counted("/job-definition(/.*)?", Door.PROCESSES, Door.MODELS),
            new Counted("/metrics(/.*)?", Door.PROCESSES),
            new Counted("/telemetry(/.*)?", Door.PROCESSES),
            new Counted("/batch/statistics(/.*)?", Door.PROCESSES, Door.MODELS),
            // Cockpit's Human Tasks ask; to whoever only looks at models the engine answers with an empty list
            new Counted("/task/report/candidate-group-count", Door.PROCESSES, Door.MODELS),
            new Counted("/task/report(/.*)?", Door.PROCESSES),
            new Counted("/history/(.*/)?(statistics|report|cleanable-[a-z-]+)(/.*)?", Door.PROCESSES, Door.MODELS),
            new Counted("/history/cleanup(/.*)?", Door.PROCESSES),
            new Counted("/optimize(/.*)?", Door.PROCESSES));

    private static final Pattern SLASHES = Pattern.compile("/+$");
    private static final Pattern COCKPIT = Pattern.compile("/camunda/api/cockpit/plugin/[^/]+/(?!static(/|$)).+");
    private static final Pattern WITH_FAILURES = Pattern.compile("/process-definition(/count)?");
    private static final Pattern FAILURES = Pattern.compile("(?i)(^|&)incident.*");

    private final Pattern engine;
    private final CurrentPerson currentPerson;

    /**
     * @param engines paths, as a regular expression, under which the engine's REST API is found; each has it a second time
     *     below the name of the engine
     */
    NationalFigures(String engines, CurrentPerson currentPerson) {
        this.engine = Pattern.compile("^(" + engines + ")(/engine/[^/]+)?(?=/)");
        this.currentPerson = currentPerson;
    }

    private record Counted(Pattern path, List<Door> doors) {

        Counted(String path, Door... doors) {
            this(Pattern.compile(path), List.of(doors));
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Person> caller = Caller.of(request, currentPerson);
        // whoever is not logged in is told that instead, further on
        if (caller.isPresent() && doorsTo(request).anyMatch(doors -> !mayPassOneOf(doors, caller.get()))) {
            Problem.write(request, response, HttpStatus.FORBIDDEN, ANSWER);
            return;
        }
        chain.doFilter(request, response);
    }

    private Stream<List<Door>> doorsTo(HttpServletRequest request) {
        String whole = SLASHES.matcher(RequestPath.of(request)).replaceFirst("");
        if (COCKPIT.matcher(whole).matches()) {
            return Stream.of(List.of(Door.PROCESSES, Door.MODELS));
        }
        String path = engine.matcher(whole).replaceFirst("");
        String query = request.getQueryString();
        boolean asksForFailures = WITH_FAILURES.matcher(path).matches()
                && query != null
                && FAILURES.matcher(query).find();
        return Stream.concat(
                asksForFailures ? Stream.of(List.of(Door.PROCESSES)) : Stream.empty(),
                COUNTED.stream()
                        .filter(counted -> counted.path().matcher(path).matches())
                        .map(Counted::doors)
                        .limit(1));
    }

    private static boolean mayPassOneOf(List<Door> doors, Person person) {
        return doors.stream().anyMatch(door -> AccessPolicy.mayPass(person, door));
    }
}
