package se.saferreturn.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import se.saferreturn.answer.AnswerRule;
import se.saferreturn.answer.Bound;
import se.saferreturn.answer.CheckboxRule;
import se.saferreturn.answer.ChoiceRule;
import se.saferreturn.answer.ChoicesRule;
import se.saferreturn.answer.DateSense;
import se.saferreturn.answer.Feel;
import se.saferreturn.answer.FeelBounds;
import se.saferreturn.answer.MomentRule;
import se.saferreturn.answer.NumberRule;
import se.saferreturn.answer.Options;
import se.saferreturn.answer.TextCheck;
import se.saferreturn.answer.TextPattern;
import se.saferreturn.answer.TextRule;

/** Reads the JSON of a form, and refuses what the server could not check as the browser does. */
final class FormReader {

    private static final int SCHEMA_VERSION = 16;

    private static final Set<String> SHOWN_ONLY = Set.of("text", "separator", "spacer", "image", "table", "button");

    private static final Set<String> RULES =
            Set.of("required", "minLength", "maxLength", "pattern", "validationType", "min", "max");

    private static final Set<FieldType> WITH_OPTIONS =
            Set.of(FieldType.RADIO, FieldType.SELECT, FieldType.CHECKLIST, FieldType.TAGLIST);

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,3}");

    /** On a day of the answers: the coordinators are reminded so many days before it. */
    private static final String REMINDER = "remindDaysBefore";

    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final String id;
    private final Map<String, Tells> tells = new LinkedHashMap<>();
    private final Map<String, Integer> remindDaysBefore = new LinkedHashMap<>();
    private final Map<String, Consequences> consequences = new LinkedHashMap<>();
    private final List<FormNode> nodes;

    private FormReader(JsonNode form) {
        this.id = form.path("id").asText("(without id)");
        if (!form.path("components").isArray()) {
            throw unsupported("it has no components: is it a Camunda Form?");
        }
        if (form.path("schemaVersion").asInt(0) > SCHEMA_VERSION) {
            throw unsupported("its schemaVersion is newer than " + SCHEMA_VERSION
                    + ": save it for Camunda Platform 7.24, whose Tasklist cannot open newer forms");
        }
        this.nodes = SectionsInLabels.addTo(nodes(form, new HashSet<>(), false));
    }

    static FormReader of(String json) {
        try {
            return new FormReader(OptionLists.read(json));
        } catch (JsonProcessingException e) {
            throw new UnsupportedFormException("The form is not valid JSON: " + e.getOriginalMessage());
        }
    }

    String id() {
        return id;
    }

    List<FormNode> nodes() {
        return nodes;
    }

    /** By key, in lists too; what tells nothing but the person's own is left out. */
    Map<String, Tells> tells() {
        return Map.copyOf(tells);
    }

    /** By key; fields that say nothing of their options are left out. */
    Map<String, Consequences> consequences() {
        return Map.copyOf(consequences);
    }

    /** By the key of a field: how many days before its day somebody is reminded. */
    Map<String, Integer> remindDaysBefore() {
        return Map.copyOf(remindDaysBefore);
    }

    private void readConsequences(JsonNode component, FieldType type, String key) {
        List<String> options = new ArrayList<>();
        if (type == FieldType.CHECKBOX) {
            options.addAll(List.of("true", "false"));
        } else {
            component
                    .path("values")
                    .forEach(option -> options.add((option.isObject() ? option.path("value") : option).asText()));
        }
        Map<String, String> properties = new LinkedHashMap<>();
        component
                .path("properties")
                .properties()
                .forEach(property ->
                        properties.put(property.getKey(), property.getValue().asText()));
        try {
            Consequences read = Consequences.of(properties, options);
            if (!read.isEmpty()) {
                consequences.put(key, read);
            }
        } catch (IllegalArgumentException wrong) {
            throw unsupported(component, String.valueOf(wrong.getMessage()));
        }
    }

    private void readReminder(JsonNode component, AnswerRule rule, String key) {
        String days = component.path("properties").path(REMINDER).asText("");
        if (days.isEmpty()) {
            return;
        }
        if (!(rule instanceof MomentRule moment && moment.hasDate())) {
            throw unsupported(component, "has '" + REMINDER + "' and is no day: use it with a date");
        }
        if (!WHOLE_NUMBER.matcher(days).matches()) {
            throw unsupported(
                    component,
                    "has a '" + REMINDER + "' that is no number of days: use a whole one from 0 to 999, such as 7");
        }
        remindDaysBefore.put(key, Integer.valueOf(days));
    }

    private void readTelling(JsonNode component) {
        String code = component.path("properties").path(Tells.PROPERTY).asText("");
        if (!code.isEmpty()) {
            Tells read = Tells.ofCode(code)
                    .orElseThrow(() -> unsupported(
                            component,
                            "has a '" + Tells.PROPERTY + "' that is not known: use address, whereabouts, contact,"
                                    + " otherPerson or own"));
            tells.put(component.path("key").asText(component.path("path").asText("")), read);
        }
    }

    private List<FormNode> nodes(JsonNode parent, Set<String> keys, boolean inOpenList) {
        List<FormNode> children = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            String type = component.path("type").asText();
            readTelling(component);
            switch (type) {
                case "group" -> children.add(section(component, keys, inOpenList));
                case "dynamiclist" -> children.add(rowList(component, keys, inOpenList));
                default -> {
                    if (!SHOWN_ONLY.contains(type)) {
                        children.add(question(component, keys, inOpenList));
                    }
                }
            }
        }
        return List.copyOf(children);
    }

    private Section section(JsonNode component, Set<String> keys, boolean inOpenList) {
        String path = component.path("path").asText("");
        boolean own = !path.isEmpty();
        if (own) {
            claim(component, path, keys);
        }
        return new Section(
                own ? path : null,
                label(component, own ? path : Section.WITHOUT_LABEL),
                hide(component),
                lock(component, inOpenList),
                nodes(component, own ? new HashSet<>() : keys, inOpenList));
    }

    private RowList rowList(JsonNode component, Set<String> keys, boolean inOpenList) {
        String path = component.path("path").asText("");
        claim(component, path, keys);
        if (!component.path("isRepeating").asBoolean()) {
            throw unsupported(component, "does not repeat: set \"isRepeating\": true, or use a group");
        }
        Lock lock = lock(component, inOpenList);
        boolean open = !lock.always();
        if (open
                && !component.path("disableCollapse").asBoolean()
                && component.path("nonCollapsedItems").asInt() < RowList.MOST_ROWS) {
            throw unsupported(
                    component,
                    "would lose rows: form-js does not send rows that are folded away; set \"disableCollapse\": true");
        }
        return new RowList(
                path,
                label(component, path),
                hide(component),
                lock,
                Math.max(
                        0,
                        Math.min(
                                RowList.MOST_ROWS,
                                component.path("defaultRepetitions").asInt(1))),
                component.path("allowAddRemove").asBoolean(),
                component.path("properties").path("minItems").asInt(0),
                Math.min(
                        RowList.MOST_ROWS,
                        component.path("properties").path("maxItems").asInt(RowList.MOST_ROWS)),
                nodes(component, new HashSet<>(), open));
    }

    private Question question(JsonNode component, Set<String> keys, boolean inOpenList) {
        String type = component.path("type").asText();
        FieldType fieldType = FieldType.of(type)
                .orElseThrow(() -> unsupported(
                        component,
                        switch (type) {
                            case "filepicker" ->
                                "cannot be opened by Tasklist: remove it, documents are added elsewhere";
                            case "expression" ->
                                "would be computed in the browser: let a decision or a service task do it";
                            case "html", "iframe" -> "could show or send anything: use a text component";
                            default -> "is not known to Camunda 7.24: use another component";
                        }));
        String key = component.path("key").asText("");
        claim(component, key, keys);
        JsonNode validate = component.path("validate");
        validate.fieldNames().forEachRemaining(rule -> {
            if (!RULES.contains(rule)) {
                throw unsupported(component, "has a rule '" + rule + "' that nobody would check: remove it");
            }
        });
        if (validate.path("required").isTextual()) {
            throw unsupported(
                    component,
                    "has an expression for 'required', which the browser takes for true: use a constant, and hide the "
                            + "field by a condition when it is not wanted");
        }
        boolean confirm =
                component.path("properties").path("confirm").asText("").equals("true");
        if (confirm
                && (fieldType != FieldType.CHECKBOX
                        || !validate.path("required").asBoolean()
                        || component.path("defaultValue").asBoolean())) {
            throw unsupported(
                    component,
                    "is to confirm something: use a required checkbox that is not ticked beforehand, and hide it by a"
                            + " condition when there is nothing to confirm");
        }
        if (!OptionLists.named(component).isEmpty() && !WITH_OPTIONS.contains(fieldType)) {
            throw unsupported(
                    component,
                    "names a list in '" + OptionLists.PROPERTY + "' and offers no options: use a select, tag list,"
                            + " radio or checklist");
        }
        AnswerRule rule = rule(fieldType, component, validate);
        readConsequences(component, fieldType, key);
        readReminder(component, rule, key);
        JsonNode preset = component.path("defaultValue");
        return new Question(
                key,
                label(component, key),
                fieldType,
                hide(component),
                lock(component, inOpenList),
                validate.path("required").asBoolean(),
                confirm
                        || component
                                .path("properties")
                                .path("askAgain")
                                .asText("")
                                .equals("true"),
                confirm,
                preset.isMissingNode() || preset.isNull() ? null : plain(preset),
                rule);
    }

    private AnswerRule rule(FieldType type, JsonNode component, JsonNode validate) {
        return switch (type) {
            case TEXTFIELD, TEXTAREA ->
                new TextRule(
                        type == FieldType.TEXTAREA,
                        bound(component, "minLength"),
                        bound(component, "maxLength"),
                        pattern(component, validate),
                        check(component, validate));
            case NUMBER ->
                new NumberRule(
                        component.path("serializeToString").asBoolean(),
                        bound(component, "min"),
                        bound(component, "max"),
                        component.path("decimalDigits").isIntegralNumber()
                                ? component.path("decimalDigits").asInt()
                                : null,
                        step(component),
                        currency(component));
            case DATETIME -> moment(component);
            case CHECKBOX -> new CheckboxRule();
            case RADIO, SELECT -> new ChoiceRule(options(component));
            case CHECKLIST, TAGLIST -> new ChoicesRule(options(component));
            case GROUP, DYNAMICLIST -> throw new IllegalStateException("no field: " + type);
        };
    }

    private @Nullable TextPattern pattern(JsonNode component, JsonNode validate) {
        String pattern = validate.path("pattern").asText("");
        if (pattern.isEmpty()) {
            return null;
        }
        try {
            return TextPattern.ofJavaScript(pattern);
        } catch (IllegalArgumentException e) {
            throw unsupported(
                    component, "has a pattern that cannot be used, " + e.getMessage() + ": change the pattern");
        }
    }

    /** The property, or what the form's {@code validationType} means. */
    private TextCheck check(JsonNode component, JsonNode validate) {
        String kind = validate.path("validationType").asText("");
        if (!Set.of("", "custom", "email", "phone").contains(kind)) {
            throw unsupported(component, "has the validationType '" + kind + "': use email, phone or a pattern");
        }
        String check = component.path("properties").path("check").asText(kind.equals("custom") ? "" : kind);
        return TextCheck.named(check)
                .orElseThrow(() -> unsupported(
                        component,
                        "asks for a check that is not known: use one of " + TextCheck.names() + ", or none"));
    }

    private MomentRule moment(JsonNode component) {
        String subtype = component.path("subtype").asText("");
        if (!Set.of("date", "time", "datetime").contains(subtype)) {
            throw unsupported(component, "has no subtype: use date, time or datetime");
        }
        String format = component.path("timeSerializingFormat").asText("no_timezone");
        MomentRule.Zone zone = switch (format) {
            case "no_timezone" -> MomentRule.Zone.NO_TIMEZONE;
            case "utc_offset" -> MomentRule.Zone.UTC_OFFSET;
            case "utc_normalized" -> MomentRule.Zone.UTC_NORMALIZED;
            default ->
                throw unsupported(
                        component,
                        "has the timeSerializingFormat '" + format
                                + "': use utc_offset, utc_normalized or no_timezone");
        };
        return new MomentRule(
                !subtype.equals("time"),
                !subtype.equals("date"),
                zone,
                subtype.equals("time") ? DateSense.NONE : sense(component));
    }

    private DateSense sense(JsonNode component) {
        JsonNode properties = component.path("properties");
        String yearsBack = properties.path("yearsBack").asText("");
        if (!yearsBack.isEmpty() && !WHOLE_NUMBER.matcher(yearsBack).matches()) {
            throw unsupported(component, "has a 'yearsBack' that is no whole number: use one, such as 5");
        }
        String notInFuture = properties.path("notInFuture").asText("");
        if (!Set.of("", "true", "abroad").contains(notInFuture)) {
            throw unsupported(component, "has a 'notInFuture' that means nothing: use true, or abroad");
        }
        String notInPast = properties.path("notInPast").asText("");
        if (!Set.of("", "true").contains(notInPast)) {
            throw unsupported(component, "has a 'notInPast' that means nothing: use true");
        }
        return new DateSense(
                DateSense.Latest.of(notInFuture),
                notInPast.equals("true")
                        || component.path("disallowPassedDates").asBoolean(),
                fieldOrDay(component, "notBefore"),
                fieldOrDay(component, "notAfter"),
                yearsBack.isEmpty() ? null : Integer.valueOf(yearsBack));
    }

    private @Nullable String fieldOrDay(JsonNode component, String property) {
        String reference = component.path("properties").path(property).asText("");
        if (reference.isEmpty()) {
            return null;
        }
        if (!KEY.matcher(reference).matches() && !DateSense.isDay(reference)) {
            throw unsupported(
                    component,
                    "has a '" + property
                            + "' that is no key and no day: name another field by its key, or write a day such as"
                            + " 2011-01-01");
        }
        return reference;
    }

    private Options options(JsonNode component) {
        String from = component.path("valuesKey").asText("");
        if (!from.isEmpty()) {
            if (!OptionLists.named(component).isEmpty()) {
                throw unsupported(component, "has 'valuesKey' and '" + OptionLists.PROPERTY + "': remove one of them");
            }
            return new Options(List.of(), from);
        }
        String list = OptionLists.named(component);
        if (!list.isEmpty() && component.path("values").isEmpty()) {
            throw unsupported(
                    component,
                    "names the list '" + list + "' in '" + OptionLists.PROPERTY + "', which is not there: use one of "
                            + String.join(", ", OptionLists.shipped().names()) + ", or list the options in 'values'");
        }
        if (!component.path("values").isArray()) {
            throw unsupported(
                    component,
                    "has no options: list them in 'values', or name them with 'valuesKey' or '" + OptionLists.PROPERTY
                            + "'");
        }
        List<Object> values = new ArrayList<>();
        for (JsonNode option : component.path("values")) {
            JsonNode value = option.isObject() ? option.path("value") : option;
            if (!value.isValueNode() || value.isNull()) {
                throw unsupported(component, "has an option without a plain value: give each option a text as value");
            }
            values.add(plain(value));
        }
        return new Options(List.copyOf(values), null);
    }

    private @Nullable String currency(JsonNode component) {
        String key = component.path("properties").path("currency").asText("");
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            throw unsupported(component, "has a 'currency' that is no key: name the field that says the currency");
        }
        return key.isEmpty() ? null : key;
    }

    private @Nullable BigDecimal step(JsonNode component) {
        JsonNode step = component.path("increment");
        BigDecimal value = step.asText("").isBlank() ? null : number(component, "increment", step);
        return value == null || value.signum() == 0 ? null : value;
    }

    private Bound bound(JsonNode component, String rule) {
        JsonNode bound = component.path("validate").path(rule);
        if (bound.asText("").isBlank()) {
            return Bound.NONE;
        }
        if (Feel.isExpression(bound.asText())) {
            return new Bound(null, expression(component, rule, bound.asText()));
        }
        return new Bound(number(component, rule, bound), null);
    }

    private BigDecimal number(JsonNode component, String property, JsonNode value) {
        try {
            return new BigDecimal(value.asText().strip());
        } catch (NumberFormatException e) {
            throw unsupported(component, "has a '" + property + "' that is no number: use a number");
        }
    }

    private @Nullable ParsedExpression hide(JsonNode component) {
        String hide = component.path("conditional").path("hide").asText("");
        // form-js ignores a condition without "=" and shows the field
        if (!hide.isBlank() && !Feel.isExpression(hide)) {
            throw unsupported(component, "has a condition that is ignored: let it begin with '='");
        }
        return hide.isBlank() ? null : expression(component, "conditional.hide", hide);
    }

    private Lock lock(JsonNode component, boolean inOpenList) {
        JsonNode readOnly = component.path("readonly");
        boolean conditional = readOnly.isTextual() && Feel.isExpression(readOnly.asText());
        boolean always = component.path("disabled").asBoolean() || (!conditional && readOnly.asBoolean());
        if (inOpenList && (always || conditional)) {
            throw unsupported(
                    component,
                    "is read-only in a list that can be changed, so that its rows cannot be told apart: make the whole "
                            + "list read-only, or none of it");
        }
        return new Lock(always, conditional ? expression(component, "readonly", readOnly.asText()) : null);
    }

    private ParsedExpression expression(JsonNode component, String property, String expression) {
        ParsedExpression parsed;
        try {
            parsed = Feel.parse(expression);
        } catch (IllegalArgumentException e) {
            throw unsupported(component, "has no valid FEEL expression for '" + property + "', " + e.getMessage());
        }
        FeelBounds.problemOf(parsed).ifPresent(problem -> {
            throw unsupported(
                    component,
                    "has an expression for '" + property + "' that might never end, " + problem
                            + ": use answers, comparisons, sums and plain functions such as count()");
        });
        return parsed;
    }

    /** Dots in a key would make nested objects, which other forms could not address as one answer. */
    private void claim(JsonNode component, String key, Set<String> keys) {
        if (!KEY.matcher(key).matches()) {
            throw unsupported(component, "needs a key (or path) of letters, digits and _ that begins with a letter");
        }
        if (!keys.add(key)) {
            throw unsupported(component, "uses a key that another component has: give it a key of its own");
        }
    }

    /** A label with expressions could carry personal data into messages and logs, so the key stands in for it. */
    static String label(JsonNode component, String key) {
        for (String property : List.of("label", "dateLabel", "timeLabel")) {
            String label = component.path(property).asText("").strip();
            if (!label.isEmpty() && !label.startsWith("=") && !label.contains("{{")) {
                return label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
            }
        }
        return key;
    }

    private static Object plain(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isArray()) {
            List<Object> list = new ArrayList<>();
            value.forEach(element -> list.add(plain(element)));
            return List.copyOf(list);
        }
        return value.asText();
    }

    private UnsupportedFormException unsupported(JsonNode component, String problem) {
        String name = label(
                component, component.path("key").asText(component.path("id").asText("without a name")));
        return unsupported("component '" + name + "' (" + component.path("type").asText("no type") + ") " + problem);
    }

    private UnsupportedFormException unsupported(String problem) {
        return new UnsupportedFormException("Form '" + id + "': " + problem);
    }
}
