package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/** A day and a time are the same in every browser of the world: shown, left alone, typed, as a draft, and sent. */
@BrowserTest
class DaysInEveryZoneTest {

    private static final String USER = "coordinator.stockholm";

    /** With the places and times at which a zone goes to summer time, or has left out a day. */
    private static final List<String> DAYS = List.of(
            "2026-11-26",
            "2026-01-01",
            "2026-03-08",
            "2026-03-29",
            "2026-10-25",
            "2024-02-29",
            "2018-11-04",
            "2011-12-30",
            "1994-12-31",
            "1935-07-01",
            "1913-12-31",
            "1900-01-01");

    /** The last two are left out by Sweden's and New York's clocks. */
    private static final List<String> MOMENTS =
            List.of("2026-11-26T11:20", "2026-12-31T23:59", "2026-07-01T00:01", "2026-03-29T02:31", "2026-03-08T02:07");

    private static final String TYPED = "1987-03-29";

    private record Place(String locale, String zone, String pattern) {}

    private static final List<Place> PLACES = List.of(
            new Place("en-GB", "America/Santo_Domingo", "dd/MM/yyyy"),
            new Place("en-GB", "America/La_Paz", "dd/MM/yyyy"),
            new Place("en-US", "America/Bogota", "M/d/yyyy"),
            new Place("en-GB", "America/Sao_Paulo", "dd/MM/yyyy"),
            new Place("en-US", "America/New_York", "M/d/yyyy"),
            new Place("en-GB", "America/Santiago", "dd/MM/yyyy"),
            new Place("en-US", "Pacific/Pago_Pago", "M/d/yyyy"),
            new Place("sv-SE", "Europe/Stockholm", "yyyy-MM-dd"),
            new Place("ro-RO", "Europe/Bucharest", "dd.MM.yyyy"),
            new Place("en-GB", "Asia/Kathmandu", "dd/MM/yyyy"),
            new Place("en-US", "Asia/Manila", "M/d/yyyy"),
            new Place("en-GB", "Pacific/Kiritimati", "dd/MM/yyyy"),
            new Place("en-GB", "Pacific/Apia", "dd/MM/yyyy"));

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private String copy;
    private WrittenValuesForm process;

    @BeforeEach
    void deploy() {
        PlayedCase played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("S1"), step -> "Assess referral".equals(step.task()));
        copy = CopiedCase.of(played, caseFile);
        List<Map<String, Object>> fields = new ArrayList<>();
        for (int i = 0; i < DAYS.size(); i++) {
            fields.add(WrittenValuesForm.day("shownDay" + i, "readonly", true));
            fields.add(WrittenValuesForm.day("leftDay" + i));
        }
        for (int i = 0; i < MOMENTS.size(); i++) {
            fields.add(WrittenValuesForm.moment("shownMoment" + i, "readonly", true));
            fields.add(WrittenValuesForm.moment("leftMoment" + i));
            fields.add(WrittenValuesForm.moment("typedMoment" + i));
        }
        fields.add(WrittenValuesForm.day("typedDay"));
        process = new WrittenValuesForm(engine, fields);
    }

    @AfterEach
    void remove() {
        process.close();
        ClockUtil.reset();
    }

    @Test
    void aDayAndATimeAreTheSameEverywhere(Page page) {
        new TasklistPage(page, port).logIn(USER, DemoUsers.password(environment));
        String session = page.context().storageState();

        for (Place place : PLACES) {
            try (BrowserContext there = page.context()
                    .browser()
                    .newContext(Profiles.in(place.locale, place.zone).setStorageState(session))) {
                there.setDefaultTimeout(Profiles.PATIENCE_IN_MILLISECONDS);
                comesBackAsItWas(there.newPage(), place);
            }
        }
    }

    private void comesBackAsItWas(Page page, Place place) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int i = 0; i < DAYS.size(); i++) {
            answers.put("shownDay" + i, DAYS.get(i));
            answers.put("leftDay" + i, DAYS.get(i));
        }
        for (int i = 0; i < MOMENTS.size(); i++) {
            answers.put("shownMoment" + i, MOMENTS.get(i));
            answers.put("leftMoment" + i, MOMENTS.get(i));
        }
        Task task = process.begin(copy, answers);
        TasklistPage tasklist = new TasklistPage(page, port);
        OpenForm form = new OpenForm(page);
        tasklist.open();
        page.waitForURL("**filter=**");
        tasklist.openTaskById(task.getId());
        tasklist.claim();
        assertThat(tasklist.draftBar()).isAttached();

        DateTimeFormatter pattern = DateTimeFormatter.ofPattern(place.pattern);
        for (int i = 0; i < DAYS.size(); i++) {
            String day = LocalDate.parse(DAYS.get(i)).format(pattern);
            assertThat(form.day("shownDay" + i)).hasValue(day);
            assertThat(form.day("leftDay" + i)).hasValue(day);
        }
        form.write(form.day("typedDay"), LocalDate.parse(TYPED).format(pattern));
        for (int i = 0; i < MOMENTS.size(); i++) {
            String[] moment = MOMENTS.get(i).split("T", -1);
            String day = LocalDate.parse(moment[0]).format(pattern);
            assertThat(form.day("shownMoment" + i)).hasValue(day);
            assertThat(form.time("shownMoment" + i)).hasValue(moment[1]);
            assertThat(form.time("leftMoment" + i)).hasValue(moment[1]);
            form.write(form.day("typedMoment" + i), day);
            form.write(form.time("typedMoment" + i), moment[1]);
            answers.put("typedMoment" + i, MOMENTS.get(i));
        }
        answers.put("typedDay", TYPED);
        assertThat(tasklist.draftBar()).containsText("Saved");

        page.evaluate("() => { location.hash = '#/'; }");
        assertThat(tasklist.form()).hasCount(0);
        tasklist.openTaskById(task.getId());
        assertThat(tasklist.draftBar()).containsText("is back");
        assertThat(form.day("typedDay")).hasValue(LocalDate.parse(TYPED).format(pattern));
        assertThat(form.time("typedMoment3")).hasValue("02:31");
        // left by the keys, as one who looks through a form does
        form.day("leftDay1").focus();
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("Tab");
        }
        tasklist.complete();
        tasklist.hasTaken();

        Map<String, ?> kept =
                caseFile.current(new CaseNumber(copy), CaseFileEntry.WHOLE_CASE).asMap();
        answers.forEach((key, answer) ->
                assertThat(kept.get(key)).as("%s in %s", key, place).isEqualTo(answer));
    }
}
