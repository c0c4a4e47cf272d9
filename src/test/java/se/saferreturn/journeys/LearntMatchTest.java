package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.protection.NamedStaff;
import se.saferreturn.protection.ProtectedCases;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.Outcome;
import se.saferreturn.routing.Clocks;

/** What is learnt of a person in the course of a case fits another case, and somebody is told. */
@ApplicationTest
class LearntMatchTest {

    private static final String COORDINATOR = "coordinator.south";
    private static final String COMPARE = "Task_CompareLearntMatch";
    private static final String AGREE = "Task_AgreeOnOneCase";
    private static final String BORN = "today - P29Y2M";
    private static final List<String> SYLLABLES =
            List.of("ba", "do", "fi", "ga", "ka", "li", "mo", "ne", "ra", "su", "ta", "zo");

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    CaseRegister register;

    @Autowired
    NamedStaff staff;

    @Autowired
    ProtectedCases protectedCases;

    @Autowired
    JdbcClient jdbc;

    private String name;
    private String number;

    @BeforeEach
    void choose() {
        // a name and a number that no other test has
        number = identityNumber(new Random().nextInt(1000));
        name = "Zlata Later"
                + new Random()
                        .ints(8, 0, SYLLABLES.size())
                        .mapToObj(SYLLABLES::get)
                        .collect(Collectors.joining());
    }

    @Test
    void theCoordinatorsOfTheCaseInWhichANameIsLearntCompareIt() {
        CaseNumber known = opened(name);
        CaseNumber alias = opened("okänd kvinna");
        assertThat(tasks(alias, COMPARE)).isEmpty();

        learn(alias);

        assertThat(tasks(alias, COMPARE))
                .singleElement()
                .satisfies(task -> assertThat(groups(task)).containsExactly("coordinators-south"));
        assertThat(matches(alias, 1)).contains(known.value()).doesNotContain(name);
        assertThat(tasks(known, COMPARE)).isEmpty();
    }

    @Test
    void theCaseThatWasThereFirstMayBeTheOneThatLearns() {
        CaseNumber alias = opened("okänd kvinna");
        CaseNumber known = opened(name);

        learn(alias);

        assertThat(tasks(alias, COMPARE)).hasSize(1);
        assertThat(matches(alias, 1)).contains(known.value());
    }

    @Test
    void nobodyIsToldTwiceOfTheSamePair() {
        CaseNumber known = opened(name);
        CaseNumber alias = opened("okänd kvinna");
        learn(alias);

        learn(alias);
        learn(known);

        assertThat(tasks(alias, COMPARE)).hasSize(1);
        assertThat(tasks(known, COMPARE)).isEmpty();
        answer(alias, Map.of("samePerson", "no", "duplicateReason", "Hon är tio år äldre."));
        learn(alias);
        learn(known);
        assertThat(tasks(alias, COMPARE)).isEmpty();
        assertThat(tasks(known, COMPARE)).isEmpty();
    }

    @Test
    void aNumberThatAgreesIsWorthAnotherLookAtAPairWithAlikeNames() {
        CaseNumber known = opened(name);
        CaseNumber alias = opened("okänd kvinna");
        learn(alias);
        answer(alias, Map.of("samePerson", "no", "duplicateReason", "Fotografiet liknar henne inte."));

        enter(known, Map.of("identityNumber", number));
        assertThat(tasks(known, COMPARE)).isEmpty();
        enter(alias, Map.of("identityNumber", number));

        assertThat(tasks(alias, COMPARE)).hasSize(1);
        // the answer to the first one is counted as well
        assertThat(matches(alias, 3)).contains(known.value(), "same identity number");
        answer(alias, Map.of("samePerson", "no", "duplicateReason", "Numret stod på fel papper."));
        enter(alias, Map.of("identityNumber", number));
        learn(known);
        assertThat(tasks(alias, COMPARE)).isEmpty();
        assertThat(tasks(known, COMPARE)).isEmpty();
    }

    @Test
    void whoIsKnownToBeOnePersonIsNotComparedAgainWhateverAgreesLater() {
        CaseNumber known = opened(name);
        CaseNumber alias = opened("okänd kvinna");
        learn(alias);
        answer(alias, samePersonAs(known));

        enter(known, Map.of("identityNumber", number));
        enter(alias, Map.of("identityNumber", number));

        assertThat(tasks(alias, COMPARE)).isEmpty();
        assertThat(tasks(known, COMPARE)).isEmpty();
    }

    @Test
    void whatWasComparedWhenItWasReferredIsNotComparedAgain() {
        opened(name);
        CaseNumber second = opened(name);

        learn(second);

        assertThat(tasks(second, COMPARE)).isEmpty();
    }

    @Test
    void anotherCaseThatFitsIsATaskOfItsOwn() {
        CaseNumber known = opened(name);
        CaseNumber alias = opened("okänd kvinna");
        learn(alias);
        CaseNumber third = opened("okänd flicka");
        enter(third, Map.of("nameInDocument", "Helt Annan" + name.substring(6)));

        enter(alias, Map.of("otherNames", "Helt Annan" + name.substring(6)));

        assertThat(tasks(alias, COMPARE)).hasSize(2);
        assertThat(matches(alias, 1)).contains(known.value()).doesNotContain(third.value());
        assertThat(matches(alias, 2)).contains(third.value()).doesNotContain(known.value());
    }

    @Test
    void ofAProtectedCaseItsNamedStaffAreToldAndNobodyElse() {
        CaseNumber known = opened(name);
        staff.protect(known);
        CaseNumber alias = opened("okänd kvinna");

        learn(alias);

        assertThat(tasks(alias, COMPARE)).isEmpty();
        assertThat(everything(alias)).doesNotContain(known.value());
        assertThat(tasks(known, COMPARE)).hasSize(1);
        assertThat(matches(known, 1)).contains(alias.value());
    }

    @Test
    void twoProtectedCasesAreNotNamedToEachOther() {
        CaseNumber known = opened(name);
        staff.protect(known);
        CaseNumber alias = opened("okänd kvinna");
        staff.protect(alias);

        learn(alias);

        assertThat(tasks(alias, COMPARE)).isEmpty();
        assertThat(everything(alias)).doesNotContain(known.value());
        assertThat(everything(known)).doesNotContain(alias.value());
        assertThat(matches(known, 1)).contains("A protected case may be of the same person");
    }

    @Test
    void whoWorksWithAnUnprotectedCaseIsNotToldOfAProtectedOne() {
        CaseNumber known = opened(name);
        CaseNumber alias = opened("okänd kvinna");
        staff.protect(alias);

        learn(alias);

        assertThat(tasks(known, COMPARE)).isEmpty();
        assertThat(everything(known)).doesNotContain(alias.value());
        assertThat(matches(alias, 1)).contains(known.value());
    }

    @Test
    void ofACaseOfAnotherRegionThereIsOnlyThatThereIsOneAndItsStaffFindANote() {
        CaseNumber known = opened(name, Map.of("county", "14"));
        CaseNumber alias = opened("okänd kvinna");

        learn(alias);

        assertThat(tasks(alias, COMPARE)).hasSize(1);
        assertThat(matches(alias, 1)).contains("A case of another region").doesNotContain(known.value());
        assertThat(everything(known)).contains(alias.value());
    }

    @Test
    void whereNobodyWorksAnyMoreTheOtherCaseIsTold() {
        CaseNumber known = opened(name);
        CaseNumber alias = opened("okänd kvinna");
        end(alias);

        learn(alias);

        assertThat(tasks(known, COMPARE)).hasSize(1);
        assertThat(matches(known, 1)).contains(alias.value());
    }

    @Test
    void noRowNamesThePairThatWasCompared() {
        CaseNumber known = opened(name);
        staff.protect(known);
        CaseNumber alias = opened("okänd kvinna");
        learn(alias);

        assertThat(jdbc.sql("select pair from compared_cases where case_number in (:one, :other)")
                        .param("one", alias.value())
                        .param("other", known.value())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(pair -> assertThat(pair).matches("[0-9a-f]{64,}"));
    }

    @Test
    void ifItIsTheSamePersonThoseWhoWorkWithEitherCaseAgree() {
        CaseNumber known = opened(name);
        CaseNumber alias = opened("okänd kvinna");
        learn(alias);

        answer(alias, samePersonAs(known));

        assertThat(tasks(alias, AGREE)).hasSize(1);
        assertThat(tasks(known, AGREE)).hasSize(1);
        assertThat(text(alias, "otherCaseOfPerson")).isEqualTo("Case " + known + " is of the same person.");
        assertThat(text(known, "otherCaseOfPerson")).isEqualTo("Case " + alias + " is of the same person.");
        assertThat(protectedCases.isProtected(alias)).isFalse();
    }

    @Test
    void theSamePersonIsProtectedInBothCasesAndTheProtectedOneIsNotNamed() {
        CaseNumber known = opened(name);
        CaseNumber alias = opened("okänd kvinna");
        staff.protect(alias);
        learn(alias);

        answer(alias, samePersonAs(known));

        assertThat(protectedCases.isProtected(known)).isTrue();
        assertThat(everything(known)).doesNotContain(alias.value());
        assertThat(text(known, "otherCaseOfPerson")).contains("Ask the programme management");
        assertThat(tasks(known, AGREE)).hasSize(1);
    }

    /** Of a day on which she may have been born; the last digit makes the sum of all even tens. */
    private static String identityNumber(int serial) {
        String nine = LocalDate.now(Clocks.SWEDEN).minusYears(29).format(DateTimeFormatter.ofPattern("yyMMdd"))
                + "%03d".formatted(serial);
        int sum = IntStream.range(0, nine.length())
                .map(place -> Character.digit(nine.charAt(place), 10) * (place % 2 == 0 ? 2 : 1))
                .map(product -> product / 10 + product % 10)
                .sum();
        return nine + (10 - sum % 10) % 10;
    }

    private CaseNumber opened(String personName) {
        return opened(personName, Map.of());
    }

    private CaseNumber opened(String personName, Map<String, Object> answers) {
        Scenario like = Scenario.read("S2");
        Map<String, Object> own = new HashMap<>(Map.of("personName", personName, "otherNames", "", "birthDate", BORN));
        own.putAll(answers);
        Scenario played =
                new Scenario(like.id(), like.title(), List.of(), like.opening().with(own), like.steps(), like.ends());
        return new CaseNumber(new ScenarioPlayer(engine)
                .playUntil(played, step -> step.does("Assess referral"))
                .caseNumber());
    }

    private void learn(CaseNumber number) {
        enter(number, Map.of("nameInDocument", name));
    }

    private void enter(CaseNumber number, Map<String, Object> answers) {
        caseFile.append(new CaseFileEntry(
                number, "a-document", 1, CaseFileEntry.WHOLE_CASE, null, COORDINATOR, Answers.of(answers)));
    }

    private static Map<String, Object> samePersonAs(CaseNumber other) {
        return Map.of(
                "samePerson",
                "yes",
                "onePersonConfirmed",
                true,
                "otherCaseNumber",
                other.value(),
                "duplicateReason",
                "Samma pass.");
    }

    private void answer(CaseNumber number, Map<String, Object> answers) {
        new ScenarioPlayer(engine)
                .play(
                        new PlayedCase(number.value(), "none"),
                        new Scenario.Step(
                                "Compare case found later", null, COORDINATOR, answers, null, null, null, null, null));
    }

    private void end(CaseNumber number) {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "ended"));
        register.close(number, Outcome.COMPLETED, "south", null);
    }

    private List<Task> tasks(CaseNumber number, String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(key)
                .list();
    }

    private List<String> groups(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(link -> link.getGroupId())
                .toList();
    }

    private String matches(CaseNumber number, int comparison) {
        return String.valueOf(caseFile.current(number, "learnt-match-" + comparison)
                .get("possibleMatches")
                .orElse(null));
    }

    private String text(CaseNumber number, String key) {
        return caseFile.current(number, CaseFileEntry.WHOLE_CASE).text(key).orElseThrow();
    }

    private String everything(CaseNumber number) {
        return caseFile.history(number).stream()
                .map(entry -> entry.answers().asMap().toString())
                .collect(Collectors.joining("\n"));
    }
}
