package se.saferreturn.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.saferreturn.answer.AnswerRule;
import se.saferreturn.answer.Bound;
import se.saferreturn.answer.ChoiceRule;
import se.saferreturn.answer.ChoicesRule;
import se.saferreturn.answer.DateSense;
import se.saferreturn.answer.MomentRule;
import se.saferreturn.answer.NumberRule;
import se.saferreturn.answer.TextPattern;
import se.saferreturn.answer.TextRule;
import se.saferreturn.person.PersonFields;
import se.saferreturn.routing.FactNames;

/**
 * Fills any form with answers that nobody has thought of: such as the form accepts, or such as it refuses. What the form
 * hides, locks or misses is found out by asking the form itself.
 */
public final class RandomAnswers {

    /** A form that cannot be filled in so many rounds contradicts itself. */
    private static final int MOST_ROUNDS = 60;

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Pattern AHEAD = Pattern.compile(
            "planned|until|valid|departsat|arrivesat|next|needed|review|expected|before", Pattern.CASE_INSENSITIVE);

    /** What fields with a pattern may ask for. */
    private static final List<String> PATTERNED =
            List.of("19121212-1212", "19950181-2383", "EX 123456", "+46701740605", "1985", "12", "a", "SR-2026-00001");

    private static final List<String> WORDS = List.of(
            "resan",
            "hemma",
            "läkaren",
            "i morgon",
            "Țara Mea",
            "nästa vecka",
            "mamma",
            "polisen",
            "ett rum",
            "🧡",
            "tolken",
            "O'Påhitt",
            "\"citat\"",
            "rad\nrad",
            "नेपाल",
            "arbete",
            "trygghet",
            "vid tågstationen");

    /** Reading a form costs more than filling it in. */
    private static final Map<String, Parsed> PARSED = new ConcurrentHashMap<>();

    private final CaseForm form;
    private final List<FormNode> nodes;
    private final Random random;
    private final Instant now;
    private final Map<String, List<?>> preferred;
    private final int daysUntilTheJourney;

    private record Parsed(CaseForm form, List<FormNode> nodes) {

        static Parsed of(String json) {
            return new Parsed(CaseForm.parse(json), FormReader.of(json).nodes());
        }
    }

    /** The form with this text, which is read only once. */
    public static CaseForm form(String json) {
        return PARSED.computeIfAbsent(json, Parsed::of).form();
    }

    /**
     * @param json the text of the form
     * @param now the moment at which it is filled in
     * @param preferred values for some fields, wherever the form has them; one of them is taken
     */
    public RandomAnswers(String json, Random random, Instant now, Map<String, List<?>> preferred) {
        Parsed parsed = PARSED.computeIfAbsent(json, Parsed::of);
        this.form = parsed.form();
        this.nodes = parsed.nodes();
        this.random = random;
        this.now = now;
        this.preferred = preferred;
        this.daysUntilTheJourney = 1 + random.nextInt(8);
    }

    /**
     * Answers that the form accepts, with everything that a browser would send.
     *
     * @param known what the form shows
     */
    public Map<String, @Nullable Object> valid(Map<String, ? extends @Nullable Object> known) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        form.fields().forEach(field -> answers.put(field.key(), known.get(field.key())));
        fill(nodes, answers, 0, 0.5);
        List<FieldProblem> problems = problems(answers, known);
        for (int round = 0; !problems.isEmpty(); round++) {
            if (round == MOST_ROUNDS) {
                throw new IllegalStateException(form + " cannot be filled in: " + problems);
            }
            // the last may only say that there are more
            problems.stream()
                    .filter(problem -> !problem.key().isEmpty())
                    .forEach(problem -> repair(problem, answers, known));
            problems = problems(answers, known);
        }
        return answers;
    }

    /**
     * Answers of which one is wrong, so that the form refuses them; empty if nothing can be wrong in this form.
     *
     * @param valid answers that it accepts
     * @param known what the form shows
     */
    public Optional<Map<String, @Nullable Object>> invalid(
            Map<String, @Nullable Object> valid, Map<String, ? extends @Nullable Object> known) {
        List<UnaryOperator<Map<String, @Nullable Object>>> mistakes = new ArrayList<>();
        mistakes.add(answers -> put(answers, "fieldOfAnotherForm", "x"));
        for (FormField field : form.fields()) {
            mistakes.add(answers -> put(answers, field.key(), null));
            mistakes.add(answers -> put(answers, field.key(), wrong(field)));
        }
        Collections.shuffle(mistakes, random);
        return mistakes.stream()
                .map(mistake -> mistake.apply(new LinkedHashMap<>(valid)))
                .filter(answers -> !problems(answers, known).isEmpty())
                .findFirst();
    }

    private static Map<String, @Nullable Object> put(
            Map<String, @Nullable Object> answers, String key, @Nullable Object value) {
        answers.put(key, value);
        return answers;
    }

    private static Object wrong(FormField field) {
        return switch (field.type()) {
            case TEXTFIELD, TEXTAREA -> "å".repeat(TextRule.LONGEST_TEXT + 1);
            case NUMBER -> "many";
            case DATETIME -> "tomorrow";
            case CHECKBOX -> "perhaps";
            default -> "no such answer";
        };
    }

    private List<FieldProblem> problems(
            Map<String, @Nullable Object> answers, Map<String, ? extends @Nullable Object> known) {
        try {
            form.validate(answers, known, now);
            return List.of();
        } catch (FormRejectedException rejected) {
            return rejected.problems();
        }
    }

    @SuppressWarnings("unchecked")
    private void repair(
            FieldProblem problem,
            Map<String, @Nullable Object> answers,
            Map<String, ? extends @Nullable Object> known) {
        List<String> path = Stream.of(problem.key().split("[.\\[\\]]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (problem.message().startsWith("cannot be changed")) {
            answers.put(path.get(0), known.get(path.get(0)));
            return;
        }
        if (problem.key().equals(FactNames.MINOR)
                && find(nodes, PersonFields.AGE_ASSESSED).isPresent()) {
            // dates that do not agree leave nothing but an assessment
            boolean child = random.nextBoolean();
            answers.put(PersonFields.AGE_ASSESSED, child ? "under18" : "adult");
            answers.put(FactNames.MINOR, child);
            return;
        }
        @Nullable Object around = answers;
        List<FormNode> level = nodes;
        int row = 0;
        for (String part : path.subList(0, path.size() - 1)) {
            if (around instanceof List<?> rows) {
                row = Integer.parseInt(part);
                if (row >= rows.size()) {
                    // the list has been put back with an earlier problem
                    return;
                }
                around = rows.get(row);
            } else if (around instanceof Map<?, ?> object) {
                around = object.get(part);
                level = childrenOf(level, part);
            }
        }
        String last = path.get(path.size() - 1);
        if (!(around instanceof Map)) {
            refill(path.get(0), answers);
        } else if (problem.message().startsWith("is not asked for")
                || find(level, last).isEmpty()) {
            ((Map<String, Object>) around).remove(last);
        } else {
            FormNode node = find(level, last).orElseThrow();
            if (problem.message().startsWith("must not be before")
                    && node instanceof Question question
                    && question.rule() instanceof MomentRule moment
                    && !moment.hasTime()) {
                // what it is compared with may have been answered weeks ago, for weeks ahead
                boolean mayLieAhead = moment.sense().latest() == DateSense.Latest.ANY;
                LocalDate today = LocalDate.ofInstant(now, SWEDEN);
                ((Map<String, @Nullable Object>) around)
                        .put(last, today.plusDays(mayLieAhead ? 60 : 0).toString());
                return;
            }
            ((Map<String, @Nullable Object>) around).put(last, value(node, row));
        }
    }

    private void refill(String key, Map<String, @Nullable Object> answers) {
        find(nodes, key).ifPresent(node -> answers.put(key, value(node, 0)));
    }

    private static List<FormNode> childrenOf(List<FormNode> level, String key) {
        FormNode node = find(level, key).orElseThrow();
        if (node instanceof RowList list) {
            return list.children();
        }
        return node instanceof Section section ? section.children() : List.of();
    }

    private static Optional<FormNode> find(List<FormNode> level, String key) {
        return level.stream()
                .flatMap(node -> node instanceof Section section && section.path() == null
                        ? find(section.children(), key).stream()
                        : keyOf(node).equals(key) ? Stream.of(node) : Stream.empty())
                .findFirst();
    }

    private static String keyOf(FormNode node) {
        if (node instanceof Question question) {
            return question.key();
        }
        return node instanceof RowList list ? list.path() : String.valueOf(((Section) node).path());
    }

    private void fill(List<FormNode> level, Map<String, @Nullable Object> answers, int row, double chance) {
        for (FormNode node : level) {
            if (node.lock().always()) {
                continue;
            }
            if (node instanceof Section section && section.path() == null) {
                fill(section.children(), answers, row, chance);
                continue;
            }
            String key = keyOf(node);
            boolean asked = preferred.containsKey(key)
                    || (node instanceof Question question && question.required())
                    || (node instanceof RowList list && list.fewestRows() > 0)
                    || random.nextDouble() < chance;
            boolean kept = answers.get(key) != null && !preferred.containsKey(key) && random.nextDouble() < 0.6;
            if (asked && !kept) {
                answers.put(key, value(node, row));
            }
        }
    }

    private @Nullable Object value(FormNode node, int row) {
        List<?> wanted = preferred.get(keyOf(node));
        if (wanted != null) {
            return oneOf(wanted);
        }
        if (node instanceof Question question) {
            return answer(question, row);
        }
        if (node instanceof RowList list) {
            int most = Math.min(3, list.mostRows());
            int count = Math.max(list.fewestRows(), 1 + random.nextInt(Math.max(1, most)));
            List<Object> rows = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Map<String, @Nullable Object> answers = new LinkedHashMap<>();
                fill(list.children(), answers, i, 0.8);
                rows.add(answers);
            }
            return rows;
        }
        Map<String, @Nullable Object> inner = new LinkedHashMap<>();
        fill(((Section) node).children(), inner, row, 0.5);
        return inner;
    }

    private @Nullable Object answer(Question question, int row) {
        AnswerRule rule = question.rule();
        if (rule instanceof TextRule text) {
            return text(text);
        }
        if (rule instanceof NumberRule number) {
            return number(number);
        }
        if (rule instanceof MomentRule moment) {
            return moment(moment, question.key(), row);
        }
        if (rule instanceof ChoiceRule choice) {
            return choice.options().listed().isEmpty()
                    ? null
                    : plain(oneOf(choice.options().listed()));
        }
        if (rule instanceof ChoicesRule choices) {
            List<Object> offered = new ArrayList<>(choices.options().listed());
            Collections.shuffle(offered, random);
            return offered.stream()
                    .limit(1 + random.nextInt(3))
                    .map(RandomAnswers::plain)
                    .toList();
        }
        return question.required() || random.nextBoolean();
    }

    private static Object plain(@Nullable Object option) {
        return option instanceof BigDecimal number ? number.intValue() : String.valueOf(option);
    }

    private @Nullable Object text(TextRule rule) {
        switch (rule.check()) {
            case EMAIL -> {
                return "random@example.org";
            }
            case PHONE -> {
                return "+46701740605";
            }
            case CASE_NUMBER, FILE_NUMBER, FILE_NUMBERS -> {
                return "SR-2011-99999";
            }
            case SWEDISH_IDENTITY_NUMBER -> {
                return oneOf(List.of("19811218-9876", "19900161-9809", "19850760-2384"));
            }
            case DOCUMENT_NUMBER -> {
                return "EX 123456";
            }
            case NONE -> {
                // any text
            }
        }
        TextPattern pattern = rule.pattern();
        if (pattern != null) {
            List<String> fitting = PATTERNED.stream().filter(pattern::foundIn).toList();
            return fitting.isEmpty() ? null : oneOf(fitting);
        }
        int shortest = constant(rule.minLength(), 1).intValue();
        int longest = constant(rule.maxLength(), 200).intValue();
        StringBuilder text = new StringBuilder(oneOf(WORDS));
        while (text.length() < shortest || random.nextInt(3) > 0) {
            text.append(' ').append(oneOf(WORDS));
        }
        return text.length() <= longest ? text.toString() : "x".repeat(Math.max(1, shortest));
    }

    private Object number(NumberRule rule) {
        BigDecimal least = constant(rule.min(), 0);
        BigDecimal most = constant(rule.max(), least.intValue() + 100).min(least.add(BigDecimal.valueOf(100)));
        BigDecimal number =
                least.add(BigDecimal.valueOf(random.nextInt(most.subtract(least).intValue() + 1)));
        BigDecimal step = rule.step();
        if (step != null) {
            number = number.divide(step, 0, RoundingMode.CEILING).multiply(step);
        }
        if (rule.asText()) {
            return number.toPlainString();
        }
        if (number.stripTrailingZeros().scale() > 0) {
            return number.doubleValue();
        }
        return number.intValueExact();
    }

    private static BigDecimal constant(Bound bound, int otherwise) {
        BigDecimal constant = bound.constant();
        return constant == null ? BigDecimal.valueOf(otherwise) : constant;
    }

    /** The past for what has been done, the future for what is planned, in the order of a journey. */
    private Object moment(MomentRule rule, String key, int row) {
        String name = key.toLowerCase(Locale.ROOT);
        boolean arrival = name.contains("arriv");
        LocalDate today = LocalDate.ofInstant(now, SWEDEN);
        LocalDate date;
        if (name.contains("birth")) {
            date = today.minusYears(1 + random.nextInt(60)).minusDays(random.nextInt(365));
        } else if (rule.sense().notInPast() || AHEAD.matcher(key).find()) {
            int after = arrival && !rule.hasTime() ? 3 : row;
            boolean afterTheJourney = rule.sense().notBefore() != null && !arrival;
            date = today.plusDays(daysUntilTheJourney + after + (afterTheJourney ? 30 : 0));
        } else {
            date = name.startsWith("departed")
                            || name.startsWith("arrived")
                            || rule.sense().notBefore() != null
                    ? today
                    : today.minusDays(random.nextInt(5));
        }
        String time = (arrival ? "15:" : "08:") + (10 + random.nextInt(50));
        String zone = switch (rule.zone()) {
            case NO_TIMEZONE -> "";
            case UTC_OFFSET -> "+01:00";
            case UTC_NORMALIZED -> "Z";
        };
        if (!rule.hasTime()) {
            return date.toString();
        }
        return (rule.hasDate() ? date + "T" : "") + time + zone;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
