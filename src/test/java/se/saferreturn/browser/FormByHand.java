package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the form that is open in Tasklist as a person does: writes, ticks, chooses and picks in every field that is
 * shown, adds rows and takes them away. What an answer brings forth is answered too.
 */
final class FormByHand {

    /** One field that is shown, or one row's. */
    private record Shown(
            String type,
            String domId,
            List<Object> path,
            boolean open,
            boolean rows,
            @Nullable Object value,
            List<Object> options) {}

    private static final String FIELDS_SHOWN = """
            async ([scripts, readOnly]) => {
              const inside = await import(`${scripts}inside-form-js.js`);
              const { elementOf, valueAt } = await import(`${scripts}form-fields.js`);
              const form = inside.formOf(inside.containersIn(document)[0]);
              return inside.instancesOf(form).map(instance => {
                const field = inside.fieldWith(form, instance.id);
                const element = elementOf(form, instance);
                const list = field.type === 'dynamiclist';
                return {
                  type: field.type, domId: inside.idsInPage(form, instance).itself, path: instance.valuePath ?? [],
                  open: list ? field.allowAddRemove === true : element !== undefined && !element.matches(readOnly),
                  rows: list,
                  value: valueAt(inside.dataOf(form), instance.valuePath ?? []) ?? null,
                  options: (field.values ?? []).map(({ value }) => value)
                };
              });
            }
            """;

    /** What an answer brings forth is there after the next picture of the page. */
    private static final String RENDERED =
            "() => new Promise(there => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(there, 0))))";

    private static final Set<String> KINDS = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "dynamiclist");

    private final Page page;
    private int days;

    FormByHand(Page page) {
        this.page = page;
    }

    /** Every field that is shown in the end has its answer; the rest are not asked for. */
    void fill(Map<String, @Nullable Object> answers) {
        Set<String> done = new HashSet<>();
        Optional<Shown> next = next(answers, done);
        while (next.isPresent()) {
            Shown field = next.get();
            done.add(field.domId);
            answer(field, at(answers, field.path));
            next = next(answers, done);
            if (next.isEmpty()) {
                page.evaluate(RENDERED);
                next = next(answers, done);
            }
        }
    }

    private Optional<Shown> next(Map<String, @Nullable Object> answers, Set<String> done) {
        return shown().stream()
                .filter(field -> field.open && KINDS.contains(field.type) && !done.contains(field.domId))
                .filter(field -> at(answers, field.path) != null || field.rows)
                .filter(field -> field.rows || !same(at(answers, field.path), field.value))
                // before what is in them
                .min(Comparator.comparing(field -> !field.rows));
    }

    private void answer(Shown field, @Nullable Object answer) {
        switch (field.type) {
            case "dynamiclist" -> rows(field, answer instanceof List<?> rows ? rows.size() : 0);
            case "textfield", "textarea" -> box(field.domId).fill(String.valueOf(answer));
            case "number" -> box(field.domId).fill(new BigDecimal(String.valueOf(answer)).toPlainString());
            case "datetime" -> moment(field, String.valueOf(answer));
            case "checkbox" -> set(box(field.domId), Boolean.TRUE.equals(answer));
            case "radio" -> set(box(field.domId + "-" + field.options.indexOf(answer)), true);
            case "checklist" -> tick(field, options(answer));
            case "select" -> choose(field, answer);
            case "taglist" -> pick(field, options(answer));
            default -> throw new IllegalStateException("Nobody knows how to fill in a " + field.type + ".");
        }
    }

    /** Written in the ways that people write it. */
    private void moment(Shown field, String answer) {
        Locator day = box(field.domId + "-date");
        Locator time = box(field.domId + "-time");
        String[] parts = answer.split("T", -1);
        boolean hasDay = answer.contains("-");
        if (hasDay) {
            String[] numbers = parts[0].split("-", -1);
            String britishDay = numbers[2] + "/" + numbers[1] + "/" + numbers[0];
            day.fill(List.of(parts[0], britishDay, parts[0].replace("-", "")).get(days++ % 3));
            day.blur();
        }
        if (!hasDay || parts.length > 1) {
            String hour = parts[parts.length - 1].substring(0, 5);
            time.fill(
                    List.of(hour, hour.replace(":", ""), hour.replace(":", ".")).get(days++ % 3));
            time.blur();
        }
    }

    private void tick(Shown field, List<?> answer) {
        for (int option = 0; option < field.options.size(); option++) {
            set(box(field.domId + "-" + option), answer.contains(field.options.get(option)));
        }
    }

    /** form-js shows what was clicked when it has rendered, so the box is waited for. */
    private static void set(Locator box, boolean on) {
        if (box.isChecked() != on) {
            box.click();
        }
        assertThat(box).isChecked(new LocatorAssertions.IsCheckedOptions().setChecked(on));
    }

    private static List<?> options(@Nullable Object answer) {
        return answer instanceof List<?> options ? options : List.of();
    }

    private void choose(Shown field, @Nullable Object answer) {
        Locator list = element(field);
        list.locator(FormJsParts.SELECT_BOX).click();
        list.locator(FormJsParts.OPTION).nth(field.options.indexOf(answer)).click();
    }

    private void pick(Shown field, List<?> answer) {
        List<?> chosen = field.value instanceof List<?> already ? already : List.of();
        Locator list = element(field);
        List<Object> offered = new ArrayList<>(field.options);
        offered.removeAll(chosen);
        for (Object option : answer) {
            if (offered.contains(option)) {
                list.locator("input").click();
                list.locator(FormJsParts.OPTION).nth(offered.indexOf(option)).click();
                offered.remove(option);
            }
        }
        list.locator("input").blur();
    }

    /** One more than is needed is added, and the first is taken away. */
    private void rows(Shown list, int wanted) {
        Locator group = page.locator("[aria-labelledby='" + list.domId + "']");
        Locator add = group.locator(FormJsParts.ADD_ROW);
        Locator remove = group.locator(FormJsParts.REMOVE_ROW);
        Locator everything =
                group.locator(FormJsParts.EXPAND_ROWS).filter(new Locator.FilterOptions().setHasText("Expand"));
        if (everything.count() > 0) {
            everything.click();
        }
        add.click();
        remove.first().click();
        int there = rowsOf(list);
        for (; there < wanted; there++) {
            add.click();
        }
        for (; there > wanted; there--) {
            remove.first().click();
        }
    }

    private int rowsOf(Shown list) {
        return shown().stream()
                .filter(field -> field.domId.equals(list.domId))
                .map(field -> field.value instanceof List<?> rows ? rows.size() : 0)
                .findFirst()
                .orElse(0);
    }

    private Locator element(Shown field) {
        return page.locator("%2$s:has([id='%1$s']), %2$s:has([id^='%1$s-'])".formatted(field.domId, FormJsParts.FIELD))
                .last();
    }

    private Locator box(String id) {
        return page.locator("[id='" + id + "']");
    }

    @SuppressWarnings("unchecked")
    private List<Shown> shown() {
        List<Map<String, Object>> found = (List<Map<String, Object>>)
                page.evaluate(FIELDS_SHOWN, List.of(FormJsParts.SCRIPTS, FormJsParts.READ_ONLY));
        return found.stream()
                .map(field -> new Shown(
                        (String) requireNonNull(field.get("type")),
                        (String) requireNonNull(field.get("domId")),
                        (List<Object>) requireNonNull(field.get("path")),
                        Boolean.TRUE.equals(field.get("open")),
                        Boolean.TRUE.equals(field.get("rows")),
                        field.get("value"),
                        (List<Object>) requireNonNull(field.get("options"))))
                .toList();
    }

    private static @Nullable Object at(Object answers, List<Object> path) {
        Object part = answers;
        for (Object step : path) {
            part = part instanceof Map<?, ?> map
                    ? map.get(step)
                    : part instanceof List<?> rows && step instanceof Number row && row.intValue() < rows.size()
                            ? rows.get(row.intValue())
                            : null;
        }
        return part;
    }

    private static boolean same(@Nullable Object answer, @Nullable Object value) {
        if (answer instanceof Number && value instanceof Number) {
            return new BigDecimal(answer.toString()).compareTo(new BigDecimal(value.toString())) == 0;
        }
        return answer != null && answer.equals(value);
    }
}
