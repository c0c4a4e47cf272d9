package se.saferreturn.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.Answers;
import se.saferreturn.decision.DecisionTables;

/** The table {@code grant-ceiling}, and what is above it. */
@ApplicationTest
class GrantCeilingTest {

    @Autowired
    DecisionTables tables;

    @ParameterizedTest
    @CsvSource({
        "travelAllowance, true, NPL, 200",
        "arrivalCash,   false, ROU, 500",
        "arrivalCash,   true,  ROU, 300",
        "housing,       false, ROU, 1800",
        "housing,       false, NPL, 1200",
        "healthCare,    true,  NPL, 2500",
        "education,     true,  ROU, 2000",
        "education,     false, ROU, 1500",
        "equipment,     false, ROU, 1500",
        "smallBusiness, false, ROU, 3000",
        "smallBusiness, false, NPL, 2400",
        "smallBusiness, true,  ROU, 0",
        "other,         false, ROU, 0",
        ",              ,      ,    0"
    })
    void dependsOnTheKindTheAgeAndTheCountry(
            @Nullable String kind, @Nullable Boolean minor, @Nullable String country, BigDecimal ceiling) {
        Map<String, @Nullable Object> known = new HashMap<>();
        known.put("grantKind", kind);
        known.put("minor", minor);
        known.put("countryOfReturn", country);

        assertThat(GrantCeiling.of(tables.evaluate("grant-ceiling", known)))
                .isEqualTo(new GrantCeiling(ceiling, "EUR"));
    }

    @ParameterizedTest
    @CsvSource({
        "2000, EUR, false",
        "2000.00, EUR, false",
        "2000.01, EUR, true",
        "1, SEK, true",
        "1, , true",
        ", EUR, true"
    })
    void moreOrAnotherCurrencyNeedsAnException(@Nullable String amount, @Nullable String currency, boolean exceeded) {
        Map<String, @Nullable Object> grant = new HashMap<>();
        grant.put("grantAmount", amount == null ? null : new BigDecimal(amount));
        grant.put("grantCurrency", currency);

        assertThat(new GrantCeiling(new BigDecimal("2000"), "EUR").isExceededBy(Answers.of(grant)))
                .isEqualTo(exceeded);
    }

    @Test
    void theSmallestGrantOfAKindWithoutCeilingNeedsOne() {
        assertThat(new GrantCeiling(BigDecimal.ZERO, "EUR")
                        .isExceededBy(Answers.of(Map.of("grantAmount", 1, "grantCurrency", "EUR"))))
                .isTrue();
    }
}
