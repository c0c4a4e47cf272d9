package se.saferreturn.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.saferreturn.journeys.Scenario;

/** The cases that the demo starts with, as they are written in {@code demo/cases.yaml}. */
class DemoCaseTest {

    static Stream<DemoCase> cases() throws IOException {
        return DemoCase.readAll().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isAScenarioThatStopsAtOneOfItsSteps(DemoCase demoCase) {
        Scenario scenario = demoCase.played();

        if (demoCase.stopBefore() != null) {
            assertThat(scenario.steps()).filteredOn(demoCase::isLeft).isNotEmpty();
        } else {
            assertThat(demoCase.toPlay().steps())
                    .hasSameSizeAs(scenario.steps().stream()
                            .filter(Scenario.Step::moves)
                            .toList())
                    .noneMatch(demoCase::stopsBefore);
        }
    }

    @Test
    void goesOnWithWhatHappensThenInsteadOfTheRestOfTheScenario() throws IOException {
        DemoCase threatened =
                cases().filter(demoCase -> demoCase.then() != null).findFirst().orElseThrow();
        List<Scenario.Step> steps = threatened.toPlay().steps();
        List<Scenario.Step> then = Objects.requireNonNull(threatened.then());

        assertThat(steps).endsWith(then.toArray(Scenario.Step[]::new)).noneMatch(threatened::stopsBefore);
        assertThat(steps)
                .hasSize(then.size()
                        + (int) threatened.played().steps().stream()
                                .takeWhile(step -> !threatened.isLeft(step))
                                .filter(Scenario.Step::moves)
                                .count());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void changesOnlyAnswersThatTheReferralHas(DemoCase demoCase) {
        Map<String, Object> changed = Objects.requireNonNullElse(demoCase.referral(), Map.of());

        assertThat(demoCase.toPlay().opening().form())
                .containsAllEntriesOf(changed)
                .containsAllEntriesOf(without(demoCase.played().opening().form(), changed));
        assertThat(demoCase.daysAgo()).isNotNegative();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isPlayedByUsersOfTheDemo(DemoCase demoCase) {
        Scenario scenario = demoCase.toPlay();
        List<String> users = DemoUsers.ALL.stream().map(DemoUsers.DemoUser::id).toList();

        assertThat(users).contains(scenario.opening().user());
        assertThat(scenario.steps().stream().map(Scenario.Step::user).filter(Objects::nonNull))
                .isSubsetOf(users);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isPlayedByTheCoordinatorOfItsRegion(DemoCase demoCase) {
        List<String> coordinators = Stream.concat(
                        Stream.of(demoCase.toPlay().opening().user()),
                        demoCase.toPlay().steps().stream().map(Scenario.Step::user))
                .filter(Objects::nonNull)
                .filter(user -> user.startsWith("coordinator."))
                .distinct()
                .toList();

        assertThat(coordinators).hasSizeLessThanOrEqualTo(1);
        if (demoCase.region() != null) {
            assertThat(coordinators).containsExactly("coordinator." + demoCase.region());
        }
    }

    @Test
    void showADozenStepsAndOneWholeRoad() throws IOException {
        assertThat(cases().map(DemoCase::stopBefore).filter(Objects::nonNull).distinct())
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(cases()).anyMatch(demoCase -> "S1".equals(demoCase.scenario()) && demoCase.stopBefore() == null);
    }

    private static Map<String, Object> without(Map<String, Object> all, Map<String, Object> some) {
        return all.entrySet().stream()
                .filter(entry -> !some.containsKey(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
