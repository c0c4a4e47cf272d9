package se.saferreturn.reintegration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.casefile.PastEntry;

/** The support of the plan, and support that is added. */
class SupportPlanTest {

    private static final Answers PLAN = Answers.of(Map.of(
            "reintegrationItems",
            List.of(
                    Map.of("area", "housing", "provider", "Casa Inventată", "planned", "Six months", "amount", 900),
                    Map.of("area", "legal", "planned", "A lawyer", "delivered", "cancelled"),
                    Map.of("area", "work", "planned", "A course", "delivered", "notYet")),
            "plannedGrants",
            List.of(Map.of(
                    "plannedGrantKind", "smallBusiness",
                    "plannedGrantAmount", 1500,
                    "plannedGrantCurrency", "EUR",
                    "plannedGrantPurpose", "A sewing machine"))));

    @Test
    void everyMeasureThatIsNotCancelledAndEveryGrantIsPlanned() {
        SupportPlan plan = SupportPlan.of(PLAN);

        assertThat(plan.measures()).hasSize(2);
        assertThat(plan.measure(1).asMap())
                .containsEntry("measureArea", "housing")
                .containsEntry("measureProvider", "Casa Inventată")
                .containsEntry("measurePlanned", "Six months")
                .containsEntry("measureAmount", 900);
        assertThat(plan.measure(2).asMap()).containsEntry("measureArea", "work");
        assertThat(plan.grants()).hasSize(1);
        assertThat(plan.grant(1).asMap())
                .containsOnly(
                        Map.entry("grantKind", "smallBusiness"),
                        Map.entry("grantAmount", 1500),
                        Map.entry("grantCurrency", "EUR"),
                        Map.entry("grantPurpose", "A sewing machine"));
    }

    @Test
    void whatIsNotSaidOfAMeasureIsEmptySoThatNothingElseShinesThrough() {
        assertThat(SupportPlan.of(PLAN).measure(2).asMap())
                .containsEntry("measureProvider", null)
                .containsEntry("measureAmount", null)
                .containsEntry("measureCurrency", null);
    }

    @Test
    void withoutAPlanThereIsNoSupport() {
        assertThat(SupportPlan.of(Answers.none())).isEqualTo(new SupportPlan(List.of(), List.of(), 0));
        assertThatIllegalStateException().isThrownBy(() -> SupportPlan.of(PLAN).measure(3));
        assertThatIllegalStateException().isThrownBy(() -> SupportPlan.of(PLAN).grant(0));
    }

    private static Answers answered(String agreement) {
        return Answers.of(Map.of(
                "agreementByPerson",
                agreement,
                "reintegrationItems",
                List.of(
                        Map.of("area", "housing", "agreed", "yes"),
                        Map.of("area", "work", "agreed", "no"),
                        Map.of("area", "family"),
                        Map.of("area", "legal", "agreed", "no", "delivered", "cancelled")),
                "plannedGrants",
                List.of(
                        Map.of("plannedGrantKind", "housing", "plannedGrantAgreed", "no"),
                        Map.of("plannedGrantKind", "education", "plannedGrantAgreed", "yes"))));
    }

    @Test
    void nothingBeginsThatThePersonDoesNotAgreeTo() {
        SupportPlan yes = SupportPlan.of(answered("yes"));
        SupportPlan partly = SupportPlan.of(answered("partly"));

        assertThat(yes.measures())
                .extracting(measure -> measure.asMap().get("measureArea"))
                .containsExactly("housing", "family");
        assertThat(partly.measures())
                .extracting(measure -> measure.asMap().get("measureArea"))
                .containsExactly("housing");
        assertThat(yes.grants())
                .extracting(grant -> grant.asMap().get("grantKind"))
                .containsExactly("education");
        assertThat(yes.declined()).isEqualTo(2);
        assertThat(partly.declined()).isEqualTo(3);
        assertThat(SupportPlan.of(PLAN).declined()).isZero();
    }

    @Test
    void measuresOfTheFirstMonthHaveNumbersAboveAllOthers() {
        Answers plan = Answers.of(Map.of(
                "firstMonthItems",
                List.of(Map.of("area", "housing", "planned", "A bed"), Map.of("area", "healthCare"))));

        assertThat(SupportPlan.firstMonth(plan)).hasSize(2);
        assertThat(SupportPlan.firstMonthMeasure(plan, 91).asMap())
                .containsEntry("measurePlanned", "A bed")
                .containsEntry("measureProvider", null);
        assertThat(SupportPlan.firstMonthMeasure(plan, 92).asMap()).containsEntry("measureArea", "healthCare");
        assertThat(SupportPlan.firstMonth(PLAN)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> SupportPlan.firstMonthMeasure(plan, 93));
        Answers tooMany = Answers.of(Map.of("firstMonthItems", Collections.nCopies(11, Map.of("area", "legal"))));
        assertThatExceptionOfType(SupportRefusedException.class).isThrownBy(() -> SupportPlan.firstMonth(tooMany));
    }

    @Test
    void whoWantsNothingMoreTakesNoNumber() {
        PastEntry nothing = asked(Map.of("addedSupport", "none"));
        PastEntry bed = asked(Map.of("addedSupport", "measure", "measureArea", "housing"));

        assertThat(AddedSupport.next(List.of(nothing, bed)).scope()).isEqualTo("measure-51");
        assertThatIllegalStateException().isThrownBy(() -> AddedSupport.next(List.of(nothing)));
    }

    @Test
    void moreThanCanBeNumberedIsRefused() {
        Answers plan =
                Answers.of(Map.of("plannedGrants", Collections.nCopies(51, Map.of("plannedGrantKind", "healthCare"))));

        assertThatExceptionOfType(SupportRefusedException.class)
                .isThrownBy(() -> SupportPlan.of(plan))
                .withMessageContaining("at most 50 grants");
    }

    @Test
    void addedSupportIsNumberedAboveThePlanInTheOrderInWhichItWasAskedFor() {
        PastEntry bed = asked(Map.of("addedSupport", "measure", "measureArea", "housing", "grantKind", "healthCare"));
        PastEntry tools = asked(Map.of("addedSupport", "grant", "grantKind", "smallBusiness", "grantAmount", 800));
        PastEntry course = asked(Map.of("addedSupport", "measure", "measureArea", "education"));
        PastEntry numbered = entry(AddedSupport.NUMBERED, Map.of());

        AddedSupport first = AddedSupport.next(List.of(bed, tools));
        assertThat(first.scope()).isEqualTo("measure-51");
        assertThat(first.answers().asMap())
                .containsEntry("measureArea", "housing")
                .containsEntry("measureProvider", null)
                .doesNotContainKey("grantKind");
        AddedSupport second = AddedSupport.next(List.of(bed, tools, numbered, course));
        assertThat(second.scope()).isEqualTo("grant-51");
        assertThat(second.answers().asMap()).containsEntry("grantAmount", 800).doesNotContainKey("measureArea");
        assertThat(AddedSupport.next(List.of(bed, tools, numbered, course, numbered)))
                .satisfies(third -> assertThat(third.scope()).isEqualTo("measure-52"));
        assertThatIllegalStateException().isThrownBy(() -> AddedSupport.next(List.of(bed, numbered)));
    }

    @Test
    void whenTheNumbersAreUsedUpNothingCanBeAdded() {
        List<PastEntry> forty = Collections.nCopies(40, asked(Map.of("addedSupport", "grant")));
        List<PastEntry> history = new ArrayList<>(forty);
        history.addAll(Collections.nCopies(40, entry(AddedSupport.NUMBERED, Map.of())));
        history.add(asked(Map.of("addedSupport", "grant")));

        assertThatExceptionOfType(SupportRefusedException.class).isThrownBy(() -> AddedSupport.next(history));
    }

    private static PastEntry asked(Map<String, Object> answers) {
        return entry(AddedSupport.FORM, answers);
    }

    private static PastEntry entry(String form, Map<String, Object> answers) {
        return new PastEntry(
                UUID.randomUUID(),
                CaseFileEntry.bySystem(
                        CaseNumber.of(CaseSeries.RETURN_CASE, 2026, 1),
                        form,
                        1,
                        CaseFileEntry.WHOLE_CASE,
                        Answers.of(answers)),
                Instant.EPOCH,
                List.of());
    }
}
