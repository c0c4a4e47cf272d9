package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.retention.DisposalReason;
import se.saferreturn.retention.ErasureOrder;
import se.saferreturn.retention.RetentionRegister;
import se.saferreturn.retention.ReviewReason;

@BrowserTest
class RetentionPageTest {

    private static final String NOTHING = """
            {"soonOver": [], "waiting": [], "kept": [], "archive": [], "toBeErased": [], "erased": []}""";

    @Autowired
    CaseFile caseFile;

    @Autowired
    RetentionRegister register;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @Test
    void anOfficerSeesWhatWaitsWhatFailedAndWhatIsKept(Page page) {
        CaseNumber waiting = caseFile.open(CaseSeries.RETURN_CASE);
        register.review(waiting, Set.of(ReviewReason.NO_BIRTH_DATE, ReviewReason.LINKED));
        CaseNumber failing = caseFile.open(CaseSeries.RETURN_CASE);
        register.orderErasure(
                failing, new ErasureOrder(DisposalReason.RETENTION, "records.officer", "records.officer.two"));
        register.failed(failing, "KeyVault");
        CaseNumber kept = caseFile.open(CaseSeries.RETURN_CASE);
        register.keepUntil(kept, LocalDate.of(2041, 5, 6));
        CaseNumber ofTheArchive = caseFile.open(CaseSeries.RETURN_CASE);
        register.archive(ofTheArchive);
        TasklistPage tasklist = open(page, "records.officer");

        assertThat(row(page, waiting)).containsText("date of birth is not known");
        assertThat(row(page, waiting)).containsText("linked with another one");
        assertThat(row(page, failing)).containsText("Failed once");
        assertThat(row(page, failing)).containsText("KeyVault");
        assertThat(row(page, failing)).containsText("records.officer, confirmed by records.officer.two");
        assertThat(row(page, kept)).containsText("2041");
        assertThat(row(page, ofTheArchive)).isVisible();
        tasklist.screenshot("retention");
    }

    @Test
    void whereNothingIsToBeDoneThePageSaysSo(Page page) {
        page.route(
                "**/api/retention",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(NOTHING)));
        TasklistPage tasklist = open(page, "records.officer");

        assertThat(page.locator("#retention")).containsText("No file waits for a decision.");
        assertThat(page.locator("#retention")).containsText("No file has been erased.");
        assertThat(page.locator("#retention tbody tr")).hasCount(0);
        tasklist.screenshot("retention-empty");
    }

    @Test
    void theLinksToAnExportNameTheRequest(Page page) {
        open(page, "records.officer");

        page.getByLabel("Number of the data request").fill("dr-2026-00012");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show the links"))
                .click();

        assertThat(page.getByText("PDF, to be read"))
                .hasAttribute("href", "/api/data-requests/DR-2026-00012/export.pdf");
    }

    @Test
    void somebodyElseIsToldThatThePageIsNotOpen(Page page) {
        open(page, "supervisor");

        assertThat(page.locator("main")).containsText("not open to you");
    }

    private TasklistPage open(Page page, String user) {
        TasklistPage tasklist = new TasklistPage(page, port);
        tasklist.logIn(user, DemoUsers.password(environment));
        page.navigate("http://localhost:" + port + "/safer-return/retention.html");
        return tasklist;
    }

    private static Locator row(Page page, CaseNumber number) {
        return page.locator("#retention tbody tr")
                .filter(new Locator.FilterOptions().setHasText(number.value()))
                .first();
    }
}
