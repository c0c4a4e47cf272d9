package se.saferreturn.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependantTest {

    private static final LocalDate TODAY = LocalDate.of(2032, 3, 14);

    @ParameterizedTest
    @CsvSource({
        "2014-03-15, true",
        "2014-03-14, false",
        "2014-01-01, true",
        "1999-07-23, false",
        "'', true",
    })
    void whoIsOrMayBeUnder18IsAChild(String birth, boolean child) {
        Map<String, Object> answers =
                Map.of("dependants", List.of(Map.of("dependantName", "Lilla Provova", "dependantBirthDate", birth)));

        assertThat(Dependant.of(answers, TODAY)).containsExactly(new Dependant("Lilla Provova", child, false));
        assertThat(Dependant.isChildAmong(answers, TODAY)).isEqualTo(child);
    }

    @ParameterizedTest
    @CsvSource({"nobodyElse, true", "consents, true", "refuses, false", "notAsked, false", "unknown, false"})
    void aChildLeavesWithTheConsentOfEverybodyWhoHasCustody(String custodian, boolean mayLeave) {
        Map<String, Object> row = Map.of("dependantName", "Storebror", "dependantOtherCustodian", custodian);

        assertThat(Dependant.of(Map.of("dependants", List.of(row)), TODAY))
                .extracting(Dependant::mayLeave)
                .containsExactly(mayLeave);
    }

    @Test
    void withoutAListNobodyTravelsAlong() {
        assertThat(Dependant.of(Map.of(), TODAY)).isEmpty();
        assertThat(Dependant.isChildAmong(Map.of("dependants", "text"), TODAY)).isFalse();
    }
}
