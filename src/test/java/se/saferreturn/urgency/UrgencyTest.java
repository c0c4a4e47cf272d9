package se.saferreturn.urgency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

/** The table {@code urgency}. An answer that is missing in an example was not given. */
@ApplicationTest
class UrgencyTest {

    @Autowired
    DecisionTables tables;

    @ParameterizedTest
    @CsvSource({
        // danger, safe tonight, minor, urgent, reason
        "true,  yes,     false, true,  immediate danger",
        "true,  no,      true,  true,  immediate danger",
        "true,  ,        ,      true,  immediate danger",
        "false, no,      false, true,  not safe tonight",
        "false, no,      true,  true,  not safe tonight",
        ",      no,      ,      true,  not safe tonight",
        "false, yes,     true,  true,  a child",
        "false, unknown, true,  true,  a child",
        "false, unknown, false, true,  not known",
        "false, ,        false, true,  not known",
        ",      ,        ,      true,  not known",
        "false, maybe,   false, true,  not known",
        "false, yes,     false, false, safe tonight",
        ",      yes,     ,      false, safe tonight"
    })
    void onlyAnAdultWhoIsSafeTonightAndInNoDangerCanWait(
            @Nullable Boolean danger,
            @Nullable String safeTonight,
            @Nullable Boolean minor,
            boolean urgent,
            String reason) {
        Map<String, @Nullable Object> known = new HashMap<>();
        known.put("immediateDanger", danger);
        known.put("safeTonight", safeTonight);
        known.put("minor", minor);

        Urgency urgency = Urgency.of(tables.evaluate("urgency", known));

        assertThat(urgency.urgent()).isEqualTo(urgent);
        assertThat(urgency.reason()).contains(reason);
    }

    /** Each of these alone, in an adult of whom it is said that they are safe tonight. */
    @ParameterizedTest
    @CsvSource({
        "needsAcuteCare, true,            medical care",
        "selfHarm,       yes,             self-harm",
        "safePlaceKind,  withExploiters,  lives with",
        "safePlaceKind,  street,          on the street",
        "safePlaceKind,  custody,         detained"
    })
    void whatCannotWaitIsUrgentByItself(String answer, String value, String reason) {
        Map<String, Object> known =
                new HashMap<>(Map.of("safeTonight", "yes", "minor", false, "immediateDanger", false));
        known.put(answer, value.equals("true") ? true : value);

        Urgency urgency = Urgency.of(tables.evaluate("urgency", known));

        assertThat(urgency.urgent()).isTrue();
        assertThat(urgency.reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"selfHarm, no", "selfHarm, unknown", "safePlaceKind, friends", "safePlaceKind, unknown"})
    void whatIsNoDangerCanWait(String answer, String value) {
        Map<String, Object> known = Map.of("safeTonight", "yes", answer, value);

        assertThat(Urgency.of(tables.evaluate("urgency", known)).urgent()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-03, true", "2026-03-10, true", "2026-03-11, false", "2026-03-02, false", ", false"})
    void aDayBeforeAReferralThatCanWaitWouldBeAssessedIsNear(@Nullable String day, boolean near) {
        Answers answers = day == null ? Answers.none() : Answers.of(Map.of("actBefore", day));

        assertThat(Urgency.nearness(answers, LocalDate.parse("2026-03-03"), LocalDate.parse("2026-03-10")))
                .isEqualTo(Map.of("actBeforeNear", near));
    }

    @Test
    void aDayThatIsNearIsUrgent() {
        assertThat(Urgency.of(tables.evaluate("urgency", Map.of("safeTonight", "yes", "actBeforeNear", true)))
                        .urgent())
                .isTrue();
    }

    @Test
    void whenNothingAtAllIsKnownItIsUrgent() {
        assertThat(Urgency.of(tables.evaluate("urgency", Map.of())).urgent()).isTrue();
    }

    @Test
    void urgentTasksComeFirst() {
        assertThat(new Urgency(true, "").priority()).isEqualTo(80);
        assertThat(new Urgency(false, "").priority()).isEqualTo(50);
    }
}
