package se.saferreturn.reintegration;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.decision.DecisionOutcome;
import se.saferreturn.decision.TableColumns;

/** Up to which amount a grant needs no exception. */
public record GrantCeiling(BigDecimal amount, String currency) {

    /** Reads what the decision table {@code grant-ceiling} said. */
    public static GrantCeiling of(DecisionOutcome outcome) {
        Map<String, @Nullable Object> rule = outcome.single();
        return new GrantCeiling(
                new BigDecimal(String.valueOf(rule.get(TableColumns.GRANT_CEILING))),
                String.valueOf(rule.get(TableColumns.GRANT_CEILING_CURRENCY)));
    }

    /**
     * Whether a grant needs an exception: it is higher, in a currency that cannot be compared, or its amount is not
     * known.
     *
     * @param grant the answers of the part of the case that the grant has
     */
    public boolean isExceededBy(Answers grant) {
        boolean sameCurrency = grant.text(ReintegrationFields.GRANT_CURRENCY)
                .filter(currency::equals)
                .isPresent();
        boolean within = grant.get(ReintegrationFields.GRANT_AMOUNT)
                .map(asked -> new BigDecimal(String.valueOf(asked)))
                .filter(asked -> asked.compareTo(amount) <= 0)
                .isPresent();
        return !(sameCurrency && within);
    }

    /** What is kept of it in the case file. */
    public Map<String, Object> forCaseFile() {
        return Map.of(TableColumns.GRANT_CEILING, amount, TableColumns.GRANT_CEILING_CURRENCY, currency);
    }
}
