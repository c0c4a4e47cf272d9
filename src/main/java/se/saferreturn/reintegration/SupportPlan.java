package se.saferreturn.reintegration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.decision.TableColumns;
import se.saferreturn.routing.FactNames;

/**
 * The support that was agreed with the person: measures and grants, each by the keys that the forms about one of them
 * use. A measure that was cancelled is not among them, and nothing that the person does not agree to.
 *
 * @param declined how many measures and grants of the plan the person does not agree to
 */
public record SupportPlan(List<Answers> measures, List<Answers> grants, int declined) {

    /** Highest number of a planned measure or grant; those that are added later are numbered from the next one. */
    public static final int MOST_PLANNED = 50;

    /** Lowest number of a measure of the first month, above those of the plan and those that are added. */
    public static final int FIRST_MONTH_FROM = 91;

    private static final int MOST_IN_FIRST_MONTH = 10;

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
    private static final String PARTLY = "partly";

    public SupportPlan {
        measures = atMost("measures", measures);
        grants = atMost("grants", grants);
    }

    /**
     * Reads the plan from the case file. Who agrees partly has agreed to what is marked with yes and to nothing else.
     *
     * @throws SupportRefusedException there are more measures or grants than can be numbered
     */
    public static SupportPlan of(Answers answers) {
        boolean partly = answers.text(FactNames.AGREEMENT_BY_PERSON)
                .filter(PARTLY::equals)
                .isPresent();
        List<Map<?, ?>> measures = rows(answers, ReintegrationFields.REINTEGRATION_ITEMS).stream()
                .filter(row -> !CANCELLED.equals(row.get("delivered")))
                .toList();
        List<Map<?, ?>> grants = rows(answers, ReintegrationFields.PLANNED_GRANTS);
        List<Answers> agreedMeasures = agreed(measures, ReintegrationFields.AGREED, partly, MEASURE);
        List<Answers> agreedGrants = agreed(grants, ReintegrationFields.PLANNED_GRANT_AGREED, partly, GRANT);
        return new SupportPlan(
                agreedMeasures,
                agreedGrants,
                measures.size() - agreedMeasures.size() + grants.size() - agreedGrants.size());
    }

    private static List<Answers> agreed(
            List<Map<?, ?>> rows, String question, boolean partly, Map<String, String> keys) {
        return rows.stream()
                .filter(row -> partly ? "yes".equals(row.get(question)) : !"no".equals(row.get(question)))
                .map(row -> translated(row, keys))
                .toList();
    }

    /**
     * The measures of the first month, which begin before the plan is agreed; numbered from {@link #FIRST_MONTH_FROM}.
     *
     * @throws SupportRefusedException there are more than can be numbered
     */
    public static List<Answers> firstMonth(Answers answers) {
        List<Answers> measures = rows(answers, ReintegrationFields.FIRST_MONTH_ITEMS).stream()
                .map(row -> translated(row, MEASURE))
                .toList();
        if (measures.size() > MOST_IN_FIRST_MONTH) {
            throw new SupportRefusedException(
                    "Please plan at most " + MOST_IN_FIRST_MONTH + " measures of the first month.");
        }
        return measures;
    }

    /**
     * One measure of the first month, like {@link #measure}.
     *
     * @param number counted from {@link #FIRST_MONTH_FROM}
     */
    public static Answers firstMonthMeasure(Answers answers, int number) {
        return one("measure of the first month", firstMonth(answers), number - FIRST_MONTH_FROM + 1);
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
