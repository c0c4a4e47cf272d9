package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

@BrowserTest
class CaseDocumentsPageTest {

    private static final byte[] NOTE =
            "Ambassaden utfärdar ett provisoriskt pass på tisdag.\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SCRIPT =
            "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void aDocumentIsCorrectedAndOneThatDoesNotBelongHereIsBroughtBack(Page page) {
        PlayedCase played =
                new ScenarioPlayer(engine).playUntil(Scenario.read("S1"), step -> step.does("Assess referral"));
        CasesPage cases = new CasesPage(page, port);
        cases.logInAndOpen("coordinator.stockholm", DemoUsers.password(environment));
        cases.search(played.caseNumber());
        cases.openPart("Documents");
        cases.field("Title").fill("Provisoriskt pas");
        cases.field("Kind").selectOption("travel");
        cases.field("File").setInputFiles(new FilePayload("pass.txt", "text/plain", NOTE));
        cases.button("Add document").click();
        Locator row = cases.main().locator("tbody tr");

        row.getByText("Correct", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(row.getByLabel("Right title")).hasValue("Provisoriskt pas");
        row.getByLabel("Right title").fill("Provisoriskt pass");
        row.getByLabel("Right kind").selectOption("identity");
        row.getByLabel("Why is it corrected?").fill("En bokstav föll bort.");
        row.getByText("Correct the document").click();
        assertThat(row).containsText("Was “Provisoriskt pas” (Travel) until");
        assertThat(row).containsText("En bokstav föll bort.");
        assertThat(row).containsText("Identity");

        page.setViewportSize(390, 800);
        row.scrollIntoViewIfNeeded();
        cases.screenshot("documents-narrow");
        assertThat(row.getByText("pass.txt (1 kB)")).isInViewport();
        assertThat((Boolean)
                        cases.main().locator(".scroll").evaluate("place => place.scrollWidth <= place.clientWidth"))
                .isTrue();
        page.setViewportSize(1280, 800);

        row.getByText("Correct", new Locator.GetByTextOptions().setExact(true)).click();
        row.getByLabel("It does not belong to this case: entered in error").check();
        row.getByLabel("Why is it corrected?").fill("Passet är en annan persons.");
        row.getByText("Correct the document").click();
        assertThat(row).hasCount(0);
        cases.main().getByText("Entered in error (1)").click();
        cases.field("Why does it belong here after all?").fill("Det var rätt person ändå.");
        cases.button("Bring it back").click();
        assertThat(row).containsText("Provisoriskt pass");
    }

    @Test
    void aDocumentIsAddedAndComesBackAsItWasAndWhatIsNoneIsRefusedInWords(Page page) throws IOException {
        PlayedCase played =
                new ScenarioPlayer(engine).playUntil(Scenario.read("S1"), step -> step.does("Assess referral"));
        CasesPage cases = new CasesPage(page, port);
        cases.logInAndOpen("coordinator.stockholm", DemoUsers.password(environment));
        cases.search(played.caseNumber());
        cases.openPart("Documents");

        cases.field("Title").fill("Besked från ambassaden");
        cases.field("Kind").selectOption("travel");
        cases.field("File").setInputFiles(new FilePayload("besked.html", "text/html", SCRIPT));
        cases.button("Add document").click();
        assertThat(cases.alert()).containsText("not taken");
        assertThat(cases.main()).containsText("There are no documents yet.");
        assertThat(cases.field("Title")).hasValue("Besked från ambassaden");

        cases.field("File").setInputFiles(new FilePayload("besked.txt", "text/plain", NOTE));
        cases.button("Add document").click();
        assertThat(cases.main()).containsText("The document was added.");
        assertThat(cases.alert()).hasCount(0);
        assertThat(cases.main().locator("tbody tr")).containsText("Besked från ambassaden");
        assertThat(cases.field("Title")).hasValue("");

        Download download =
                page.waitForDownload(() -> page.getByText("besked.txt (1 kB)").click());
        try (InputStream content = download.createReadStream()) {
            assertThat(content.readAllBytes()).isEqualTo(NOTE);
        }
    }
}
