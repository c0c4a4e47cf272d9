package se.saferreturn.form;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.saferreturn.answer.Feel;
import se.saferreturn.answer.InvalidAnswerException;
import se.saferreturn.answer.JsonValues;
import se.saferreturn.answer.Scope;
import se.saferreturn.answer.Setting;

/**
 * A deployed Camunda Form, able to check what is submitted with it. Immutable, and safe to share between threads; reading
 * one costs more than using it, so keep it per deployment.
 *
 * <p>Source of the rules: form-js 1.8.7, schema version 16.
 */
public final class CaseForm {

    private final String id;
    private final List<FormNode> nodes;
    private final Map<String, FormField> fields = new LinkedHashMap<>();

    private final Set<String> keys = new LinkedHashSet<>();
    private final Map<String, Tells> tells;
    private final Map<String, Consequences> consequences;
    private final Map<String, Integer> remindDaysBefore;
    private final Set<String> confirmations = new LinkedHashSet<>();
    private final List<AskedField> asked;

    private CaseForm(FormReader reader, List<AskedField> asked) {
        this.id = reader.id();
        this.nodes = reader.nodes();
        this.tells = reader.tells();
        this.consequences = reader.consequences();
        collect(nodes, false);
        collectKeys(nodes);
        this.remindDaysBefore = remindersOf(reader);
        this.asked = asked.stream().map(this::calledAsInRefusals).toList();
    }

    /**
     * Reads a form.
     *
     * @param json the text of a {@code .form} file
     * @throws UnsupportedFormException if it has something that the server could not check, or is no form
     */
    public static CaseForm parse(String json) {
        return new CaseForm(FormReader.of(json), FormOutline.of(json));
    }

    public String id() {
        return id;
    }

    /** The answers the form asks for or shows, in the order of the form; a group with a path and a list count as one. */
    public List<FormField> fields() {
        return List.copyOf(fields.values());
    }

    /**
     * Keys of the boxes that confirm what ends or hides a case. They are never ticked beforehand, and without the tick the
     * form is refused where they are shown.
     */
    public Set<String> confirmations() {
        return Collections.unmodifiableSet(confirmations);
    }

    /** What the form asks people, with its words and options, in its order; what it only shows is left out. */
    public List<AskedField> asked() {
        return asked;
    }

    /** Fields that are called alike have the name of their section before them here too. */
    private AskedField calledAsInRefusals(AskedField field) {
        return field(field.key()).map(named -> field.called(named.label())).orElse(field);
    }

    /** The field with this key, if the form has it at its top level. */
    public Optional<FormField> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** The keys of all answers, in lists and groups too. */
    public Set<String> keys() {
        return keys;
    }

    /** What the answer with this key gives away, as far as this form says; it may stand in a list. */
    public Tells tells(String key) {
        return tells.getOrDefault(key, Tells.OWN);
    }

    /** What the fields give away, by key; those that tell nothing but the person's own are left out. */
    public Map<String, Tells> tells() {
        return tells;
    }

    /** What must follow from the options of a question, by its key; questions that say nothing of it are left out. */
    public Map<String, Consequences> consequences() {
        return consequences;
    }

    /** How many days before the day of this answer somebody is reminded of it; empty if nobody is. */
    public Optional<Integer> remindDaysBefore(String key) {
        return Optional.ofNullable(remindDaysBefore.get(key));
    }

    /** Of a day in a list or a group of its own nobody could say later which row it was. */
    private Map<String, Integer> remindersOf(FormReader reader) {
        Map<String, Integer> reminders = reader.remindDaysBefore();
        reminders.keySet().stream()
                .filter(key -> !fields.containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new UnsupportedFormException("The field '" + key
                            + "' stands in a list or a group with a path, and nobody could be reminded of it: put it outside, or"
                            + " remove 'remindDaysBefore'");
                });
        return reminders;
    }

    /**
     * What of the known answers may be handed to whoever fills in the form; the rest is neither sent nor compared with what
     * is submitted.
     *
     * @param protectedIdentity whether the person's address is told to nobody
     */
    public Map<String, @Nullable Object> shown(
            Map<String, ? extends @Nullable Object> known, boolean protectedIdentity, Instant now) {
        return ShownAnswers.of(
                nodes, tells, protectedIdentity, new Setting(JsonValues.copyOf(known), now, new Feel(now)));
    }

    /**
     * Checks a submission.
     *
     * <p>Values may be text, booleans, numbers, lists and maps; lists and maps also as JSON text. Read-only fields may be
     * sent back unchanged, as the browser does.
     *
     * @param submitted what was sent, by key; missing, null and empty mean the same
     * @param known what is already known of the case and was shown in the form, by key: for conditions, for options by
     *     {@code valuesKey} and to recognise unchanged read-only fields
     * @param now the moment of submission, for dates that must not have passed
     * @throws FormRejectedException if the form does not allow it
     */
    public AcceptedForm validate(
            Map<String, ? extends @Nullable Object> submitted,
            Map<String, ? extends @Nullable Object> known,
            Instant now) {
        Setting setting = new Setting(JsonValues.copyOf(known), now, new Feel(now));
        return new FormCheck(nodes, setting).accept(JsonValues.copyOf(submitted));
    }

    private void collectKeys(List<FormNode> children) {
        keys.addAll(FormNode.keysOf(children));
        for (FormNode node : children) {
            if (node instanceof RowList list) {
                collectKeys(list.children());
            } else if (node instanceof Section section) {
                collectKeys(section.children());
            }
        }
    }

    /**
     * Checks one answer by itself, without the answers around it: for an answer that has come into a file from another one.
     *
     * @param known as for {@link #validate}
     * @return the answer as it is to be kept; absent when it is empty
     * @throws FormRejectedException the question does not allow it, or it is none of a single answer
     */
    public Optional<Object> accept(
            String key, @Nullable Object value, Map<String, ? extends @Nullable Object> known, Instant now) {
        Setting setting = new Setting(JsonValues.copyOf(known), now, new Feel(now));
        Question question = question(nodes, key);
        Problems problems = new Problems();
        if (question == null) {
            problems.add(Place.FORM.unknown(key), "cannot be corrected by itself");
            problems.throwIfAny();
            return Optional.empty();
        }
        Object unpacked = question.rule().unpacked(value);
        if (unpacked == null || question.rule().isEmpty(unpacked)) {
            return question.type() == FieldType.CHECKBOX ? Optional.of(false) : Optional.empty();
        }
        try {
            return Optional.of(question.rule().accepted(unpacked, Scope.ofForm(setting.known()), setting));
        } catch (InvalidAnswerException refused) {
            problems.add(Place.FORM.field(key, question.label()), refused.reason());
            problems.throwIfAny();
            return Optional.empty();
        }
    }

    private static @Nullable Question question(List<FormNode> children, String key) {
        for (FormNode node : children) {
            if (node instanceof Question question && question.key().equals(key)) {
                return question;
            }
            if (node instanceof Section section && section.path() == null) {
                Question inside = question(section.children(), key);
                if (inside != null) {
                    return inside;
                }
            }
        }
        return null;
    }

    private void collect(List<FormNode> children, boolean lockedAround) {
        for (FormNode node : children) {
            boolean locked = lockedAround || node.lock().always();
            if (node instanceof Question question) {
                if (question.confirm()) {
                    confirmations.add(question.key());
                }
                fields.put(
                        question.key(),
                        new FormField(
                                question.key(),
                                question.label(),
                                question.type(),
                                locked,
                                question.askAgain() && !locked));
            } else if (node instanceof RowList list) {
                fields.put(list.path(), new FormField(list.path(), list.label(), FieldType.DYNAMICLIST, locked, false));
            } else if (node instanceof Section section) {
                String path = section.path();
                if (path == null) {
                    collect(section.children(), locked);
                } else {
                    fields.put(path, new FormField(path, section.label(), FieldType.GROUP, locked, false));
                }
            }
        }
    }

    @Override
    public String toString() {
        return "form " + id;
    }
}
