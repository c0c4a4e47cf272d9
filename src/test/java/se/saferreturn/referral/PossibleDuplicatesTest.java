package se.saferreturn.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.accesslog.LoggedAccess;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.engine.AsSystem;
import se.saferreturn.form.TestProcesses;
import se.saferreturn.protection.NamedStaff;
import se.saferreturn.protection.ProtectedCases;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.Outcome;

/** A referral of a person who has a case already finds it and joins it. */
@ApplicationTest
class PossibleDuplicatesTest {

    private static final List<String> SYLLABLES =
            List.of("ba", "do", "fi", "ga", "ka", "li", "mo", "ne", "ra", "su", "ta", "zo");

    @Autowired
    ProcessEngine engine;

    @Autowired
    AsSystem asSystem;

    @Autowired
    CaseFile caseFile;

    @Autowired
    CaseRegister register;

    @Autowired
    NamedStaff staff;

    @Autowired
    ProtectedCases cases;

    @Autowired
    AccessLog log;

    @Autowired
    JdbcClient jdbc;

    private TestProcesses processes;
    private String surname;

    @BeforeEach
    void deploy() {
        processes = TestProcesses.deploy(engine);
        // a name that no other test has
        surname = "Test"
                + new Random()
                        .ints(8, 0, SYLLABLES.size())
                        .mapToObj(SYLLABLES::get)
                        .collect(Collectors.joining());
    }

    @AfterEach
    void remove() {
        processes.close();
    }

    @Test
    void aPersonWhoIsNewHasNoPossibleDuplicates() {
        ProcessInstance only = refer("Elena " + surname);

        assertThat(fact(only, "possibleDuplicates")).isEqualTo(0);
        assertThat(answers(only).get("possibleMatches")).isEmpty();
    }

    @Test
    void everyNewCaseKnowsWhatConditionsAskFor() {
        ProcessInstance only = refer("Elena " + surname);

        assertThat(fact(only, "travelStage")).isEqualTo("preparing");
        assertThat(fact(only, "travelOutcome")).isEqualTo("notTravelled");
        assertThat(fact(only, "reopened")).isEqualTo(false);
        assertThat(fact(only, "homeAlready")).isEqualTo("no");
    }

    @Test
    void anotherReferralOfThePersonShowsTheCaseItsRegionAndTheGrounds() {
        ProcessInstance first = refer("Elena " + surname);
        register.place(number(first), "stockholm", null);

        ProcessInstance second = refer("Elena " + surname);

        assertThat(fact(second, "possibleDuplicates")).isEqualTo(1);
        assertThat(answers(second).get("possibleMatches"))
                .contains(List.of(Map.of(
                        "matchCaseNumber", first.getBusinessKey(),
                        "matchRegion", "stockholm",
                        "matchGrounds", "similar name and same birth date, same name")));
    }

    @Test
    void aClosedCaseIsShownAsClosed() {
        ProcessInstance first = refer("Elena " + surname);
        register.close(number(first), Outcome.COMPLETED, "stockholm", null);

        assertThat(answers(refer("Elena " + surname)).get("possibleMatches").toString())
                .contains("same name (closed case)");
    }

    @Test
    void ofACaseOfAnotherRegionNothingIsShownButThatThereIsOne() {
        place(refer("Elena " + surname), "south");
        place(refer("Elena " + surname), "north");

        ProcessInstance third = refer("Elena " + surname);

        assertThat(fact(third, "possibleDuplicates")).isEqualTo(1);
        assertThat(answers(third).get("possibleMatches"))
                .contains(List.of(Map.of("matchGrounds", FoundCases.ELSEWHERE)));
    }

    @Test
    void ofAProtectedCaseNothingIsShownAtAll() {
        ProcessInstance first = refer("Elena " + surname);
        place(first, "stockholm");
        staff.protect(number(first));

        ProcessInstance second = refer("Elena " + surname);

        assertThat(fact(second, "possibleDuplicates")).isEqualTo(0);
        assertThat(answers(second).get("possibleMatches")).isEmpty();
        assertThat(answers(first).text("anotherReferral").orElseThrow()).contains(second.getBusinessKey());
    }

    @Test
    void whoReferredIsInTheAccessLogOfEachCaseThatWasFound() {
        ProcessInstance elsewhere = place(refer("Elena " + surname), "south");
        ProcessInstance here = place(refer("Elena " + surname), "stockholm");
        ProcessInstance closedToAll = place(refer("Elena " + surname), "stockholm");
        staff.protect(number(closedToAll));

        RegionalCase.asDo(engine, "hotline", () -> asSystem.run(() -> refer("Elena " + surname)));

        assertThat(List.of(elsewhere, here, closedToAll))
                .allSatisfy(found -> assertThat(log.of(number(found)))
                        .extracting(LoggedAccess::access)
                        .contains(
                                new Access("hotline", Act.SEARCHED, number(found), "possible duplicate", Basis.NONE)));
    }

    @Test
    void theStaffOfTheOtherRegionFindANoteInTheirFile() {
        ProcessInstance first = place(refer("Elena " + surname), "south");

        ProcessInstance second = refer("Elena " + surname);

        assertThat(answers(first).text("anotherReferral").orElseThrow())
                .contains(second.getBusinessKey())
                .doesNotContain(surname);
    }

    @Test
    void whoWasToldTheNumberJoinsACaseThatWasNotShownIfAStrongTraitAgrees() {
        ProcessInstance first = place(refer("Elena " + surname), "south");
        staff.protect(number(first));
        place(refer("Elena " + surname), "stockholm");
        ProcessInstance referred = refer("Elena " + surname);

        compare(referred, first.getBusinessKey());

        assertThat(answers(first).get("joinedReferrals")).isPresent();
        // what was told of a protected person stays so in the referral that joined
        assertThat(cases.isProtected(number(referred))).isTrue();
    }

    @Test
    void aCaseThatWasNotShownIsNotJoinedOnASimilarNameAlone() {
        ProcessInstance first =
                place(processes.submitStart("joining", Map.of("personName", "Elena " + surname)), "south");
        ProcessInstance second = refer("Elena " + surname);

        assertThatThrownBy(() -> compare(second, first.getBusinessKey()))
                .hasMessageContaining("the number that the coordinators of the other region told you");

        assertThat(answers(first).get("joinedReferrals")).isEmpty();
    }

    @Test
    void theReferralJoinsTheCaseThatIsChosen() {
        ProcessInstance first = refer("Elena " + surname);
        ProcessInstance second = refer("Ela Elena " + surname);

        compare(second, first.getBusinessKey());

        Object joined = answers(first).get("joinedReferrals").orElseThrow();
        assertThat(joined.toString())
                .contains("joinedReferralNumber=" + second.getBusinessKey(), "personName=Ela Elena " + surname)
                .doesNotContain("possibleMatches", "joinCaseNumber");
        assertThat(answers(first).text("personName")).contains("Elena " + surname);
        assertThat(register.find(number(second)).orElseThrow().outcome()).isEqualTo(Outcome.JOINED);
        assertThat(jdbc.sql("select joined_to from return_case where case_number = :number")
                        .param("number", second.getBusinessKey())
                        .query(String.class)
                        .single())
                .isEqualTo(first.getBusinessKey());
    }

    @Test
    void aSecondReferralThatJoinsKeepsTheFirst() {
        ProcessInstance first = refer("Elena " + surname);
        compare(refer("Elena " + surname), first.getBusinessKey());
        ProcessInstance third = refer("Elena " + surname);

        // the case that joined is no match any more
        assertThat(fact(third, "possibleDuplicates")).isEqualTo(1);
        compare(third, first.getBusinessKey());

        assertThat((List<?>) answers(first).get("joinedReferrals").orElseThrow())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SR-1999-00001", "Elena", "unrelated", "closed"})
    void whatIsNoOpenMatchIsRefusedAtTheForm(String choice) {
        ProcessInstance first = refer("Elena " + surname);
        ProcessInstance second = refer("Elena " + surname);
        ProcessInstance unrelated = refer("Lotta Annan" + surname);
        String chosen = switch (choice) {
            case "unrelated" -> unrelated.getBusinessKey();
            case "closed" -> {
                register.close(number(first), Outcome.COMPLETED, null, null);
                yield first.getBusinessKey();
            }
            default -> choice;
        };

        assertThatThrownBy(() -> compare(second, chosen))
                .hasMessageStartingWith(
                        "Case that this referral belongs to: please choose one of the possible matches");

        assertThat(processes.task(second.getBusinessKey(), "Task_Compare")).isNotNull();
        assertThat(answers(second).get("joinCaseNumber")).isEmpty();
        assertThat(answers(first).get("joinedReferrals")).isEmpty();
    }

    private ProcessInstance refer(String name) {
        return processes.submitStart("joining", Map.of("personName", name, "birthDate", "1998-05-04"));
    }

    private ProcessInstance place(ProcessInstance aCase, String region) {
        register.place(number(aCase), region, null);
        return aCase;
    }

    private void compare(ProcessInstance referred, String chosen) {
        engine.getFormService()
                .submitTaskForm(
                        processes
                                .task(referred.getBusinessKey(), "Task_Compare")
                                .getId(),
                        Map.of("joinCaseNumber", chosen));
    }

    private Object fact(ProcessInstance aCase, String name) {
        return engine.getRuntimeService().getVariable(aCase.getId(), name);
    }

    private Answers answers(ProcessInstance aCase) {
        return caseFile.current(number(aCase), CaseFileEntry.WHOLE_CASE);
    }

    private static CaseNumber number(ProcessInstance aCase) {
        return new CaseNumber(aCase.getBusinessKey());
    }
}
