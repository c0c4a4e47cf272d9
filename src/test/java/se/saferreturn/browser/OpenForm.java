package se.saferreturn.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form that is open, by the keys of its fields. */
record OpenForm(Page page) {

    /** form-js renders with Preact, whose tree carries the services of the form. */
    private static final String VALUE = """
            path => {
              const waiting = [document.querySelector('.fjs-container').__k];
              while (waiting.length > 0) {
                const node = waiting.shift();
                const form = node?.props?.value?.getService?.('form');
                if (form) {
                  return path.reduce((part, step) => part?.[step], form._getState().data) ?? null;
                }
                waiting.push(...[node?.__k].flat().filter(Boolean));
              }
            }
            """;

    /** What the form would send. */
    @Nullable Object value(Object... path) {
        return page.evaluate(VALUE, List.of(path));
    }

    Locator day(String key) {
        return page.locator("[id$='-Field_" + key + "-date']");
    }

    Locator time(String key) {
        return page.locator("[id$='-Field_" + key + "-time']");
    }

    Locator box(String key) {
        return page.locator("[id$='-Field_" + key + "']");
    }

    /** What is said against a field. */
    Locator error(String key) {
        // rows are fields in a field
        return page.locator(".fjs-form-field:has([id$='-Field_%1$s'], [id*='-Field_%1$s-'])".formatted(key))
                .last()
                .locator(".fjs-form-field-error");
    }

    void write(Locator box, String text) {
        box.fill(text);
        box.blur();
    }
}
