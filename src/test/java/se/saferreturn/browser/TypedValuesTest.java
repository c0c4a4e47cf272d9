package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.saferreturn.browser.WrittenValuesForm.day;
import static se.saferreturn.browser.WrittenValuesForm.field;
import static se.saferreturn.browser.WrittenValuesForm.moment;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/** What people type is understood as they mean it, or they are told; and a form is complete when all of it is right. */
@BrowserTest
class TypedValuesTest {

    private static final String USER = "coordinator.stockholm";
    private static final String NO_DAY = "This is not a date. Write it like 1999-05-06.";
    private static final String NO_TIME = "This is not a time. Write it like 07:45.";
    private static final String NO_NUMBER =
            "This is not a number that can be read in one way only. Write it like 15000 or 1234.50.";

    private static final List<Map<String, Object>> FIELDS = List.of(
            day("born"),
            moment("departs"),
            day("told", "properties", Map.of("notInFuture", "true", "notBefore", "born", "yearsBack", "10")),
            day("next", "properties", Map.of("notInPast", "true")),
            field("number", "amount", "decimalDigits", 2),
            field("number", "children"),
            field("textfield", "phone", "validate", Map.of("validationType", "phone")),
            field("textfield", "mail", "validate", Map.of("validationType", "email")),
            field("checkbox", "hasDetails"),
            field(
                    "textfield",
                    "details",
                    "validate",
                    Map.of("required", true),
                    "conditional",
                    Map.of("hide", "=not(hasDetails)")),
            field(
                    "radio",
                    "fit",
                    "values",
                    List.of(Map.of("label", "Yes", "value", "yes"), Map.of("label", "No", "value", "no")),
                    "properties",
                    Map.of("askAgain", "true")),
            legs());

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private WrittenValuesForm process;
    private Task task;

    @BeforeEach
    void begin() {
        PlayedCase played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("S1"), step -> "Assess referral".equals(step.task()));
        process = new WrittenValuesForm(engine, FIELDS);
        task = process.begin(CopiedCase.of(played, caseFile), Map.of("children", 0));
    }

    @AfterEach
    void remove() {
        process.close();
        ClockUtil.reset();
    }

    private static Map<String, Object> legs() {
        Map<String, Object> legs = new LinkedHashMap<>();
        legs.put("type", "dynamiclist");
        legs.put("id", "Field_legs");
        legs.put("path", "legs");
        legs.put("label", "legs");
        legs.put("isRepeating", true);
        legs.put("allowAddRemove", true);
        legs.put("disableCollapse", true);
        legs.put("defaultRepetitions", 1);
        legs.put(
                "components",
                List.of(
                        field("textfield", "from", "validate", Map.of("required", true)),
                        moment("leaves"),
                        day("booked"),
                        field("number", "price", "decimalDigits", 2)));
        return legs;
    }

    @Test
    void whatIsTypedIsUnderstoodOrRefusedInEveryLanguage(Page page) {
        new TasklistPage(page, port).logIn(USER, DemoUsers.password(environment));
        String session = page.context().storageState();
        for (String locale : List.of("sv-SE", "en-GB", "en-US", "ro-RO", "hu-HU", "bg-BG")) {
            try (BrowserContext there = page.context()
                    .browser()
                    .newContext(Profiles.in(locale, "America/Bogota").setStorageState(session))) {
                there.setDefaultTimeout(Profiles.PATIENCE_IN_MILLISECONDS);
                OpenForm form = openIn(there.newPage());
                days(form, locale);
                times(form);
                numbers(form);
            }
        }
    }

    private void days(OpenForm form, String locale) {
        for (String typed : List.of(
                "1996-07-25",
                "19960725",
                "1996/7/25",
                "25/07/1996",
                "25.07.1996",
                "25-7-1996",
                "1996 07 25",
                "１９９６-07–25")) {
            form.write(form.day("born"), typed);
            understood(form, form.error("born"), typed + " in " + locale, "1996-07-25", "born");
        }
        for (String typed : List.of(
                "960725",
                "25/7/96",
                "31/04/2026",
                "2026-02-30",
                "25 juli 1996",
                "tomorrow",
                "25071996",
                "96",
                "0096-07-25",
                "2026-13-01")) {
            form.write(form.day("born"), typed);
            refused(form, form.error("born"), form.day("born"), typed, NO_DAY, "born");
        }
        form.write(form.day("born"), "07/06/1996");
        if (locale.startsWith("sv") || locale.startsWith("hu")) {
            refused(form, form.error("born"), form.day("born"), "07/06/1996", NO_DAY, "born");
        } else {
            understood(form, form.error("born"), locale, "en-US".equals(locale) ? "1996-07-06" : "1996-06-07", "born");
        }
        form.write(form.day("born"), "");
        assertThat(form.error("born")).hasCount(0);
        form.holds("born", null, "");
    }

    private void times(OpenForm form) {
        form.write(form.day("departs"), "2026-03-29");
        assertThat(form.error("departs")).hasText("Write both the date and the time.");
        Map.of(
                        "0713",
                        "07:13",
                        "7.13",
                        "07:13",
                        "7:13 pm",
                        "19:13",
                        "02:31",
                        "02:31",
                        "23:59",
                        "23:59",
                        "kl. 7.13",
                        "07:13")
                .forEach((typed, time) -> {
                    form.write(form.time("departs"), typed);
                    understood(form, form.error("departs"), typed, "2026-03-29T" + time, "departs");
                    assertThat(form.time("departs")).hasValue(time);
                });
        for (String typed : List.of("25:99", "7", "noon", "24:00", "07:60", "1234567")) {
            form.write(form.time("departs"), typed);
            refused(form, form.error("departs"), form.time("departs"), typed, NO_TIME, "departs");
            assertThat(form.day("departs")).not().hasValue("");
        }
        form.write(form.time("departs"), "");
        form.write(form.day("departs"), "");
        assertThat(form.error("departs")).hasCount(0);
    }

    private void numbers(OpenForm form) {
        Map.of(
                        "2 345,60", "2345.6",
                        "2,345.60", "2345.6",
                        "2.345,60", "2345.6",
                        "2'345", "2345",
                        "1,234,567", "1234567",
                        "2345,6", "2345.6",
                        "-17", "-17",
                        "0", "0")
                .forEach((typed, number) -> {
                    form.box("amount").fill("");
                    form.box("amount").pressSequentially(typed);
                    form.box("amount").blur();
                    understood(form, form.error("amount"), typed, Double.valueOf(number), "amount");
                });
        for (String typed : List.of("27.000", "27,000", "27 00", "1e5", "27 EUR", "1.2.3", "-", "27,000.5,5")) {
            form.box("amount").fill("");
            form.box("amount").pressSequentially(typed);
            form.box("amount").blur();
            refused(form, form.error("amount"), form.box("amount"), typed, NO_NUMBER, "amount");
        }
        form.write(form.box("amount"), "12.345");
        assertThat(form.error("amount")).hasCount(1);
        form.write(form.day("born"), "31/04/2026");
        form.write(form.day("departs"), "2026-03-29");
        cannotBeSent(form, "amount", "born", "departs");
        form.write(form.box("amount"), "");
        assertThat(form.error("amount")).hasCount(0);
        form.holds("children", 0, "0");
        assertThat(form.box("children")).hasValue("0");
    }

    /** As the server says it; of today only what no zone makes right. */
    @Test
    void aDayThatCannotBeMeantIsAnErrorAtTheField(Page page) {
        new TasklistPage(page, port).logIn(USER, DemoUsers.password(environment));
        OpenForm form = openIn(page);
        int year = Year.now(ZoneOffset.UTC).getValue();
        Map<String, String> senseless = Map.of(
                "2062-05-01",
                "This day must not be in the future. Please check the day, the month and the year.",
                (year - 12) + "-02-03",
                "This day must not be more than 10 years back. Please check the year.",
                "1890-02-03",
                "This day must be between 1900 and 2100. Please check the year.");

        senseless.forEach((typed, words) -> {
            form.write(form.day("told"), typed);
            assertThat(form.error("told")).hasText(words);
        });
        form.write(form.day("told"), (year - 2) + "-03-04");
        assertThat(form.error("told")).hasCount(0);
        form.write(form.day("born"), (year - 1) + "-03-04");
        form.write(form.day("told"), (year - 2) + "-03-05");
        assertThat(form.error("told")).hasText("This day must not be before ‘born’.");
        form.write(form.day("told"), "");
        form.write(form.day("next"), (year + 1) + "-06-07");
        nothingIsWrong(form);
        form.write(form.day("told"), (year - 2) + "-03-05");
        form.write(form.day("next"), (year - 1) + "-06-07");
        assertThat(form.error("next")).hasText("This day must not be in the past.");
        cannotBeSent(form, "told", "next");
    }

    @Test
    void errorsAreThoseOfTheRowsAndFieldsThatAreThere(Page page) {
        new TasklistPage(page, port).logIn(USER, DemoUsers.password(environment));
        OpenForm form = openIn(page);
        Locator add = page.locator(FormJsParts.ADD_ROW);
        Locator remove = page.locator(FormJsParts.REMOVE_ROW);

        nothingIsWrong(form);
        form.write(form.box("from_0"), "Låtsasköping");
        nothingIsWrong(form);
        add.click();
        add.click();
        assertThat(remove).hasCount(3);
        nothingIsWrong(form);
        form.write(form.box("from_1"), "x");
        form.write(form.box("from_1"), "");
        assertThat(form.error("from_1")).hasText("Field is required.");
        remove.nth(1).click();
        assertThat(form.box("from_2")).hasCount(0);
        nothingIsWrong(form);

        form.write(form.day("booked_1"), "31/09/2026");
        form.write(form.time("leaves_1"), "9.99");
        form.write(form.box("price_1"), "15.000");
        remove.first().click();
        assertThat(remove).hasCount(1);
        assertThat(form.error("booked_0")).hasText(NO_DAY);
        assertThat(form.day("booked_0")).hasValue("31/09/2026");
        assertThat(form.error("leaves_0")).hasText(NO_TIME);
        assertThat(form.time("leaves_0")).hasValue("9.99");
        assertThat(form.error("price_0")).hasText(NO_NUMBER);
        assertThat(form.box("price_0")).hasValue("15.000");
        cannotBeSent(form, "booked", "leaves", "price");
        remove.first().click();
        assertThat(remove).hasCount(0);
        add.click();
        assertThat(remove).hasCount(1);
        assertThat(form.day("booked_0")).hasValue("");
        assertThat(form.box("price_0")).hasValue("");
        nothingIsWrong(form);

        assertThat(remove).hasCount(1);
        form.box("hasDetails").check();
        form.write(form.box("details"), "x");
        form.write(form.box("details"), "");
        assertThat(form.error("details")).hasText("Field is required.");
        form.box("hasDetails").uncheck();
        nothingIsWrong(form);

        assertThat(remove).hasCount(1);
        form.write(form.box("phone"), "+390698765432");
        assertThat(form.error("phone")).hasCount(0);
        form.write(form.box("phone"), "at the door");
        assertThat(form.error("phone")).hasCount(1);
        form.write(form.box("phone"), "+46701740605");

        assertThat(remove).hasCount(1);
        // what is in a box when the button is pressed is what is sent
        form.write(form.box("from_0"), "Påhittsby");
        form.day("born").fill("19991231");
        new TasklistPage(page, port).complete();
        new TasklistPage(page, port).hasTaken();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isZero();
    }

    /** On a slow machine the next click comes before the form has drawn what the last one did. */
    @Test
    void clicksThatComeBeforeTheFormIsDrawnCountForTheRowsThatWereSeen(Page page) {
        new TasklistPage(page, port).logIn(USER, DemoUsers.password(environment));
        OpenForm form = openIn(page);
        page.locator(FormJsParts.ADD_ROW).click();
        form.write(form.box("from_0"), "Låtsasköping");
        form.write(form.box("from_1"), "Påhittsby");

        // twice at the first row, and once at the button below
        page.evaluate("""
                ([remove, add]) => {
                  const first = document.querySelector(remove);
                  first.click();
                  first.click();
                  document.querySelector(add).click();
                }
                """, List.of(FormJsParts.REMOVE_ROW, FormJsParts.ADD_ROW));

        assertThat(form.box("from_0")).hasValue("Påhittsby");
        assertThat(form.box("from_1")).hasValue("");
        assertThat(form.box("from_2")).hasCount(0);
    }

    /** A box may still be on its way into the form when its row is taken out. */
    @Test
    void whatComesLateFromARowThatWasRemovedBringsNoRowBack(Page page) {
        new TasklistPage(page, port).logIn(USER, DemoUsers.password(environment));
        OpenForm form = openIn(page);
        form.write(form.box("from_0"), "Låtsasköping");

        page.evaluate("""
                async ([scripts, remove]) => {
                  const { containersIn, enter, fieldWith, formOf, instancesOf } =
                    await import(scripts + 'inside-form-js.js');
                  const form = formOf(containersIn(document)[0]);
                  const price = instancesOf(form).find(({ id }) => id === 'Field_price');
                  document.querySelector(remove).click();
                  enter(form, { instance: price, field: fieldWith(form, price.id) }, '15000');
                }
                """, List.of(FormJsParts.SCRIPTS, FormJsParts.REMOVE_ROW));

        assertThat(form.box("from_0")).hasCount(0);
        page.locator(FormJsParts.ADD_ROW).click();
        assertThat(form.box("from_0")).hasValue("");
        assertThat(page.locator(FormJsParts.REMOVE_ROW)).hasCount(1);
    }

    /** On a slow machine the day that somebody replaces comes from the form while they write another one. */
    @Test
    void aDayThatComesLateDoesNotReplaceWhatIsBeingWritten(Page page) {
        new TasklistPage(page, port).logIn(USER, DemoUsers.password(environment));
        OpenForm form = openIn(page);
        form.write(form.day("born"), "1987-03-14");
        form.holds("born", "1987-03-14", "1987-03-14");

        form.day("born").fill("1991-10-23");
        showLate(form.day("born"), "1987-03-14");

        assertThat(form.day("born")).hasValue("1991-10-23");
        form.day("born").blur();
        form.holds("born", "1991-10-23", "1991-10-23");
    }

    /** Somebody has only clicked into the field: what it shows must be what is sent. */
    @Test
    void aDayThatComesLateIsShownWhereNobodyHasWritten(Page page) {
        new TasklistPage(page, port).logIn(USER, DemoUsers.password(environment));
        OpenForm form = openIn(page);
        form.write(form.day("born"), "1987-03-14");
        form.holds("born", "1987-03-14", "1987-03-14");
        Locator born = form.day("born");
        assertThat(born).hasValue("14/03/1987");

        born.click();
        showLate(born, "1991-10-23");

        assertThat(born).hasValue("23/10/1991");
    }

    /** What form-js does when it shows an answer after somebody has begun with the field. */
    private static void showLate(Locator box, String day) {
        box.evaluate("""
                async (box, { scripts, day }) => {
                  const { calendarOf } = await import(scripts + 'inside-form-js.js');
                  saferReturnForms.show(calendarOf(box), saferReturnForms.dateOf(day));
                }""", Map.of("scripts", FormJsParts.SCRIPTS, "day", day));
    }

    /** On a slow machine the next row is written before the page has followed. */
    @Test
    void whatIsWrittenWhileARowGoesStays(Page page) {
        new TasklistPage(page, port).logIn(USER, DemoUsers.password(environment));
        OpenForm form = openIn(page);
        Locator remove = page.locator(FormJsParts.REMOVE_ROW);
        page.locator(FormJsParts.ADD_ROW).click();
        page.locator(FormJsParts.ADD_ROW).click();
        form.write(form.day("booked_0"), "30/02/2026");
        assertThat(form.error("booked_0")).hasText(NO_DAY);
        page.evaluate("""
                () => {
                  const later = [];
                  const now = window.requestAnimationFrame;
                  window.requestAnimationFrame = act => later.push(act);
                  window.nextPictures = () => {
                    window.requestAnimationFrame = now;
                    later.forEach(act => now(act));
                  };
                }
                """);
        remove.nth(1).click();
        assertThat(form.box("from_2")).hasCount(0);
        form.write(form.day("booked_1"), "31/11/2026");
        page.evaluate("() => window.nextPictures()");
        page.evaluate(
                "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))");

        assertThat(form.day("booked_1")).hasValue("31/11/2026");
        assertThat(form.error("booked_1")).hasText(NO_DAY);
        assertThat(form.day("booked_0")).hasValue("30/02/2026");
        assertThat(form.error("booked_0")).hasText(NO_DAY);
    }

    @Test
    void aDraftThatIsBackSaysWhatIsWrongAndWhatIsAskedAnew(Page page) {
        TasklistPage tasklist = new TasklistPage(page, port);
        tasklist.logIn(USER, DemoUsers.password(environment));
        OpenForm form = openIn(page);
        tasklist.answer("fit", "Yes");
        form.write(form.box("mail"), "nobody at nowhere");
        form.write(form.box("amount"), "0");
        form.write(form.box("from_0"), "Hittepåköping");
        assertThat(tasklist.draftBar()).containsText("Saved");
        page.evaluate("() => { location.hash = '#/'; }");
        assertThat(tasklist.form()).hasCount(0);

        tasklist.openTaskById(task.getId());
        assertThat(tasklist.draftBar()).containsText("is back. Please answer again: fit");
        assertThat(form.error("mail")).hasCount(1);
        assertThat(form.box("amount")).hasValue("0");
        form.holds("amount", 0, "0");
        cannotBeSent(form, "mail");
        tasklist.screenshot("draft-is-back-with-questions");
    }

    private OpenForm openIn(Page page) {
        TasklistPage tasklist = new TasklistPage(page, port);
        if (!page.url().contains("tasklist")) {
            tasklist.open();
        }
        page.waitForURL("**filter=**");
        tasklist.openTaskById(task.getId());
        if (engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .taskUnassigned()
                        .count()
                > 0) {
            tasklist.claim();
        }
        assertThat(tasklist.draftBar()).isAttached();
        return new OpenForm(page);
    }

    private static void understood(OpenForm form, Locator error, String typed, Object meant, String key) {
        form.holds(key, meant, typed);
        assertThat(error).hasCount(0);
    }

    private static void refused(OpenForm form, Locator error, Locator box, String typed, String words, String key) {
        assertThat(error).hasText(words);
        assertThat(box).hasValue(typed);
        form.holds(key, null, typed);
    }

    private void nothingIsWrong(OpenForm form) {
        assertThat(new TasklistPage(form.page(), port).complaints()).hasCount(0);
    }

    /** It is not sent, and beside the button stands which fields must be looked at. */
    private void cannotBeSent(OpenForm form, String... labels) {
        TasklistPage tasklist = new TasklistPage(form.page(), port);
        tasklist.complete();
        for (String label : labels) {
            assertThat(tasklist.refusal().locator("li button:has-text('" + label + "')"))
                    .isVisible();
        }
        assertThat(tasklist.form()).isVisible();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .as("tasks that are open")
                .isEqualTo(1);
    }
}
