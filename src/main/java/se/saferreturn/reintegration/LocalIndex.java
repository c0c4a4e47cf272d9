package se.saferreturn.reintegration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;

/**
 * How well a person is doing by a follow-up: three dimensions and one composite of them, each from 0 to 1. It is the
 * programme's own and no score of IOM. What was not answered does not count, and from fewer than half of the questions
 * there is no index: a single good answer would hide what nobody asked.
 *
 * @param version version of the weights
 * @param dimensions weighted means, without those in which fewer than half of the questions were answered
 * @param composite weighted mean of these dimensions; absent when fewer than half of all questions were answered
 */
public record LocalIndex(
        int version,
        Map<Dimension, BigDecimal> dimensions,
        @Nullable BigDecimal composite) {

    /** The dimensions and the keys of the answers that count in them. */
    public enum Dimension {
        ECONOMIC("economic"),
        SOCIAL("social"),
        PSYCHOSOCIAL("psychosocial");

        private final String code;

        Dimension(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        List<String> answers() {
            return switch (this) {
                case ECONOMIC ->
                    List.of(
                            ReintegrationFields.ECONOMIC_DAILY_NEEDS,
                            ReintegrationFields.ECONOMIC_WORK,
                            ReintegrationFields.ECONOMIC_HOUSING,
                            ReintegrationFields.ECONOMIC_DEBT);
                case SOCIAL ->
                    List.of(
                            ReintegrationFields.SOCIAL_SUPPORT,
                            ReintegrationFields.SOCIAL_FAMILY,
                            ReintegrationFields.SOCIAL_ACCEPTANCE,
                            ReintegrationFields.SOCIAL_ACCESS);
                case PSYCHOSOCIAL ->
                    List.of(
                            ReintegrationFields.PSYCHOSOCIAL_WELLBEING,
                            ReintegrationFields.PSYCHOSOCIAL_CONTROL,
                            ReintegrationFields.PSYCHOSOCIAL_FUTURE,
                            ReintegrationFields.PSYCHOSOCIAL_CARE);
            };
        }
    }

    /** As many as somebody reads; means of 0, 0.5 and 1 say no more. */
    private static final int DECIMALS = 2;

    private static final int DECIMALS_ON_THE_WAY = 10;

    /** Works the index out from the answers of one follow-up. */
    public static LocalIndex of(LocalIndexWeights weights, Answers followUp) {
        Map<Dimension, BigDecimal> exact = new EnumMap<>(Dimension.class);
        Mean composite = new Mean();
        int asked = 0;
        int answered = 0;
        for (Dimension dimension : Dimension.values()) {
            Mean mean = new Mean();
            int questions = dimension.answers().size();
            weights.of(dimension)
                    .answers()
                    .forEach((key, weight) -> followUp.get(key)
                            .map(String::valueOf)
                            .filter(text -> !text.isBlank())
                            .ifPresent(text -> mean.add(new BigDecimal(text), weight)));
            asked += questions;
            answered += mean.size();
            mean.value().filter(value -> isEnough(mean.size(), questions)).ifPresent(value -> {
                exact.put(dimension, value);
                composite.add(value, weights.of(dimension).weight());
            });
        }
        Optional<BigDecimal> whole = isEnough(answered, asked) ? composite.value() : Optional.empty();
        exact.replaceAll((dimension, value) -> rounded(value));
        return new LocalIndex(
                weights.version(),
                Map.copyOf(exact),
                whole.map(LocalIndex::rounded).orElse(null));
    }

    private static boolean isEnough(int answered, int questions) {
        return 2 * answered >= questions;
    }

    /** What is kept of it in the case file; a dimension with too few answers is empty. */
    public Answers forCaseFile() {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        kept.put("localIndexVersion", version);
        kept.put("localIndexEconomic", dimensions.get(Dimension.ECONOMIC));
        kept.put("localIndexSocial", dimensions.get(Dimension.SOCIAL));
        kept.put("localIndexPsychosocial", dimensions.get(Dimension.PSYCHOSOCIAL));
        kept.put("localIndex", composite);
        return Answers.of(kept);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static final class Mean {

        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal weights = BigDecimal.ZERO;
        private int size;

        void add(BigDecimal value, BigDecimal weight) {
            sum = sum.add(value.multiply(weight));
            weights = weights.add(weight);
            size++;
        }

        int size() {
            return size;
        }

        Optional<BigDecimal> value() {
            return weights.signum() == 0
                    ? Optional.empty()
                    : Optional.of(sum.divide(weights, DECIMALS_ON_THE_WAY, RoundingMode.HALF_UP));
        }
    }
}
