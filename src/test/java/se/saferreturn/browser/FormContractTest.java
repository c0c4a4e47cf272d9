package se.saferreturn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.browser.EdgesOfRules.Round;
import se.saferreturn.browser.FormsByScript.Filling;
import se.saferreturn.browser.FormsByScript.Outcome;
import se.saferreturn.browser.FormsByScript.Written;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.form.CaseForm;
import se.saferreturn.form.FieldProblem;
import se.saferreturn.form.FormRejectedException;

/**
 * What a person can send the server takes, and what one of the two refuses the other one refuses at the same fields: the
 * form-js of Tasklist, with our repairs and scripts, beside {@link CaseForm}. Where only the server refuses, it is said here
 * why (ADR 73).
 */
@BrowserTest
class FormContractTest {

    private static final String FORM = FormsByScript.resource("every-rule.form");
    private static final CaseForm SERVER = CaseForm.parse(FORM);

    /** The same day in Sweden, in every country of return and fourteen hours east of Greenwich. */
    private static final Instant MORNING = Instant.parse("2026-03-10T09:00:00Z");

    /**
     * The same day in Sweden and twelve hours west of Greenwich; over by now, since a page that finds itself years later logs
     * out.
     */
    private static final Instant AFTERNOON_OF_LEAP_DAY = Instant.parse("2024-02-29T13:00:00Z");

    /** Signs that come along with what is pasted. */
    private static final String UNSEEN = "\u200B";

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private final List<String> disagreements = new ArrayList<>();

    private FormsByScript browser(Page page) {
        TasklistPage tasklist = new TasklistPage(page, port);
        tasklist.logIn("coordinator.stockholm", DemoUsers.password(environment));
        tasklist.startProcess("Something happened in a case");
        return new FormsByScript(page);
    }

    @Test
    void bothDrawTheSameLineAtTheEdgesOfEachRule(Page page) {
        FormsByScript browser = browser(page);

        for (Round round : edges().rounds()) {
            compare(
                    browser,
                    "edges",
                    new Filling(MORNING, answered(), null, round.written()),
                    round.refusedByBoth(),
                    round.refusedByServer());
        }

        assertThat(disagreements).isEmpty();
    }

    private static EdgesOfRules edges() {
        return new EdgesOfRules()
                .in("name")
                .taken("x", "O'Påhitt")
                .refused("", "   ", "\u00A0", UNSEEN + "\u2060")
                .in("code")
                .taken("ab", "ab\u00AD", "   ")
                .refused("AB", "ab 12", " ab ", "åäö")
                .in("mail")
                .taken(
                        "pahittad@example.org",
                        " pahittad@example.org ",
                        "pahittad@example.org" + UNSEEN,
                        "pahittad\uFF20example.org",
                        "pahittad\u0663@example.org",
                        "   ")
                .refused("påhittad@example.org", "pahittad @example.org", "pahittad@", "x".repeat(250) + "@example.org")
                .in("phone")
                .taken(
                        "+46701740605",
                        "070-174 06 05",
                        "+46 (0)70 174 06 05",
                        "070-174 06 05 ankn 12",
                        "070-174 06 05 #12",
                        "+46" + UNSEEN + "701740605",
                        "\u0660\u0667\u0660\u0661\u0667\u0664\u0660\u0666\u0660\u0665",
                        "   ")
                .refused("1234", "ring 0701740605", "vid dörren")
                // which numbers a country has given out
                .refusedByServerOnly("+46 999 999 999")
                .in("caseNo")
                .taken("SR-2011-99999", "sr 2011 99999")
                // form-js knows no numbers of cases
                .refusedByServerOnly("none")
                .in("shortName")
                .taken("abc", "abcdefgh", " abc ", "   ", "ab" + UNSEEN + "c", "abcdefgh" + UNSEEN)
                .refused("ab", " ab  ", UNSEEN + "ab", "abcdefghi")
                .in("story")
                .taken("0123456789", "å".repeat(40), " " + "x".repeat(40))
                .refused("   ", UNSEEN, "012345678", " 012345678 ", "x".repeat(41))
                .in("anyLine")
                .taken("x".repeat(1_000))
                .refused("x".repeat(1_001), "x" + " ".repeat(1_000))
                .in("anyText")
                .taken("x".repeat(10_000))
                .refused("x".repeat(10_001))
                .in("age")
                .taken("0", "120", "-0", "7.0", "\u0667", "")
                .refused("-1", "121", "7.5", "seven", "7 EUR", "1e3", "123456789012345678901234567890")
                .in("halves")
                .taken("0.5", "7", "7,5", "-0.5")
                .refused("0.7", "7.25")
                .in("amount")
                .taken("7.25", "1250,50", "1 250", "0.1", "1,250.00")
                .refused("7.125", "0.125", "1,250", "1.250", "123456789012345678901234567890")
                .in("anyNumber")
                .taken("9007199254740993", "90000000000000000", "0.0000001")
                .refused("1000000000000000000", "-123456789012345678901234567890")
                .in("exact")
                .taken("0.125", "1000", "7.10")
                .refused("1000.001", "0.1234", "1234567890123456789012", "seven")
                .in("born")
                .taken("2026-03-10", "2020-05-06", "06.05.2020", "20200506", "6/5/2020", "2016-03-10")
                .refused("2026-03-11", "2016-03-08", "1899-12-31", "2101-01-01", "2026-02-30", "someday", "")
                // the browser may stand where it is still the day before
                .refusedByServerOnly("2016-03-09")
                .in("abroad")
                .taken("2026-03-10")
                .refused("2026-03-11")
                .in("ahead")
                .taken("2026-03-10", "2026-03-09", "2100-12-31")
                .refused("2026-03-08", "2101-01-01")
                .in("bound")
                .taken("2026-01-10", "2026-12-20")
                .refused("2026-01-09", "2026-12-21")
                .in("arrives")
                .taken("2026-03-11T09:30", "2026-03-12T07.45", "2026-03-11T2359", "T")
                .refused(
                        "2026-03-11T09:29",
                        "2026-03-10T10:00",
                        "2026-03-11T",
                        "T09:30",
                        "2026-03-12T25:00",
                        "somedayT09:30")
                .in("wakesUp")
                .taken("09:30", "7.45", "2359", "7:13 pm")
                .refused("25:00", "24:00", "soon", "7")
                .in("address.street")
                .taken("Påhittsgatan 2")
                .refused("", " ")
                .in("address.doorCode")
                .taken("1234", "")
                .refused("12", "12345")
                .in("stays[0].until")
                .taken("2026-03-12")
                .refused("2026-03-11", "2026-02-30")
                .in("stays[1].place")
                .taken("abcdefghij", " abcdefghij")
                .refused("abcdefghijk", "", "  ")
                .in("stays[1].cost")
                .taken("7.25")
                .refused("0.125", "seven");
    }

    @Test
    void bothAskForTheSame(Page page) {
        FormsByScript browser = browser(page);

        takes(browser, "answers that are there", filling(answered()));
        compare(
                browser,
                "nothing is answered",
                filling(Map.of()),
                Set.of("name", "story", "born", "agreed", "road", "needs", "address.street", "stays[0].place"),
                Set.of("stays"));
        refuses(browser, "a box that is asked for", filling(answered(), new Written("agreed", "no")), "agreed");
        refuses(browser, "an option of old that is asked for", filling(with("road", "ferry")), "road");
        takes(browser, "an option of old", filling(with("port", "gothenburg")));
        takes(browser, "hidden, and too short", filling(with("captain", "x")));
        refuses(browser, "shown, and too short", filling(with("captain", "x", "road", "boat")), "captain");
        refuses(browser, "shown, and empty", filling(with("road", "boat")), "captain");
        takes(browser, "as old as another", filling(answered(), new Written("atLeastAge", "30")));
        refuses(browser, "younger than another", filling(answered(), new Written("atLeastAge", "29")), "atLeastAge");
        // form-js counts no rows
        compare(browser, "no row", filling(with("stays", List.of())), Set.of(), Set.of("stays"));
        // which currency has no coins
        compare(
                browser,
                "coins that nobody has",
                filling(with("currency", "HUF"), new Written("amount", "7.25")),
                Set.of(),
                Set.of("amount"));

        assertThat(disagreements).isEmpty();
    }

    @Test
    void whatIsLockedHoldsNobodyBack(Page page) {
        FormsByScript browser = browser(page);

        takes(
                browser,
                "locked, and against its rules",
                filling(with("shownName", "ab", "shownAmount", 11.5, "shownDay", "2031-05-06", "shownPort", "oslo")));
        takes(browser, "locked by another answer", filling(with("lockedOnTrain", "ab")));
        refuses(
                browser,
                "not locked by another answer",
                filling(with("lockedOnTrain", "ab", "road", "boat", "captain", "Påhitt")),
                "lockedOnTrain");

        assertThat(disagreements).isEmpty();
    }

    @Test
    void daysAreComparedWithTheSameDays(Page page) {
        FormsByScript browser = browser(page);

        refuses(browser, "before another day", filling(answered(), new Written("until", "2026-01-31")), "until");
        takes(browser, "the same day", filling(answered(), new Written("until", "2026-02-01")));
        takes(browser, "known so", filling(with("until", "2026-01-15")));
        refuses(
                browser,
                "known, and the other day is moved behind it",
                filling(with("until", "2026-02-10"), new Written("from", "2026-03-01")),
                "until");
        takes(
                browser,
                "moved, and then hidden: the day that was known counts",
                filling(
                        answered(),
                        new Written("from", "2026-05-01"),
                        new Written("hasFrom", "no"),
                        new Written("until", "2026-03-01")));
        takes(
                browser,
                "a row without the day is not measured by that of the form",
                filling(
                        with("stays", List.of(Map.of("place", "Påhittsby"))),
                        new Written("stays[0].until", "2026-01-15")));
        takes(
                browser,
                "rows that move keep what was known",
                new Filling(
                        MORNING,
                        with(
                                "stays",
                                List.of(
                                        Map.of("place", "Påhittsby", "booked", "2026-03-01"),
                                        Map.of("place", "Hittaby", "booked", "2026-02-01"))),
                        0,
                        List.of()));

        assertThat(disagreements).isEmpty();
    }

    @Test
    void yearsBackFromALeapDayAreTheSame(Page page) {
        FormsByScript browser = browser(page);

        for (String day : List.of("2014-02-28", "2014-03-01")) {
            takes(browser, "ten years", onLeapDay(new Written("born", day)));
        }
        takes(browser, "four years", onLeapDay(new Written("recent", "2020-02-29")));
        refuses(browser, "ten years and a day", onLeapDay(new Written("born", "2014-02-27")), "born");
        refuses(browser, "four years and a day", onLeapDay(new Written("recent", "2020-02-28")), "recent");
        // the browser may stand where it is the next day
        compare(browser, "tomorrow", onLeapDay(new Written("born", "2024-03-01")), Set.of(), Set.of("born"));

        assertThat(disagreements).isEmpty();
    }

    /** Answers that both take. */
    private static Map<String, Object> answered() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("name", "Påhittad Persson");
        answers.put("story", "En påhittad berättelse");
        answers.put("age", 30);
        answers.put("currency", "SEK");
        answers.put("born", "2019-07-25");
        answers.put("hasFrom", true);
        answers.put("from", "2026-02-01");
        answers.put("leaves", "2026-03-11T09:30");
        answers.put("agreed", true);
        answers.put("road", "train");
        answers.put("needs", List.of("coat"));
        answers.put("address", Map.of("street", "Påhittsgatan 1"));
        answers.put(
                "stays",
                List.of(
                        Map.of("place", "Påhittsby", "from", "2026-03-12", "until", "2026-03-14"),
                        Map.of("place", "Hittaby")));
        return answers;
    }

    private static Map<String, Object> with(Object... others) {
        Map<String, Object> answers = answered();
        for (int i = 0; i < others.length; i += 2) {
            answers.put(String.valueOf(others[i]), others[i + 1]);
        }
        return answers;
    }

    private static Filling filling(Map<String, Object> known, Written... written) {
        return new Filling(MORNING, known, null, List.of(written));
    }

    private static Filling onLeapDay(Written written) {
        return new Filling(AFTERNOON_OF_LEAP_DAY, answered(), null, List.of(written));
    }

    private void takes(FormsByScript browser, String what, Filling filling) {
        compare(browser, what, filling, Set.of(), Set.of());
    }

    private void refuses(FormsByScript browser, String what, Filling filling, String field) {
        compare(browser, what, filling, Set.of(field), Set.of());
    }

    private void compare(
            FormsByScript browser, String what, Filling filling, Set<String> byBoth, Set<String> byServerOnly) {
        Outcome outcome = browser.send(FORM, filling);
        Map<String, String> server = refusedByServer(outcome, filling);
        Set<String> fields = new TreeSet<>(byBoth);
        fields.addAll(byServerOnly);
        fields.addAll(outcome.refused().keySet());
        fields.addAll(server.keySet());
        for (String field : fields) {
            boolean both = byBoth.contains(field);
            if (outcome.refused().containsKey(field) != both
                    || server.containsKey(field) != (both || byServerOnly.contains(field))) {
                disagreements.add("%s, %s ‘%s’: browser %s, server %s, to be refused by %s%n  sent %s"
                        .formatted(
                                what,
                                field,
                                shortened(textOf(field, filling)),
                                said(outcome.refused().get(field)),
                                said(server.get(field)),
                                both ? "both" : byServerOnly.contains(field) ? "the server" : "nobody",
                                shortened(FormsByScript.json(outcome.sent()))));
            }
        }
    }

    private static Map<String, String> refusedByServer(Outcome outcome, Filling filling) {
        try {
            SERVER.validate(outcome.overTheWire(), filling.known(), filling.at());
            return Map.of();
        } catch (FormRejectedException rejected) {
            Map<String, String> refused = new TreeMap<>();
            for (FieldProblem problem : rejected.problems()) {
                refused.put(problem.key(), problem.message());
            }
            return refused;
        }
    }

    private static String textOf(String field, Filling filling) {
        return filling.written().stream()
                .filter(written -> written.field().equals(field))
                .map(Written::text)
                .findFirst()
                .orElse("");
    }

    private static String said(@Nullable String words) {
        return words == null ? "takes it" : "says ‘" + words + "’";
    }

    private static String shortened(String text) {
        return text.length() > 800 ? text.substring(0, 800) + "…" : text;
    }
}
