package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An answer that one form asks for is shown by others under the same key, and may be asked for again. So a key means the
 * same in all of them; otherwise an answer would turn up as the answer to another question.
 */
class OneKeyOneMeaningTest {

    /** The same question in other words, where the usual words would be wrong for those who answer; keep this short. */
    private static final Map<String, Set<String>> SAME_MEANING_IN_OTHER_WORDS =
            Map.of("referrerType", Set.of("Referred by", "Asked by"));

    /** All fields with one key, in whatever form they are. */
    private record Key(String path, List<FormFiles.Field> fields) {

        /** The forms, by what is said of the key there; one entry if all say the same. */
        <T> Map<T, List<String>> forms(Function<FormFiles.Field, T> said) {
            return fields.stream()
                    .collect(Collectors.groupingBy(
                            said, Collectors.mapping(FormFiles.Field::form, Collectors.toList())));
        }

        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Key> keys() {
        Map<String, List<FormFiles.Field>> fields = FormFiles.fields().stream()
                .collect(Collectors.groupingBy(FormFiles.Field::path, TreeMap::new, Collectors.toList()));
        return fields.entrySet().stream()
                .map(entry -> new Key(entry.getKey(), entry.getValue()))
                .filter(key -> key.fields().size() > 1);
    }

    @Test
    void many_keys_are_used_in_several_forms() {
        assertThat(keys()).hasSizeGreaterThan(50).anyMatch(key -> key.path().contains("."));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_key_has_the_same_type_in_all_forms(Key key) {
        assertThat(key.forms(FormFiles.Field::type)).hasSize(1);
        assertThat(key.forms(FormFiles.Field::notation)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_key_has_the_same_options_in_all_forms(Key key) {
        assertThat(key.forms(OneKeyOneMeaningTest::offered)).hasSize(1);
    }

    /** Which currencies are shown and not offered any more is told by CurrenciesOfFormsTest. */
    private static Map<String, String> offered(FormFiles.Field field) {
        Map<String, String> options = new LinkedHashMap<>(field.options());
        options.remove("BGN");
        return options;
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_key_has_the_same_label_in_all_forms(Key key) {
        Map<String, List<String>> labels = key.forms(FormFiles.Field::label);
        if (labels.size() > 1) {
            assertThat(labels.keySet()).as("%s", labels).isEqualTo(SAME_MEANING_IN_OTHER_WORDS.get(key.path()));
        }
    }

    /** Otherwise an answer that was right in one form would be refused in the next, where it is filled in already. */
    @ParameterizedTest
    @MethodSource("keys")
    void a_key_has_the_same_limits_wherever_it_is_asked_for(Key key) {
        List<FormFiles.Field> asked =
                key.fields().stream().filter(field -> !field.readOnly()).toList();

        assertThat(new Key(key.path(), asked).forms(FormFiles.Field::limits)).hasSizeLessThan(2);
    }
}
