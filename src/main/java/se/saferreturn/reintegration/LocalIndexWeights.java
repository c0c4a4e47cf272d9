package se.saferreturn.reintegration;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How much each answer of a follow-up counts, as it stands in {@code processes/local-index.yaml}.
 *
 * @param version goes up with every change, and is kept with each index
 * @param dimensions by the names in {@link LocalIndex.Dimension}
 */
public record LocalIndexWeights(int version, Map<String, Weights> dimensions) {

    /**
     * One dimension.
     *
     * @param weight how much it counts in the composite
     * @param answers how much each answer counts in the dimension, by the key of its field
     */
    public record Weights(BigDecimal weight, Map<String, BigDecimal> answers) {}

    /**
     * Reads the weights.
     *
     * @throws IllegalArgumentException the version, a dimension or an answer is missing, there is one too many, or a
     *     weight is not above zero; the message names them all
     */
    public static LocalIndexWeights read(InputStream yaml) throws IOException {
        ObjectMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        LocalIndexWeights weights = mapper.readValue(yaml, LocalIndexWeights.class);
        List<String> problems = weights.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("processes/local-index.yaml: " + String.join(" ", problems));
        }
        return weights;
    }

    Weights of(LocalIndex.Dimension dimension) {
        Weights weights = dimensions.get(dimension.code());
        if (weights == null) {
            throw new IllegalStateException("There are no weights for the dimension " + dimension.code() + ".");
        }
        return weights;
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (version < 1) {
            problems.add("The version must be 1 or more.");
        }
        List<String> names = Arrays.stream(LocalIndex.Dimension.values())
                .map(LocalIndex.Dimension::code)
                .toList();
        if (!new TreeSet<>(names).equals(new TreeSet<>(dimensions.keySet()))) {
            problems.add("The dimensions must be " + String.join(", ", names) + ".");
            return problems;
        }
        for (LocalIndex.Dimension dimension : LocalIndex.Dimension.values()) {
            Weights weights = of(dimension);
            if (!new TreeSet<>(dimension.answers())
                    .equals(new TreeSet<>(weights.answers().keySet()))) {
                problems.add("The answers of the dimension " + dimension.code() + " must be "
                        + String.join(", ", dimension.answers()) + ".");
            }
            requireAboveZero(dimension.code(), weights.weight(), problems);
            weights.answers().forEach((answer, weight) -> requireAboveZero(answer, weight, problems));
        }
        return problems;
    }

    private static void requireAboveZero(String name, BigDecimal weight, List<String> problems) {
        if (weight.signum() <= 0) {
            problems.add("The weight of " + name + " must be above zero.");
        }
    }
}
