package se.saferreturn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.modelfile.ModelsRefusedException;

/** A table that answers with less care, or that cannot be read, is refused with the rule and the cure. */
@ApplicationTest
class TablesAtTheGateTest {

    private static final String RISK = "risk-level.dmn";

    @Autowired
    DeploymentGate gate;

    static Stream<String> tables() {
        return Models.files("processes", ".dmn").map(file -> String.valueOf(file.getFileName()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theTablesAsTheyAreAreTakenAlone(String table) {
        Shipped alone = Shipped.models().only(table);

        if (table.equals("coordinating-region.dmn")) {
            refused(alone, "add return-case.bpmn");
        } else {
            assertThatCode(() -> gate.requireComplete(alone.files())).doesNotThrowAnyException();
        }
    }

    @Test
    void aRiskTableThatAnswersLowToEverythingIsRefused() {
        refused(
                Shipped.models().only(RISK).matching(RISK, "\"(MEDIUM|HIGH|STOP)\"</text>", "\"LOW\"</text>"),
                "risk-level.dmn, riskTraffickers: when riskTraffickers is critical, the level can be LOW: let a rule give at"
                        + " least HIGH; see Rule_TraffickersCritical",
                "a child can be at level LOW");
    }

    /** What no return is planned with. */
    @ParameterizedTest
    @CsvSource({
        "Rule_TraffickersCritical, threats by traffickers are STOP",
        "Rule_DebtCritical, a debt collected with threats is judged as threats are",
        "Rule_TraffickersSeriousUnprotected, a state that does not protect",
        "Rule_ChildSerious, a child whose carer is not assessed is STOP until then"
    })
    void aRuleThatStopsIsKept(String rule, String reason) {
        refused(
                Shipped.models()
                        .only(RISK)
                        .matching(RISK, "(?s)(<rule id=\"" + rule + "\\w*\">(?:(?!</rule>).)*?)\"STOP\"", "$1\"HIGH\""),
                reason);
    }

    @Test
    void thePoliceStopNobody() {
        refused(
                Shipped.models()
                        .only(RISK)
                        .matching(
                                RISK,
                                "(?s)(<rule id=\"Rule_PoliceObjectionYes\">(?:(?!</rule>).)*?)\"MEDIUM\"",
                                "$1\"STOP\""),
                "help never depends on what the police want");
    }

    /** Each rule that lifts a level is needed. */
    @ParameterizedTest
    @CsvSource({
        "Rule_DistanceCritical, riskDistance is critical",
        "Rule_LegalUnknown, riskLegal is not known",
        "Rule_TimeSinceSome, more danger gives a lower level: riskTimeSince = serious",
        "Rule_HealthTravelSome, more danger gives a lower level: riskHealthTravel = serious"
    })
    void aRuleThatSaysLessIsRefusedWhereItMatters(String rule, String reason) {
        String text = Shipped.models().text(RISK);
        Matcher element =
                Pattern.compile("(?s)<rule id=\"" + rule + "\\w*\">.*?</rule>").matcher(text);
        assertThat(element.find()).as(rule).isTrue();
        String changed = rule.endsWith("Some")
                ? text.replace(element.group(), element.group().replaceAll("\"(LOW|MEDIUM)\"", "\"STOP\""))
                : element.replaceAll("");

        refused(Shipped.models().only(RISK).and(RISK, changed), reason);
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            risk-level | hitPolicy="COLLECT" | hitPolicy="FIRST" | the hit policy is FIRST, and the application reads COLLECT
            risk-level | hitPolicy="COLLECT" | hitPolicy="UNIQUE" | the hit policy is UNIQUE
            risk-level | name="level" | name="riskLevel" | does not answer with level, but with
            risk-level | <text>"STOP"</text> | <text>"Stop"</text> | "Stop" is no answer that the application understands for level. There are LOW, MEDIUM, HIGH, STOP
            risk-level | <text>"policeSweden"</text> | <text>"policeLiaison"</text> | "policeLiaison" is no answer
            risk-level | <text>"critical"</text> | <text>"critcal"</text> | "critcal" is no answer to riskTraffickers
            risk-level | <text>not("none", "some", "serious", "critical")</text> | <text>not("none", "some", "serious", "critical"</text> | cannot be read
            risk-level | <text>"critical"</text> | <text>for x in 1..1000000000 return x</text> | cannot be read
            risk-level | <text>"critical"</text> | <text>riskDebt</text> | cannot be read
            risk-level | <text>"STOP"</text> | <text>if minor then "LOW" else "STOP"</text> | cannot be read
            risk-level | <text>riskDebt</text> | <text>riskDebts</text> | does not ask for riskDebt
            risk-level | <text>riskDebt</text> | <text>count(1..1000000000)</text> | asks for "count(1..1000000000)"
            risk-level | <text>riskDebt</text> | <text>riskFamily</text> | two columns for riskFamily
            risk-level | <text>"escort"</text> | <text>"none"</text> | a child can be at level LOW or without the measure "escort"
            coordinating-region | <text>"north"</text> | <text>"far-north"</text> | "far-north" is no answer that the application understands for region
            coordinating-region | <text>"24"</text> | <text>"26"</text> | "26" is no answer to county
            coordinating-region | name="region" typeRef="string" | name="region" typeRef="boolean" | has the wrong type
            coordinating-region | hitPolicy="FIRST" | hitPolicy="UNIQUE" | reads FIRST
            coordinating-region | <text>"25"</text> | <text>"25</text> | cannot be read
            urgency | <text>"no"</text> | <text>"yes"</text> | never decides
            urgency | <text>true</text> | <text>false</text> | must answer urgent = true
            escort-need | <text>"operational"</text> | <text>"none"</text> | escort = none, and must answer
            escort-need | list contains(?, "medicalEscort") | list contains(?, "policeHome") | whenever riskMeasures is [medicalEscort]
            follow-up-plan | <text>12</text> | <text>36</text> | it goes from 1 to 24
            follow-up-plan | <text>12</text> | <text>"12"</text> | wrong type
            follow-up-plan | typeRef="integer" | typeRef="string" | wrong type
            grant-ceiling | <text>2500</text> | <text>9000000</text> | it goes from 0 to 10000
            grant-ceiling | <text>2500</text> | <text>0</text> | the ceiling for "healthCare" is 0 for an adult
            grant-ceiling | <text>2500</text> | <text>-1</text> | it goes from 0 to 10000
            grant-ceiling | <text>2500</text> | <text>2500 + 1</text> | cannot be read
            grant-ceiling | <text>"housing"</text> | <text>"houses"</text> | "houses" is no answer to grantKind
            grant-ceiling | <text>"EUR"</text> | <text>"GBP"</text> | There are EUR, SEK, USD
            """)
    void oneChange(String table, String part, String instead, String reason) {
        refused(Shipped.models().with(table + ".dmn", part, instead), table + ".dmn, ", reason);
    }

    @ParameterizedTest
    @CsvSource({
        "coordinating-region, Rule_\\w*, has a gap",
        "urgency, Rule_\\w*, has a gap",
        "grant-ceiling, Rule_\\w*, has a gap",
        "escort-need, Rule_\\w*, has a gap"
    })
    void aTableWithoutItsLastRuleHasAGap(String table, String rule, String reason) {
        Shipped models = Shipped.models();
        String text = models.text(table + ".dmn");
        int last = text.lastIndexOf("<rule ");

        refused(
                models.and(table + ".dmn", text.substring(0, last) + text.substring(text.indexOf("</rule>", last) + 7)),
                table + ".dmn, table: " + reason);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableWithoutRulesIsRefused(String table) {
        refused(Shipped.models().matching(table, "(?s)<rule .*</rule>", ""), table + ", ", "has no rule");
    }

    @Test
    void followUpsNeedTheConsent() {
        String table = "follow-up-plan.dmn";
        Shipped models = Shipped.models();

        refused(
                models.and(table, models.text(table).replaceFirst("<text>true</text>", "<text></text>")),
                "plans follow-ups for somebody who has not consented");
    }

    /** A table of a designer's own may ask for what it likes, and must still be readable. */
    @Test
    void aTableOfItsOwnThatSaysTwoThingsIsRefused() {
        String table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="Own" namespace="x">
                  <decision id="own" name="Own"><decisionTable id="T" hitPolicy="UNIQUE">
                    <input id="I"><inputExpression id="E" typeRef="integer"><text>grantAmount</text></inputExpression></input>
                    <output id="O" name="much" typeRef="boolean"/>
                    <rule id="Rule_Little"><inputEntry id="A"><text>&lt; 100</text></inputEntry><outputEntry id="B"
                      ><text>false</text></outputEntry></rule>
                    <rule id="Rule_Much"><inputEntry id="C"><text>&gt;= %s</text></inputEntry><outputEntry id="F"
                      ><text>true</text></outputEntry></rule>
                  </decisionTable></decision></definitions>""";

        assertThatCode(() -> gate.requireComplete(Shipped.models()
                        .only()
                        .and("own.dmn", table.formatted(100))
                        .files()))
                .doesNotThrowAnyException();
        refused(
                Shipped.models().only().and("own.dmn", table.formatted(99)),
                "Rule_Little: hits together with Rule_Much");
    }

    private void refused(Shipped models, String... reasons) {
        assertThatThrownBy(() -> gate.requireComplete(models.files()))
                .isInstanceOf(ModelsRefusedException.class)
                .satisfies(refused -> assertThat(refused.getMessage()).contains(reasons));
    }
}
