package se.saferreturn.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
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
