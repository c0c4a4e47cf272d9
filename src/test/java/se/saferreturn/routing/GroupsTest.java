package se.saferreturn.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupsTest {

    private final Groups groups = new Groups(List.of("rou", "NPL ", "irn"));

    @ParameterizedTest
    @CsvSource({"ROU, iom-mission-rou", "NPL, iom-mission-npl", "IRN, iom-mission-irn"})
    void eachMissionHasTheGroupOfItsCountry(String country, String group) {
        assertThat(groups.mission(country, true, true, "south")).isEqualTo(group);
    }

    @Test
    void theLanguageOfTheMachineDoesNotChangeTheGroup() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(groups.mission("IRN", true, true, "south")).isEqualTo("iom-mission-irn");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyRegionThatACaseCanHaveHasItsCoordinators() throws Exception {
        RoutingFact region;
        try (var yaml = Files.newInputStream(Path.of("processes", "routing-facts.yaml"))) {
            region = RoutingFacts.read(yaml).find("region").orElseThrow();
        }

        assertThat(Objects.requireNonNull(region.values()).stream().map(groups::coordinators))
                .containsExactlyInAnyOrderElementsOf(Groups.COORDINATORS);
    }

    @ParameterizedTest
    @CsvSource({"true, iom-sweden", "false, coordinators-south", ", coordinators-south"})
    void withoutConsentTheCoordinatorsDoWhatIomWould(@Nullable Boolean consent, String group) {
        assertThat(groups.iom(consent, "south")).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({
        "CIV, true, iom-sweden",
        "DEU, true, iom-sweden",
        "XXX, true, iom-sweden",
        "GTM, false, coordinators-south",
        "GTM,, coordinators-south"
    })
    void whereNoMissionTakesPartIomInSwedenDoesItsWorkIfThePersonConsents(
            String country, @Nullable Boolean consentIom, String group) {
        assertThat(groups.mission(country, true, consentIom, "south")).isEqualTo(group);
        assertThat(groups.mission(country, false, consentIom, "south")).isEqualTo("coordinators-south");
    }

    @Test
    void aModelThatDoesNotTellOfTheConsentToIomSharesNothingWithIt() {
        assertThat(groups.mission("CIV", true, "south")).isEqualTo("coordinators-south");
        assertThat(groups.mission("ROU", true, "south")).isEqualTo("iom-mission-rou");
    }

    @ParameterizedTest
    @CsvSource({"ROU, false", "ROU,", ", true", "'', true", ","})
    void withoutConsentOrCountryTheCoordinatorsDoWhatTheMissionWould(
            @Nullable String country, @Nullable Boolean consent) {
        assertThat(groups.mission(country, consent, true, "south")).isEqualTo("coordinators-south");
    }

    @ParameterizedTest
    @CsvSource({
        "none, true, iom-sweden",
        ", true, iom-sweden",
        "'', true, iom-sweden",
        "none, false, coordinators-south",
        "none, , coordinators-south",
        "transit, true, escorts",
        "operational, false, escorts",
        "medical, , escorts"
    })
    void whoTravelsAlongReportsTheTravel(@Nullable String escort, @Nullable Boolean consent, String group) {
        assertThat(groups.travelling(escort, consent, "south")).isEqualTo(group);
    }
}
