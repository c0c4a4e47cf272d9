package se.saferreturn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.saferreturn.staff.Person;

/** Whoever has a task in a model may see, claim and do it: a task that nobody can open is a case that stands still. */
class TasksHaveDoorsTest {

    /** What the expressions in the models make of a case, in every way that {@code Groups} knows. */
    private static final Map<String, Set<String>> GROUPS_OF_EXPRESSIONS = Map.of(
            "coordinators", Set.of("coordinators-south"),
            "iom", Set.of("iom-sweden", "coordinators-south"),
            "mission", Set.of("iom-mission-rou", "coordinators-south"),
            "travelling", Set.of("escorts", "iom-sweden", "coordinators-south"));

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{groups\\.([a-z]+)\\(.*\\)}");

    /** A user task and a group that it can be for. */
    record Offer(String task, String group) {

        @Override
        public String toString() {
            return task + " for " + group;
        }
    }

    static Stream<Offer> offers() {
        return models().flatMap(model ->
                Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(UserTask.class).stream()
                        .flatMap(task -> groups(task.getCamundaCandidateGroupsList())
                                .map(group -> new Offer(task.getId(), group))));
    }

    @ParameterizedTest
    @MethodSource("offers")
    void whoeverHasATaskMaySeeClaimAndDoIt(Offer offer) {
        Person person = new Person("somebody", Set.of(offer.group()));
        CaseStanding waiting = standing(new TaskParties(null, Set.of(), Set.of(offer.group())));
        CaseStanding claimed = standing(new TaskParties("somebody", Set.of(), Set.of(offer.group())));

        assertThat(Role.of(person)).as("a role that the programme knows").doesNotContain(Role.OTHER);
        assertThat(AccessPolicy.mayClaim(person, waiting)).as("claims it").isTrue();
        for (Door door : List.of(Door.TASK_ROW, Door.TASK_FORM, Door.DRAFT)) {
            assertThat(AccessPolicy.find(person, door, waiting, false))
                    .as("%s, before it is claimed", door)
                    .isPresent();
            assertThat(AccessPolicy.find(person, door, claimed, false))
                    .as("%s, after it is claimed", door)
                    .isPresent();
        }
    }

    @Test
    void everyUserTaskIsForSomebody() {
        assertThat(models().flatMap(model ->
                        Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(UserTask.class).stream()
                                .filter(task ->
                                        task.getCamundaCandidateGroupsList().isEmpty())
                                .map(UserTask::getId)))
                .isEmpty();
        assertThat(offers().count()).isGreaterThan(80);
    }

    private static Stream<Path> models() {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The model's list is split at commas, also within an expression. */
    private static Stream<String> groups(Collection<String> candidates) {
        String written = String.join(",", candidates);
        Matcher expression = EXPRESSION.matcher(written);
        return expression.matches()
                ? Objects.requireNonNull(GROUPS_OF_EXPRESSIONS.get(expression.group(1)), written).stream()
                : candidates.stream();
    }

    private static CaseStanding standing(TaskParties task) {
        return new CaseStanding(
                new ReturnCaseFacts("south", "ROU", false, true, true, true, true, false), List.of(task), null);
    }
}
