package se.saferreturn.reintegration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.Answers;
import se.saferreturn.decision.DecisionTables;

/** The table {@code follow-up-plan}, and the days that come of it. */
@ApplicationTest
class FollowUpPlanTest {

    @Autowired
    DecisionTables tables;

    @ParameterizedTest
    @CsvSource({
        // consent, risk, minor, twelve months planned, months
        "true,  LOW,    false, false, 1 3 6",
        "true,  MEDIUM, false, ,      1 3 6",
        "true,  MEDIUM, false, true,  1 3 6 12",
        "true,  HIGH,   false, false, 1 2 3 6",
        "true,  LOW,    true,  false, 1 2 3 6",
        "true,  HIGH,   true,  true,  1 2 3 6 12",
        "true,  ,       ,      ,      1 2 3 6",
        "false, HIGH,   true,  true,  ''",
        ",      HIGH,   true,  true,  ''"
    })
    void dependsOnConsentRiskAndAge(
            @Nullable Boolean consent,
            @Nullable String risk,
            @Nullable Boolean minor,
            @Nullable Boolean twelve,
            String months) {
        Map<String, @Nullable Object> known = new HashMap<>();
        known.put("consentContactAfterReturn", consent);
        known.put("riskLevel", risk);
        known.put("minor", minor);
        known.put("followUpTwelveMonths", twelve);

        assertThat(FollowUpPlan.of(tables.evaluate("follow-up-plan", known)).months())
                .isEqualTo(Arrays.stream(months.split(" "))
                        .filter(month -> !month.isEmpty())
                        .map(Integer::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-01-15, 2026-02-15",
        "1, 2026-01-31, 2026-02-28",
        "1, 2028-01-31, 2028-02-29",
        "2, 2025-11-30, 2026-02-28",
        "3, 2026-08-31, 2027-02-28"
    })
    void aFollowUpIsDueOnTheSameDayOfALaterMonthOrOnItsLast(int followUp, LocalDate from, LocalDate day) {
        assertThat(new FollowUpPlan(List.of(1, 3, 6)).dayOf(followUp, from)).isEqualTo(day);
    }

    @Test
    void thePlanComesBackFromTheCaseFile() {
        FollowUpPlan plan = new FollowUpPlan(List.of(1, 2, 12));

        assertThat(FollowUpPlan.of(plan.forCaseFile())).isEqualTo(plan);
        assertThat(FollowUpPlan.of(Answers.none()).months()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> plan.dayOf(4, LocalDate.EPOCH));
    }
}
