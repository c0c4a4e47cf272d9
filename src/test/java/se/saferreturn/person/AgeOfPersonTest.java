package se.saferreturn.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeOfPersonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "2009-01-15, exact",
        "2012-09-02, ''",
        "2008-03-11, exact", // 18 tomorrow
        "2008-01-01, year", // may have been born in December
        "2008-07-01, ''", // stands for the year
        "2006-05-01, estimated", // looks like twenty
        "2026-03-10, exact",
    })
    void whoIsOrMayBeUnder18IsAChildWithoutTheBox(String birthDate, String certainty) {
        assertThat(age("birthDate", birthDate, "birthDateCertainty", certainty).isMinor())
                .isTrue();
        assertThat(age("birthDate", birthDate, "birthDateCertainty", certainty).contradiction())
                .get()
                .asString()
                .contains("please tick this box", "Age assessed as")
                .doesNotContain(birthDate);
        assertThat(age("birthDate", birthDate, "birthDateCertainty", certainty, "minor", true)
                        .contradiction())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2008-03-10, exact", // 18 today
        "1991-11-30, ''",
        "2007-12-31, year",
        "2004-05-01, estimated",
    })
    void whoIs18ForSureIsNoChildAndATickedBoxIsAskedAbout(String birthDate, String certainty) {
        assertThat(age("birthDate", birthDate, "birthDateCertainty", certainty).isMinor())
                .isFalse();
        assertThat(age("birthDate", birthDate, "birthDateCertainty", certainty).isSurelyAdult())
                .isTrue();
        assertThat(age("birthDate", birthDate, "birthDateCertainty", certainty).contradiction())
                .isEmpty();
        assertThat(age("birthDate", birthDate, "birthDateCertainty", certainty, "minor", true)
                        .contradiction())
                .get()
                .asString()
                .contains("please untick this box");
        assertThat(age("birthDate", birthDate, "birthDateCertainty", certainty, "minor", true)
                        .isMinor())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "20140312-2383, true",
        "140312 2383, true",
        "20080060-2385, true", // some time in 2008
        "20090060-2392, true",
        "20081263-2388, true",
        "19850760-2384, false",
        "19150088-2392, false",
        "811218-9876, false",
    })
    void anIdentityNumberTellsTheAge(String number, boolean minor) {
        assertThat(SwedishIdentityNumber.read(number, TODAY)).isPresent();
        assertThat(age("identityNumber", number).isMinor()).isEqualTo(minor);
        assertThat(age("identityNumber", number).contradiction().isPresent()).isEqualTo(minor);
    }

    @Test
    void aDocumentTellsTheAge() {
        assertThat(age("documentBirthDate", "2011-02-03").isMinor()).isTrue();
        assertThat(age("documentBirthDate", "1979-02-03", "birthDate", "2006-05-01", "birthDateCertainty", "estimated")
                        .isMinor())
                .isFalse();
    }

    @Test
    void anotherReferralOfThePersonTellsTheAge() {
        assertThat(age("joinedReferrals", List.of(Map.of("personName", "Provova"), Map.of("birthDate", "2011-02-03")))
                        .isMinor())
                .isTrue();
        assertThat(age(
                                "birthDate",
                                "1979-02-03",
                                "joinedReferrals",
                                List.of(Map.of("birthDate", "2007-02-03", "birthDateCertainty", "estimated")))
                        .isMinor())
                .isFalse();
    }

    @Test
    void datesThatDoNotAgreeAreAskedAboutWhateverTheBoxSays() {
        for (boolean ticked : new boolean[] {true, false}) {
            AgeOfPerson age = age("birthDate", "1979-02-03", "documentBirthDate", "2011-02-03", "minor", ticked);

            assertThat(age.isMinor()).isTrue();
            assertThat(age.contradiction()).get().asString().contains("do not agree");
        }
    }

    @Test
    void anAssessmentSettlesWhatDatesSay() {
        assertThat(age("birthDate", "2011-02-03", "ageAssessed", "adult").isMinor())
                .isFalse();
        assertThat(age("birthDate", "2011-02-03", "ageAssessed", "adult").contradiction())
                .isEmpty();
        assertThat(age("birthDate", "1979-02-03", "ageAssessed", "under18").isMinor())
                .isTrue();
        assertThat(age("birthDate", "1979-02-03", "ageAssessed", "under18", "minor", true)
                        .contradiction())
                .isEmpty();
    }

    @Test
    void aBoxThatSaysOtherwiseThanTheAssessmentIsAskedAbout() {
        assertThat(age("ageAssessed", "adult", "minor", true).contradiction())
                .get()
                .asString()
                .contains("please untick");
        assertThat(age("ageAssessed", "under18").contradiction())
                .get()
                .asString()
                .contains("please tick");
    }

    @Test
    void withoutAnyDateTheBoxHolds() {
        assertThat(age("minor", true).isMinor()).isTrue();
        assertThat(age("minor", false).isMinor()).isFalse();
        assertThat(age("birthDate", "some day").isMinor()).isFalse();
        assertThat(age("minor", true).contradiction()).isEmpty();
    }

    @Test
    void whoWasBornOnALeapDayIsAChildForAllOfTheLastDay() {
        AgeOfPerson lastDay = AgeOfPerson.of(Map.of("birthDate", "2008-02-29"), LocalDate.of(2026, 2, 28));
        AgeOfPerson birthday = AgeOfPerson.of(Map.of("birthDate", "2008-02-29"), LocalDate.of(2026, 3, 1));

        assertThat(lastDay.isMinor()).isTrue();
        assertThat(birthday.isMinor()).isFalse();
    }

    private static AgeOfPerson age(Object... answers) {
        Map<String, Object> told = new HashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            told.put(answers[i].toString(), answers[i + 1]);
        }
        return AgeOfPerson.of(told, TODAY);
    }
}
