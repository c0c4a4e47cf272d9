package se.saferreturn.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReporterTest {

    @ParameterizedTest
    @CsvSource({
        "hotline, south, ROU, true",
        "iom-sweden, south, ROU, true",
        "escorts, south, ROU, true",
        "coordinators-south, south, ROU, true",
        "coordinators-north, south, ROU, false",
        "iom-mission-rou, south, ROU, true",
        "iom-mission-npl, south, ROU, false",
        "iom-mission-rou, south, , false",
        "coordinators-south, , ROU, false",
        "iom-mission-rou, , ROU, true",
        "hotline, , , true",
        "approvers, south, ROU, false",
        "finance, south, ROU, false",
        "supervisors, south, ROU, false",
        "records-officers, south, ROU, false",
        "camunda-admin, south, ROU, false"
    })
    void reportsOnTheCasesThatTheGroupWorksWith(
            String group, @Nullable String region, @Nullable String country, boolean works) {
        assertThat(new Reporter(Set.of("others", group)).worksWith(region, country))
                .isEqualTo(works);
    }
}
