package se.saferreturn.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.saferreturn.casefile.Answers;
import se.saferreturn.contact.Message.Content;

class SafeContactTest {

    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 3, 2, 9, 0);

    @ParameterizedTest
    @EnumSource(Channel.class)
    void whereNothingIsKnownNothingIsSafe(Channel channel) {
        assertThat(SafeContact.of(Answers.none(), false).isKnown()).isFalse();
        assertThat(reason(Map.of(), message(channel, Content.NEUTRAL, true))).contains("is not known");
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void whoWantsNoContactGetsNone(Channel channel) {
        assertThat(reason(channels("none", channel.code()), message(channel, Content.NEUTRAL, true)))
                .contains("no contact");
    }

    @Test
    void onlyTheNamedWaysAreTaken() {
        Map<String, Object> rules = channels("phoneCall", "contactPerson");

        assertThat(allowed(rules, message(Channel.PHONE_CALL, Content.ABOUT_THE_CASE, true)))
                .isTrue();
        assertThat(reason(rules, message(Channel.EMAIL, Content.NEUTRAL, true)))
                .contains("by e-mail, only by phone or through a contact person");
        assertThat(reason(rules, message(Channel.POST, Content.NEUTRAL, true))).contains("by post");
    }

    @Test
    void nothingGoesByPostToAProtectedIdentity() {
        SafeContact rules = SafeContact.of(Answers.of(channels("phoneCall")), true);

        assertThat(rules.ruleOn(message(Channel.POST, Content.NEUTRAL, true)))
                .isInstanceOfSatisfying(
                        Ruling.Forbidden.class,
                        forbidden -> assertThat(forbidden.reason()).contains("Tax Agency"));
        assertThat(rules.ruleOn(message(Channel.PHONE_CALL, Content.NEUTRAL, true))
                        .isAllowed())
                .isTrue();
    }

    @Test
    void whoMustNeverReachThePersonDoesNot() {
        Map<String, Object> rules = new HashMap<>(channels("phoneCall"));
        rules.put("safeContactNeverBy", "Aldrig Bertil Påhittsson, och ingen från socialkontoret i Exempelby");

        assertThat(reason(rules, from("bertil påhittsson")))
                .isEqualTo("The person must not be reached by this sender.");
        assertThat(reason(rules, from("Socialkontoret i Norrköping"))).doesNotContain("ocialkontoret");
        assertThat(allowed(rules, from("Karin Koordinator"))).isTrue();
    }

    @Test
    void whatRulesSayInWordsOnlySomebodyWhoReadsThemCanFollow() {
        Map<String, Object> rules = new HashMap<>(channels("textMessage"));
        rules.put("safeContactTimes", "Vardagar före tio");

        assertThat(reason(rules, message(Channel.TEXT_MESSAGE, Content.NEUTRAL, false)))
                .contains("somebody has to read it")
                .doesNotContain("tio");
        assertThat(allowed(rules, message(Channel.TEXT_MESSAGE, Content.NEUTRAL, true)))
                .isTrue();
    }

    @Test
    void whatIsSentAutomaticallyTellsNothingOfTheCase() {
        Map<String, Object> silent = channels("textMessage");
        Map<String, Object> agreed = new HashMap<>(silent);
        agreed.put("safeContactMaySay", "Att det är från länsstyrelsen");

        assertThat(allowed(silent, message(Channel.TEXT_MESSAGE, Content.NEUTRAL, false)))
                .isTrue();
        assertThat(allowed(silent, message(Channel.TEXT_MESSAGE, Content.ABOUT_THE_PROGRAMME, false)))
                .isFalse();
        assertThat(allowed(agreed, message(Channel.TEXT_MESSAGE, Content.ABOUT_THE_PROGRAMME, false)))
                .isTrue();
        assertThat(allowed(agreed, message(Channel.TEXT_MESSAGE, Content.ABOUT_THE_CASE, false)))
                .isFalse();
    }

    @Test
    void printingTheRulesOrAMessagePrintsNobody() {
        Map<String, Object> rules = new HashMap<>(channels("email"));
        rules.put("safeContactNeverBy", "Bertil Påhittsson");

        assertThat(SafeContact.of(Answers.of(rules), false).toString() + from("Bertil Påhittsson"))
                .doesNotContain("Bertil");
    }

    private static Map<String, Object> channels(String... codes) {
        return Map.of("safeContactChannels", List.of(codes));
    }

    private static Message message(Channel channel, Content content, boolean checked) {
        return new Message(channel, MORNING, "Karin Koordinator", content, checked);
    }

    private static Message from(String sender) {
        return new Message(Channel.PHONE_CALL, MORNING, sender, Content.NEUTRAL, true);
    }

    private static boolean allowed(Map<String, Object> rules, Message message) {
        return SafeContact.of(Answers.of(rules), false).ruleOn(message).isAllowed();
    }

    private static String reason(Map<String, Object> rules, Message message) {
        Ruling ruling = SafeContact.of(Answers.of(rules), false).ruleOn(message);
        assertThat(ruling).isInstanceOf(Ruling.Forbidden.class);
        return ((Ruling.Forbidden) ruling).reason();
    }
}
