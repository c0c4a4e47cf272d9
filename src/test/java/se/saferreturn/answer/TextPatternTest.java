package se.saferreturn.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {

    /** Escapes of Java in the text column stand for themselves; results are those of Node's {@code RegExp}. */
    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "^a$, 'a\n', false",
        "^a.b$, 'a\nb', false",
        "^a.b$, a\u0085b, true",
        "^\\s$, \u00a0, true",
        "^[\\s-]$, \u00a0, true",
        "^\\S$, \u00a0, false",
        "^[[a]+$, '[a', true",
        "^[a&&b]+$, '&', true",
        "^\\d$, \u0663, false",
        "^\\w+$, \u00e5, false",
        "\\bab\\b, 'x ab', true",
        "\\bab\\b, xab, false",
        "\\Bb, ab, true",
        "^(18|19|20)?[0-9]{6}[-+]?[0-9]{4}$, 19700101-1234, true",
        "^(18|19|20)?[0-9]{6}[-+]?[0-9]{4}$, 1970-01-01, false",
        "^\\$\\.\\/$, $./, true",
        "^(?:a|b)(?!c), ad, true",
        "^(?:a|b)(?!c), ac, false",
        "^(?<x>a)\\k<x>$, aa, true",
        "^a\\+?$, a+, true",
        "^\\u00e5$, \u00e5, true",
    })
    void means_what_it_means_in_JavaScript(String pattern, String text, boolean found) {
        assertThat(TextPattern.ofJavaScript(pattern).foundIn(text)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a++", "(?i)a", "\\Aa", "\\p{L}", "\\Qa", "[]", "(", "a\\", "[\\S]", "a{2}+"})
    void what_JavaScript_has_not_or_Java_reads_otherwise_is_refused(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> TextPattern.ofJavaScript(pattern));
    }

    @Test
    void a_text_too_long_for_a_repeated_group_does_not_match_instead_of_failing() {
        assertThat(TextPattern.ofJavaScript("^(a|b)*$").foundIn("ab".repeat(500_000)))
                .isFalse();
    }

    /** In the engine of Java these would go back and forth for longer than the earth is old. */
    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|aa)+$", "^(\\w*)*$", "(x+x+)+y|^(a*)*b$"})
    void aPatternThatDoesNotComeToAnEndHasNotMatched(String pattern) {
        assertThat(TextPattern.ofJavaScript(pattern).foundIn("a".repeat(60) + "!"))
                .isFalse();
        assertThat(TextPattern.ofJavaScript(pattern).foundIn("xxy"))
                .isEqualTo(pattern.contains("y|") || pattern.contains("w"));
    }
}
