package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.retention.Doubt;
import se.saferreturn.retention.RetentionRegister;

@BrowserTest
class RetentionPageTest {

    @Autowired
    RetentionRegister register;

    @Autowired
    CaseFile caseFile;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @Test
    void aRecordsOfficerSeesWhatWaitsWhatIsKeptAndWhatWentWrong(Page page) {
        CaseNumber doubtful = open();
        CaseNumber kept = open();
        CaseNumber forTheArchive = open();
        inTransaction(() -> {
            register.review(doubtful, Set.of(Doubt.NO_BIRTH_DATE));
            register.keepUntil(kept, LocalDate.of(2099, 12, 31));
            register.archive(forTheArchive);
        });
        logIn(page, "records.officer");

        assertThat(row(page, "Waiting for a decision", doubtful)).containsText("The date of birth is not known");
        assertThat(row(page, "Kept until a day", kept)).containsText("31 Dec 2099");
        assertThat(row(page, "Kept for the archive", forTheArchive)).isVisible();
        new TasklistPage(page, port).screenshot("retention");

        page.getByLabel("Number of the data request").fill("dr-2026-99999");
        page.getByText("Show the links").click();
        assertThat(page.getByText("PDF, to be read"))
                .hasAttribute("href", "/api/data-requests/DR-2026-99999/export.pdf");
    }

    @Test
    void aCoordinatorIsToldThatThePageIsNotOpen(Page page) {
        logIn(page, "coordinator.stockholm");

        assertThat(page.locator("main")).containsText("not open to you");
        assertThat(page.locator("#retention")).hasCount(0);
    }

    private CaseNumber open() {
        return caseFile.open(CaseSeries.RETURN_CASE);
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private void logIn(Page page, String user) {
        new TasklistPage(page, port).logIn(user, DemoUsers.password(environment));
        page.navigate("http://localhost:" + port + "/safer-return/retention.html");
    }

    private static Locator row(Page page, String caption, CaseNumber number) {
        return page.locator("table")
                .filter(new Locator.FilterOptions().setHasText(caption))
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(number.value()));
    }
}
