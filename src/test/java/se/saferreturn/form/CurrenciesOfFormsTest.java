package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One list of currencies in all forms; what is money no more is shown where it was used, and not offered for anything new. */
class CurrenciesOfFormsTest {

    /** Bulgaria has had the euro since 1 January 2026. */
    private static final Set<String> NO_LONGER_MONEY = Set.of("BGN");

    /** Forms in which money is planned or asked for; the others tell of what was spent. */
    private static final Set<String> OF_NEW_MONEY =
            Set.of("added-support", "grant-request", "reintegration-plan", "reintegration-agreement");

    private static List<FormFiles.Field> currencies() {
        return FormFiles.fields().stream()
                .filter(field -> field.json().path("type").asText().equals("select")
                        && field.path().toLowerCase(Locale.ROOT).endsWith("currency"))
                .toList();
    }

    @Test
    void allListsAreAlikeButForWhatIsMoneyNoMore() {
        Set<Set<String>> lists = new HashSet<>();
        currencies().forEach(field -> {
            Set<String> codes = new LinkedHashSet<>(field.options().keySet());
            codes.removeAll(NO_LONGER_MONEY);
            lists.add(codes);
        });

        assertThat(currencies()).hasSizeGreaterThan(20);
        assertThat(lists).hasSize(1);
        assertThat(lists.iterator().next())
                .contains("SEK", "EUR")
                .allSatisfy(code -> assertThat(Currency.getInstance(code).getDefaultFractionDigits())
                        .isNotNegative());
    }

    @Test
    void whatIsMoneyNoMoreIsShownWithItsLabelAndNotOffered() {
        assertThat(currencies()).allSatisfy(field -> {
            boolean isNew = OF_NEW_MONEY.contains(field.form()) && !field.readOnly();
            if (isNew) {
                assertThat(field.options()).as(field.form()).doesNotContainKeys("BGN");
            } else {
                assertThat(field.options()).as(field.form()).containsEntry("BGN", "BGN (until January 2026)");
            }
        });
    }

    @Test
    void everyAmountThatIsAskedForKnowsItsCurrency() {
        Set<String> named = FormFiles.fields().stream()
                .map(field -> field.json().path("properties").path("currency").asText(""))
                .collect(Collectors.toSet());

        assertThat(currencies())
                .filteredOn(field -> !field.readOnly())
                .allSatisfy(field -> assertThat(named)
                        .contains(field.path().substring(field.path().lastIndexOf('.') + 1)));
    }
}
