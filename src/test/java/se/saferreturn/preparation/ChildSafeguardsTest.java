package se.saferreturn.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.Correction;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.person.Dependant;
import se.saferreturn.preparation.ChildSafeguards.State;

class ChildSafeguardsTest {

    private static final LocalDate TODAY = LocalDate.of(2031, 5, 6);
    private static final Instant WRITTEN_AT = Instant.parse("2031-05-02T08:00:00Z");
    private static final Instant SIGNED_AT = Instant.parse("2031-05-05T09:30:00Z");
    private static final List<String> DECISIONS = List.of("Nämndens beslut", "Decizia  Direcției", "Kvitto");

    private static final Map<String, @Nullable Object> ALL = Map.ofEntries(
            Map.entry("guardianAppointed", "yes"),
            Map.entry("guardianName", "Gode mannen Hittepåsson"),
            Map.entry("childOpinion", "Vill till sin farmor."),
            Map.entry("bestInterestsSweden", "forReturn"),
            Map.entry("bestInterestsSwedenBy", "Nämnden i Påhitt"),
            Map.entry("bestInterestsSwedenOn", "2031-04-11"),
            Map.entry("bestInterestsSwedenDocument", "nämndens  BESLUT "),
            Map.entry("bestInterestsHome", "forReturn"),
            Map.entry("bestInterestsHomeBy", "Direcția Născocită"),
            Map.entry("bestInterestsHomeOn", "2031-04-20"),
            Map.entry("bestInterestsHomeDocument", "Decizia Direcției"),
            Map.entry("childCarerName", "Farmor Provova"),
            Map.entry("childCarerFit", "yes"),
            Map.entry("childCarerAssessedBy", "Direcția Născocită"),
            Map.entry("childResponsibleBy", "Direcția Născocită"),
            Map.entry("childHandoverOn", "2031-05-06"));

    @Test
    void whatIsWrittenIsCompleteAndInPlaceOnlyWhenASecondPersonHasSigned() {
        assertThat(of(written(ALL)).state()).isEqualTo(State.COMPLETE);
        assertThat(of(written(ALL), signed("approved", "approver.x")).state()).isEqualTo(State.IN_PLACE);
        assertThat(of(written(ALL), signed("refused", "approver.x")))
                .isEqualTo(new ChildSafeguards(
                        State.NOT_IN_PLACE,
                        List.of("The second person has not signed: see the reasons, and send the form again.")));
        assertThat(of(written(ALL), signed("refused", "approver.x"), written(ALL))
                        .state())
                .isEqualTo(State.COMPLETE);
        assertThat(of(written(ALL), signed("approved", "writer")).state()).isEqualTo(State.COMPLETE);
        assertThat(of(signed("approved", "approver.x"), written(ALL)).state())
                .as("written anew after the signature")
                .isEqualTo(State.COMPLETE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            guardianAppointed | no | nobody is named who may decide for the child
            guardianName | ' ' | nobody is named who may decide for the child
            childOpinion | '' | own opinion
            bestInterestsSweden | againstReturn | in Sweden: the authority finds that the return is not best
            bestInterestsSweden | notDetermined | in Sweden: no authority has decided
            bestInterestsSwedenBy | '' | in Sweden: the authority is not named
            bestInterestsSwedenOn | '' | in Sweden: the day of the decision
            bestInterestsSwedenDocument | '' | in Sweden: it is not written which document
            bestInterestsSwedenDocument | Decizia Direcției | the same document is named for both countries
            bestInterestsHome | againstReturn | country of return: the authority finds that the return is not best
            bestInterestsHome | '' | country of return: no authority has decided
            bestInterestsHomeBy | '' | country of return: the authority is not named
            bestInterestsHomeDocument | Ett brev | no decision with the title ‘Ett brev’
            childCarerName | '' | Receiving carer: nobody is named
            childCarerFit | no | nobody has assessed the carer
            childCarerFit | notYet | nobody has assessed the carer
            childCarerAssessedBy | '' | nobody has assessed the carer
            childResponsibleBy | '' | Authority that takes over responsibility
            childHandoverOn | '' | it is not given
            childHandoverOn | 2031-05-05 | it has passed
            """)
    void withoutOneOfThemTheyAreNotInPlaceWhoeverHasSigned(String key, String answer, String told) {
        Map<String, @Nullable Object> answers = new HashMap<>(ALL);
        answers.put(key, answer);

        ChildSafeguards safeguards = of(written(answers), signed("approved", "approver.x"));

        assertThat(safeguards.state()).isEqualTo(State.NOT_IN_PLACE);
        assertThat(safeguards.missing()).singleElement().asString().contains(told);
    }

    @Test
    void aCustodianDecidesWhereThereIsNoGuardian() {
        Map<String, @Nullable Object> answers = new HashMap<>(ALL);
        answers.put("guardianAppointed", "no");
        answers.put("childCustodianName", "Mamma Provova");

        assertThat(of(written(answers)).state()).isEqualTo(State.COMPLETE);
    }

    @Test
    void eachChildWhoTravelsAlongHasTheSameAndTheConsentOfEverybodyWithCustody() {
        Dependant lilla = new Dependant("Lilla  Provova", true, true);
        Dependant storebror = new Dependant("Storebror Provova", true, false);
        Dependant aunt = new Dependant("Moster", false, false);
        Map<String, @Nullable Object> row = new HashMap<>(ALL);
        row.put("childAlongName", "lilla provova");
        Map<String, @Nullable Object> other = new HashMap<>(ALL);
        other.put("childAlongName", "Storebror Provova");
        other.put("childOpinion", null);

        assertThat(along(Map.of(), aunt).state()).isEqualTo(State.NOT_NEEDED);
        assertThat(along(Map.of("childrenAlong", List.of(row)), aunt, lilla).state())
                .isEqualTo(State.COMPLETE);
        assertThat(along(ALL, lilla).missing())
                .containsExactly("Lilla  Provova: There is no row for this child among the children who travel along.");
        assertThat(along(Map.of("childrenAlong", List.of(row, other)), lilla, storebror)
                        .missing())
                .containsExactly(
                        "Storebror Provova: Another person has custody and has not consented, or nobody has said whether"
                                + " there is one.",
                        "Storebror Provova: The child’s own opinion: it is not written.");
    }

    @Test
    void whatWasWrittenOrSignedForAnotherDestinationCountsNoLonger() {
        PastEntry lapsed = entry("child-safeguards-lapsed", "system", SIGNED_AT, Map.of(), List.of());

        assertThat(of(written(ALL), signed("approved", "approver.x"), lapsed))
                .isEqualTo(new ChildSafeguards(
                        State.NOT_IN_PLACE,
                        List.of("Nothing is written about the child since the destination was set.")));
        assertThat(of(written(ALL), signed("approved", "approver.x"), lapsed, written(ALL))
                        .state())
                .isEqualTo(State.COMPLETE);
        assertThat(of().state()).isEqualTo(State.NOT_IN_PLACE);
    }

    @Test
    void whatIsCorrectedAfterTheSignatureIsSignedAgain() {
        PastEntry before = corrected("writer", SIGNED_AT.minusSeconds(60));
        PastEntry after = corrected("writer", SIGNED_AT.plusSeconds(60));
        PastEntry bySigner = corrected("approver.x", SIGNED_AT.minusSeconds(60));

        assertThat(of(before, signed("approved", "approver.x")).state()).isEqualTo(State.IN_PLACE);
        assertThat(of(after, signed("approved", "approver.x")).state()).isEqualTo(State.COMPLETE);
        assertThat(of(bySigner, signed("approved", "approver.x")).state()).isEqualTo(State.COMPLETE);
    }

    private static ChildSafeguards of(PastEntry... history) {
        return ChildSafeguards.of(List.of(history), true, List.of(), DECISIONS, TODAY);
    }

    /** Of an adult with others who travel along. */
    private static ChildSafeguards along(Map<String, @Nullable Object> answers, Dependant... dependants) {
        return ChildSafeguards.of(List.of(written(answers)), false, List.of(dependants), DECISIONS, TODAY);
    }

    private static PastEntry written(Map<String, @Nullable Object> answers) {
        return entry("child-safeguards", "writer", WRITTEN_AT, answers, List.of());
    }

    private static PastEntry corrected(String by, Instant at) {
        return entry(
                "child-safeguards",
                "writer",
                WRITTEN_AT,
                ALL,
                List.of(new Correction(at, by, "Felskrivet.", Answers.none(), Answers.none())));
    }

    private static PastEntry signed(String decision, String by) {
        return entry("child-safeguards-signature", by, SIGNED_AT, Map.of("childSafeguardsSigned", decision), List.of());
    }

    private static PastEntry entry(
            String form,
            String author,
            Instant at,
            Map<String, @Nullable Object> answers,
            List<Correction> corrections) {
        return new PastEntry(
                UUID.randomUUID(),
                new CaseFileEntry(
                        new CaseNumber("SR-2031-00017"),
                        form,
                        1,
                        CaseFileEntry.WHOLE_CASE,
                        "task",
                        author,
                        Answers.of(answers)),
                at,
                corrections);
    }
}
