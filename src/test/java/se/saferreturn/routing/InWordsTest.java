package se.saferreturn.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InWordsTest {

    @ParameterizedTest
    @CsvSource({
        "coordinators-north, Coordinators North",
        "iom-sweden, IOM Sweden",
        "iom-mission-npl, IOM mission Nepal",
        "iom-mission-srb, IOM mission Serbia",
        "records-officers, Records officers",
        "camunda-admin, Administrators",
        "escorts, Escorts",
        "no-such-group, No such group"
    })
    void aGroupIsCalledAsPeopleCallIt(String id, String words) {
        assertThat(InWords.group(id)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"ROU, Romania", "eth, Ethiopia", "UKR, Ukraine", "XXA, XXA", "Utopia, Utopia"})
    void aCountryHasItsNameAndOtherWordsStay(String code, String words) {
        assertThat(InWords.country(code)).isEqualTo(words);
    }

    @Test
    void everyGroupOfTheProgrammeHasWordsOfItsOwn() {
        assertThat(Groups.TEAMS.stream().map(InWords::group))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(Groups.COORDINATORS.stream().map(InWords::group))
                .doesNotHaveDuplicates()
                .allMatch(words -> words.startsWith("Coordinators "));
    }
}
