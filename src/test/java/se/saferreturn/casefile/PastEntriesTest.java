package se.saferreturn.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.journeys.ScenarioPlayer;

/** The entries of a case file as they were made. */
@ApplicationTest
class PastEntriesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");

    @Autowired
    CaseFile caseFile;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void tellWhoSaidWhatInWhichFormAndWhen() {
        CaseNumber aCase = caseFile.open(CaseSeries.RETURN_CASE);
        CaseFileEntry first =
                new CaseFileEntry(aCase, "leg", 3, "leg-1", "task-1", "escort", Answers.of(Map.of("legNote", "Lugnt")));
        ScenarioPlayer.setClock(NOON);
        caseFile.append(first);
        caseFile.append(CaseFileEntry.bySystem(aCase, "risk-level", 2, "", Answers.of(Map.of("riskLevel", "LOW"))));
        ScenarioPlayer.setClock(NOON.plusSeconds(60));
        caseFile.append(new CaseFileEntry(aCase, "leg", 3, "leg-2", "task-2", "escort", Answers.none()));

        assertThat(caseFile.history(aCase, Set.of("leg")))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.form()).isEqualTo("leg"))
                .first()
                .satisfies(entry -> {
                    // the clock that a test sets goes on
                    assertThat(entry.enteredAt()).isBetween(NOON, NOON.plusSeconds(59));
                    assertThat(entry.entry().author()).isEqualTo("escort");
                    assertThat(entry.entry().formVersion()).isEqualTo(3);
                    assertThat(entry.entry().scope()).isEqualTo("leg-1");
                    assertThat(entry.entry().submittedFor()).isEqualTo("task-1");
                    assertThat(entry.answers().asMap()).isEqualTo(Map.of("legNote", "Lugnt"));
                });
        assertThat(caseFile.history(aCase, Set.of("leg", "risk-level")).stream().map(PastEntry::form))
                .containsExactly("leg", "risk-level", "leg");
        assertThat(caseFile.history(caseFile.open(CaseSeries.RETURN_CASE), Set.of("leg")))
                .isEmpty();
        assertThatThrownBy(() -> caseFile.history(new CaseNumber("SR-1999-00001"), Set.of("leg")))
                .isInstanceOf(CaseFileClosedException.class);
    }
}
