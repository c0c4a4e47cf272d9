package se.saferreturn.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.routing.RoutingFacts;

/** The table {@code coordinating-region}, asked as the process asks it. */
@ApplicationTest
class CoordinatingRegionTest {

    @Autowired
    DecisionService decisions;

    @Autowired
    RoutingFacts facts;

    @ParameterizedTest(name = "{2} ({0}) belongs to {1}")
    @CsvSource({
        "01, stockholm, Stockholm",
        "03, central, Uppsala",
        "04, east, Södermanland",
        "05, east, Östergötland",
        "06, east, Jönköping",
        "07, south, Kronoberg",
        "08, south, Kalmar",
        "09, stockholm, Gotland",
        "10, south, Blekinge",
        "12, south, Skåne",
        "13, west, Halland",
        "14, west, Västra Götaland",
        "17, bergslagen, Värmland",
        "18, bergslagen, Örebro",
        "19, central, Västmanland",
        "20, bergslagen, Dalarna",
        "21, central, Gävleborg",
        "22, north, Västernorrland",
        "23, north, Jämtland",
        "24, north, Västerbotten",
        "25, north, Norrbotten"
    })
    void everyCountyHasItsRegion(String county, String region, String name) {
        assertThat(regionOf(county)).as(name).isEqualTo(region);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1", "02", "99"})
    void withoutACountyTheCaseGoesToStockholm(@Nullable String county) {
        assertThat(regionOf(county)).isEqualTo("stockholm");
    }

    @Test
    void everyCountyThatAFormCanGiveLeadsToARegionThatACaseCanHave() {
        var counties = Objects.requireNonNull(facts.find("county").orElseThrow().values());
        var regions = Objects.requireNonNull(facts.find("region").orElseThrow().values());

        assertThat(counties).hasSize(21);
        assertThat(counties.stream().map(this::regionOf).distinct()).containsExactlyInAnyOrderElementsOf(regions);
    }

    private String regionOf(@Nullable String county) {
        return decisions
                .evaluateDecisionTableByKey("coordinating-region")
                .variables(Variables.putValue("county", county))
                .evaluate()
                .getSingleEntry();
    }
}
