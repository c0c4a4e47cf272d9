package se.saferreturn.reintegration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.decision.TableColumns;

/**
 * The support that was agreed with the person: measures and grants, each by the keys that the forms about one of them
 * use. A measure that was cancelled is not among them.
 */
public record SupportPlan(List<Answers> measures, List<Answers> grants) {

    /** Highest number of a planned measure or grant; those that are added later are numbered from the next one. */
    public static final int MOST_PLANNED = 50;

    private static final Map<String, String> MEASURE = keys(
            "area", ReintegrationFields.MEASURE_AREA,
            "provider", ReintegrationFields.MEASURE_PROVIDER,
            "planned", ReintegrationFields.MEASURE_PLANNED,
            "amount", ReintegrationFields.MEASURE_AMOUNT,
            "currency", ReintegrationFields.MEASURE_CURRENCY);
    private static final Map<String, String> GRANT = keys(
            ReintegrationFields.PLANNED_GRANT_KIND, TableColumns.GRANT_KIND,
            ReintegrationFields.PLANNED_GRANT_AMOUNT, ReintegrationFields.GRANT_AMOUNT,
            ReintegrationFields.PLANNED_GRANT_CURRENCY, ReintegrationFields.GRANT_CURRENCY,
            ReintegrationFields.PLANNED_GRANT_PURPOSE, ReintegrationFields.GRANT_PURPOSE);
    private static final String CANCELLED = "cancelled";

    public SupportPlan {
        measures = atMost("measures", measures);
        grants = atMost("grants", grants);
    }

    /**
     * Reads the plan from the case file.
     *
     * @throws SupportRefusedException there are more measures or grants than can be numbered
     */
    public static SupportPlan of(Answers answers) {
        return new SupportPlan(
                rows(answers, ReintegrationFields.REINTEGRATION_ITEMS).stream()
                        .filter(row -> !CANCELLED.equals(row.get("delivered")))
                        .map(row -> translated(row, MEASURE))
                        .toList(),
                rows(answers, ReintegrationFields.PLANNED_GRANTS).stream()
                        .map(row -> translated(row, GRANT))
                        .toList());
    }

    /**
     * One measure of the plan; every key is there, since an empty one must hide what is said elsewhere in the file.
     *
     * @param number counted from 1
     */
    public Answers measure(int number) {
        return one("measure", measures, number);
    }

    /**
     * One grant of the plan, like {@link #measure}.
     *
     * @param number counted from 1
     */
    public Answers grant(int number) {
        return one("grant", grants, number);
    }

    /** The keys of what is said about one measure, from answers that may say more. */
    static Answers ofMeasure(Answers answers) {
        return only(MEASURE, answers);
    }

    /** The keys of what is said about one grant, from answers that may say more. */
    static Answers ofGrant(Answers answers) {
        return only(GRANT, answers);
    }

    private static Answers only(Map<String, String> keys, Answers answers) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        keys.values().forEach(key -> kept.put(key, answers.asMap().get(key)));
        return Answers.of(kept);
    }

    private static Answers translated(Map<?, ?> row, Map<String, String> keys) {
        Map<String, @Nullable Object> translated = new LinkedHashMap<>();
        keys.forEach((inPlan, alone) -> translated.put(alone, row.get(inPlan)));
        return Answers.of(translated);
    }

    private static List<Map<?, ?>> rows(Answers answers, String key) {
        return answers.get(key)
                .filter(List.class::isInstance)
                .map(list -> ((List<?>) list)
                        .stream()
                                .filter(Map.class::isInstance)
                                .<Map<?, ?>>map(row -> (Map<?, ?>) row)
                                .toList())
                .orElse(List.of());
    }

    private static List<Answers> atMost(String what, List<Answers> planned) {
        if (planned.size() > MOST_PLANNED) {
            throw new SupportRefusedException("Please plan at most " + MOST_PLANNED + " " + what
                    + ". Put small ones together, or add them later as support that is added.");
        }
        return List.copyOf(planned);
    }

    private static Answers one(String what, List<Answers> planned, int number) {
        if (number < 1 || number > planned.size()) {
            throw new IllegalStateException("The plan has no " + what + " with the number " + number + ".");
        }
        return planned.get(number - 1);
    }

    private static Map<String, String> keys(String... pairs) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (int pair = 0; pair < pairs.length; pair += 2) {
            keys.put(pairs[pair], pairs[pair + 1]);
        }
        return keys;
    }
}
