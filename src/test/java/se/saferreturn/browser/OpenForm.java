package se.saferreturn.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form that is open, by the keys of its fields. */
record OpenForm(Page page) {

    private static final String VALUE = """
            async ([scripts, path]) => {
              const { containersIn, dataOf, formOf } = await import(`${scripts}inside-form-js.js`);
              const form = formOf(containersIn(document)[0]);
              return path.reduce((part, step) => part?.[step], form ? dataOf(form) : null) ?? null;
            }
            """;

    /** What the form would send. */
    @Nullable Object value(Object... path) {
        return page.evaluate(VALUE, List.of(FormJsParts.SCRIPTS, List.of(path)));
    }

    /**
     * Waits until the form would send this: form-js takes over what was written when it renders.
     *
     * @param written what the boxes were filled with
     */
    void holds(String key, @Nullable Object value, String written) {
        try {
            page.waitForCondition(() -> same(value(key), value));
        } catch (TimeoutError never) {
            throw new AssertionError(
                    "After ‘%s’, %s should be %s, but is %s".formatted(written, key, value, value(key)), never);
        }
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return (one instanceof Number number && other instanceof Number otherNumber)
                ? number.doubleValue() == otherNumber.doubleValue()
                : Objects.equals(one, other);
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
        return page.locator("%2$s:has([id$='-Field_%1$s'], [id*='-Field_%1$s-'])".formatted(key, FormJsParts.FIELD))
                .last()
                .locator(FormJsParts.ERROR);
    }

    void write(Locator box, String text) {
        box.fill(text);
        box.blur();
    }
}
