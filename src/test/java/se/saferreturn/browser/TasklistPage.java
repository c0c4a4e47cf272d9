package se.saferreturn.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tasklist, in the words of the people who use it. */
final class TasklistPage {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Page page;
    private final String address;

    TasklistPage(Page page, int port) {
        this.page = page;
        this.address = "http://localhost:" + port + "/camunda/app/tasklist/";
    }

    void open() {
        page.navigate(address);
    }

    void logIn(String user, String password) {
        open();
        page.locator("input[type=text]").fill(user);
        page.locator("input[type=password]").fill(password);
        page.locator("button[type=submit]").click();
        page.locator(".task-filters .nav-item, .task-filters li").first().waitFor();
    }

    void chooseFilter(String name) {
        page.locator(".task-filters").getByText(name).click();
    }

    Locator tasksOf(String caseNumber) {
        return page.locator("[cam-tasks] li.task").filter(new Locator.FilterOptions().setHasText(caseNumber));
    }

    void openTask(String caseNumber, String name) {
        tasksOf(caseNumber)
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("h4, .name, a")
                .first()
                .click();
        form().waitFor();
    }

    void claim() {
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        button("Complete").waitFor();
    }

    void complete() {
        button("Complete").click();
    }

    Locator form() {
        return page.locator(".fjs-container");
    }

    /** The field with this label; the browser adds a star to those that are required. */
    Locator field(String label) {
        return form().getByLabel(Pattern.compile("^\\s*" + Pattern.quote(label) + "\\*?\\s*$"));
    }

    void choose(String label, String option) {
        field(label).click();
        form().locator(".fjs-dropdownlist-item")
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    Locator complaints() {
        return form().locator(".fjs-form-field-error");
    }

    Locator notification() {
        return page.locator(".notifications .alert");
    }

    Object storedInBrowser() {
        return page.evaluate("() => JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})");
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
