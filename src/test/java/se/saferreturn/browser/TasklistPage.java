package se.saferreturn.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
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
        page.locator(".task-filters").getByText("My tasks").waitFor();
    }

    void chooseFilter(String name) {
        page.locator(".task-filters").getByText(name).click();
    }

    /** Searches the chosen filter for one case, as the search field above the list does. */
    void searchFor(String caseNumber) {
        page.waitForURL(Pattern.compile("filter="));
        page.evaluate("""
                caseNumber => {
                  const [path, query] = location.hash.split('?');
                  const parameters = new URLSearchParams(query);
                  parameters.set('searchQuery', JSON.stringify([
                    {type: 'processInstanceBusinessKey', operator: 'eq', value: caseNumber, name: ''}]));
                  location.hash = path + '?' + parameters;
                }
                """, caseNumber);
        page.locator(".search-list, [cam-tasklist-search-plugin], .tasks-list")
                .getByText(caseNumber)
                .first()
                .waitFor();
    }

    void searchAgain() {
        page.reload();
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

    void closeMessages() {
        while (notification().count() > 0) {
            notification().first().locator(".close:visible").click();
        }
    }

    /** Goes to a task within the page that is open. */
    void openTaskById(String taskId) {
        page.evaluate("taskId => { location.hash = '#/?task=' + taskId; }", taskId);
        form().waitFor();
    }

    /** Waits until a form that was sent is gone, or fails with what is said against it. */
    void hasTaken() {
        page.waitForFunction("""
                ([form, complaint]) => !document.querySelector(form)
                  || document.querySelector(`.notifications .alert-danger, .refusal .alert, ${complaint}`)
                """, List.of(FormJsParts.CONTAINER, FormJsParts.ERROR));
        if (form().count() > 0) {
            throw new AssertionError("It was not taken: " + notification().allInnerTexts()
                    + refusal().allInnerTexts() + complaints().allInnerTexts() + " at "
                    + form().locator(FormJsParts.WITH_ERRORS + " label").allInnerTexts());
        }
    }

    /** Opens the form with which a process begins. */
    void startProcess(String name) {
        page.getByText("Start process").first().click();
        page.locator(".modal-body")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
        formInDialog().waitFor();
    }

    /** Behind it the form of a task may be open. */
    private Locator formInDialog() {
        return page.locator(".modal-dialog").locator(FormJsParts.CONTAINER);
    }

    /** Sends the form with which a process begins. */
    void start() {
        button("Start").click();
    }

    void closeDialog() {
        page.locator(".modal-footer")
                .getByText("Close", new Locator.GetByTextOptions().setExact(true))
                .click();
        formInDialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** What stands beside the button when the form was refused. */
    Locator refusal() {
        return page.locator(".refusal .alert:visible");
    }

    /** What is told after a start or a completed task. */
    Locator whatNext() {
        return page.locator(".what-next");
    }

    /** What stands in place of a form that is not open to the reader. */
    Locator whatWaits() {
        return page.locator(".what-waits");
    }

    /** Opens a task whose form is not open, or not yet. */
    void lookAtTask(String caseNumber, String name) {
        tasksOf(caseNumber)
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("h4 a")
                .first()
                .click();
    }

    Locator rows() {
        return page.locator("[cam-tasks] li.task");
    }

    /** The filters with their counts. */
    Locator filters() {
        return page.locator(".task-filters .task-filter h4");
    }

    /** Types into the search above the list. */
    void typeIntoSearch(String words) {
        page.locator(".search-container > input").fill(words);
        page.locator(".search-container > input").press("Enter");
    }

    void claim() {
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        button("Complete").waitFor();
    }

    void complete() {
        button("Complete").click();
    }

    Locator form() {
        return page.locator(FormJsParts.CONTAINER);
    }

    /** The field with this label; the browser adds a star to those that are required. */
    Locator field(String label) {
        return form().getByLabel(Pattern.compile("^\\s*" + escaped(label) + "\\*?\\s*$"));
    }

    /** Types into a field and leaves it, since the form checks a field when it is left. */
    void write(String label, String text) {
        field(label).fill(text);
        field(label).blur();
    }

    /** Picks an option from a list. */
    void choose(String label, String option) {
        Locator list = fieldOfKind("select", label);
        list.locator(FormJsParts.SELECT_BOX).click();
        list.locator(FormJsParts.OPTION)
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** Answers a question with one of its radio buttons. */
    void answer(String question, String option) {
        fieldOfKind("radio", question)
                .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    /** Ticks one of several boxes. */
    void tick(String question, String option) {
        fieldOfKind("checklist", question)
                .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    private Locator fieldOfKind(String kind, String label) {
        return form().locator(FormJsParts.fieldOf(kind)).filter(new Locator.FilterOptions().setHasText(label));
    }

    /** What opens the calendar of a date. */
    Locator calendarOf(String label) {
        return fieldOfKind("datetime", label).locator("input").first();
    }

    Locator calendar() {
        return page.locator(FormJsParts.OPEN_CALENDAR);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    Locator complaints() {
        return form().locator(FormJsParts.ERROR);
    }

    Locator notification() {
        return page.locator(".notifications .alert");
    }

    /** Says whether what was typed is saved, as soon as it is known whether there is a draft. */
    Locator draftBar() {
        return page.locator(".draft-bar:not([aria-busy])");
    }

    Object storedInBrowser() {
        return page.evaluate("() => JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})");
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** The browser reads the pattern as JavaScript does, which knows no quoting. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
