package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.demo.DemoUsers;

@BrowserTest
class AccessLogPageTest {

    @Autowired
    AccessLog log;

    @Autowired
    CaseFile caseFile;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @Test
    void aReviewerSeesWhatIsUnusualLooksAtItsRowsAndWritesWhatItWas(Page page) {
        CaseNumber aCase = caseFile.open(CaseSeries.RETURN_CASE);
        log.record(new Access(
                "coordinator.central",
                Act.EMERGENCY,
                aCase,
                "emergency access",
                Basis.EMERGENCY,
                "Polisen ringer från Exempelköping."));
        TasklistPage tasklist = new TasklistPage(page, port);
        tasklist.logIn("log.reviewer", DemoUsers.password(environment));
        page.navigate("http://localhost:" + port + "/safer-return/access-log.html");

        assertThat(page.locator("#chain")).containsText("The log is as it was written.");
        Locator pattern = page.locator("#patterns tbody tr")
                .filter(new Locator.FilterOptions().setHasText(aCase.value()))
                .first();
        assertThat(pattern).containsText("Opened in an emergency");

        pattern.getByText("Show the rows").click();
        assertThat(page.locator("#rows tbody tr")).hasCount(1);
        assertThat(page.locator("#rows")).containsText("Polisen ringer från Exempelköping.");
        tasklist.screenshot("access-log");

        pattern.getByText("Write what it was").click();
        pattern.getByLabel("What you found out").fill("Hade jour, polisen bekräftar det.");
        pattern.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Mark as reviewed"))
                .click();
        assertThat(page.locator("#patterns")).containsText("Hade jour, polisen bekräftar det.");
        assertThat(pattern).containsText("log.reviewer");
    }

    @Test
    void somebodyElseIsToldThatThePageIsNotOpen(Page page) {
        TasklistPage tasklist = new TasklistPage(page, port);
        tasklist.logIn("supervisor", DemoUsers.password(environment));
        page.navigate("http://localhost:" + port + "/safer-return/access-log.html");

        assertThat(page.locator("main")).containsText("not open to you");
    }
}
