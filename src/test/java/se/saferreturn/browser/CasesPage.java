package se.saferreturn.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** The page of cases, in the words of the people who use it. */
final class CasesPage {

    private final Page page;
    private final int port;

    CasesPage(Page page, int port) {
        this.page = page;
        this.port = port;
    }

    /** Logs in to Tasklist, and goes on by its link. */
    void logInAndOpen(String user, String password) {
        new TasklistPage(page, port).logIn(user, password);
        page.getByText("Cases", new Page.GetByTextOptions().setExact(true)).click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Cases"))
                .waitFor();
    }

    void search(String text) {
        page.locator("input[type=search]").fill(text);
        button("Search").click();
    }

    Locator main() {
        return page.locator("main");
    }

    Locator alert() {
        return page.getByRole(AriaRole.ALERT);
    }

    void openPart(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    Locator field(String label) {
        return main().getByLabel(label);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
