package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever country a person comes from or wants to go to, and whatever language they speak: every list can say it. */
class CountriesAndLanguagesOfFormsTest {

    private static final String STATELESS = "XXA";
    private static final String KOSOVO = "XKX";
    private static final String ANOTHER_COUNTRY = "XXX";

    /** Not spoken by anybody at home, or a group that has its members in the list. */
    private static final Set<String> NOT_SPOKEN = Set.of(
            "ave", "chu", "epo", "ina", "ile", "ido", "lat", "pli", "san", "vol", "bih", "mol", "cor", "nob", "nno");

    private static List<FormFiles.Field> listsWith(String... values) {
        return FormFiles.fields().stream()
                .filter(field -> field.options().keySet().containsAll(List.of(values)))
                .toList();
    }

    @Test
    void everyListOfCountriesHasAllOfThem() {
        List<FormFiles.Field> lists = listsWith("ROU", "NPL");

        assertThat(lists).hasSizeGreaterThan(40);
        assertThat(lists).allSatisfy(field -> {
            Set<String> expected = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
            expected.addAll(Set.of(KOSOVO, ANOTHER_COUNTRY));
            if (field.path().endsWith("citizenships")) {
                expected.add(STATELESS);
            } else {
                // nobody returns to where they are
                expected.remove("SWE");
            }
            assertThat(field.options().keySet())
                    .as("%s of %s", field.path(), field.form())
                    .isEqualTo(expected);
        });
    }

    @Test
    void theyAreNamedAsPeopleCallThem() {
        assertThat(listsWith("ROU", "NPL").get(0).options())
                .containsEntry("CIV", "Côte d’Ivoire")
                .containsEntry("IRN", "Iran")
                .containsEntry("DEU", "Germany")
                .containsEntry("MMR", "Myanmar")
                .containsEntry(ANOTHER_COUNTRY, "Another country, or not known");
    }

    @Test
    void everyListOfLanguagesHasThoseOfTheWorldAndAnother() {
        List<FormFiles.Field> lists = listsWith("swe", "mis");
        Set<String> expected = new HashSet<>();
        for (String code : Locale.getISOLanguages()) {
            expected.add(Locale.forLanguageTag(code).getISO3Language());
        }
        expected.removeAll(NOT_SPOKEN);

        assertThat(lists).hasSizeGreaterThan(60);
        assertThat(lists)
                .allSatisfy(field -> assertThat(field.options().keySet())
                        .as("%s of %s", field.path(), field.form())
                        .isEqualTo(lists.get(0).options().keySet())
                        .containsAll(expected)
                        .contains("rom", "prs", "kri", "bin", "sgn", "und"));
    }

    @Test
    void theWordsOfAListAreDifferent() {
        assertThat(listsWith("ROU", "NPL").get(0).options().values()).doesNotHaveDuplicates();
        assertThat(listsWith("swe", "mis").get(0).options().values()).doesNotHaveDuplicates();
    }

    @Test
    void anotherLanguageIsWrittenDownWhereThePersonsLanguageIsAskedFor() {
        assertThat(FormFiles.fields())
                .filteredOn(field -> Set.of("language", "interpreterLanguage").contains(field.path()))
                .allSatisfy(field -> assertThat(FormFiles.fields())
                        .anyMatch(other -> other.form().equals(field.form())
                                && other.path().equals(field.path() + "Other")
                                && other.readOnly() == field.readOnly()));
    }
}
