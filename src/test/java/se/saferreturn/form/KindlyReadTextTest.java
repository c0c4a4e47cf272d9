package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and addresses as people type and paste them, and in what way they are kept. */
class KindlyReadTextTest {

    private static TestForm asking(String check) {
        return TestForm.of("""
                {"type": "textfield", "key": "x", "label": "Asked", "validate": {"maxLength": 60},
                 "properties": {"check": "%s"}}""".formatted(check));
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "phone,070-174 06 05,+46701740605",
                "phone, 0701740605\u00a0,+46701740605",
                "phone,08\u20111234 56 78,+46812345678",
                "phone,\u0966\u096d\u0966\u0967\u096d\u096a\u0966\u096c\u0966\u096b,+46701740605",
                "phone,+390612345678,+390612345678",
                "phone,+39 06 1234 5678,+390612345678",
                "phone,00977-1-4426250,+97714426250",
                "phone,+378 0549 882 885,+3780549882885",
                "phone,\uff0b46 (0)70 174 06 05,+46701740605",
                "phone,\u202a+40 721 234 567\u202c,+40721234567",
                "phone,08-123 456 78 ext. 12,+46812345678 ext. 12",
                "phone,08-123 456 78 anknytning 12,+46812345678 ext. 12",
                "email, name@example.org\u200b,name@example.org",
                "email,name\uff20example.org,name@example.org",
                "caseNumber,sr-2031-00417 ,SR-2031-00417",
                "caseNumber,SR\u20132031\u201300417,SR-2031-00417",
                "caseNumber,SR 2031 00417,SR-2031-00417",
                "caseNumber,SR\u22122031\u201100417\u00a0,SR-2031-00417",
                "caseNumber,\uff33\uff32\uff0d\uff12\uff10\uff13\uff11\uff0d\uff10\uff10\uff14\uff11\uff17,SR-2031-00417",
                "fileNumber,he\u20102031-00007,HE-2031-00007",
                "fileNumber,DR-2031-00003,DR-2031-00003",
                "documentNumber,\u00a0AB\u2013123\u00a0456 ,AB-123 456",
            })
    void isReadKindlyAndKeptInOneWay(String check, String typed, String kept) {
        assertThat(asking(check).complaint(Map.of("x", typed))).isEmpty();
        assertThat(asking(check).answers(Map.of("x", typed))).containsEntry("x", kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SR-2031-00012, HE-2031-00003",
                "sr-2031-00012;he\u20132031\u201300003",
                " SR-2031-00012 HE-2031-00003",
                "SR-2031-00012,\u00a0\nHE-2031-00003,"
            })
    void severalNumbersMayBeWrittenInAnyWay(String typed) {
        assertThat(asking("fileNumbers").answers(Map.of("x", typed)))
                .containsEntry("x", "SR-2031-00012, HE-2031-00003");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone|0711-17|must be a telephone number, such as 070-174 06 05",
                "phone|call 070-174 06 05 after five|must be a telephone number",
                "phone|+999 1234567|must be a telephone number",
                "phone|x+46701740605|must be a telephone number",
                "email|name(at)example.org|must be an e-mail address, such as name@example.org",
                "caseNumber|HE-2031-00007|must be the number of a case, such as SR-2026-00042",
                "caseNumber|2031-00417|must be the number of a case",
                "fileNumber|XX-2031-00007|must be a number such as SR-2026-00042",
                "fileNumbers|SR-2031-00012, DR-2031-00001|must be numbers such as SR-2026-00012",
                "documentNumber|#?|must be the number as it stands in the document",
            })
    void whatIsNoneIsRefusedInASentenceWithAnExample(String check, String typed, String told) {
        assertThat(asking(check).complaint(Map.of("x", typed)))
                .startsWith("Asked: " + told)
                .doesNotContain(typed)
                .doesNotContain("[0-9]");
    }

    @Test
    void aNumberThatWasTakenOnceDoesNotLockTheFormThatItIsFilledInTo() {
        Map<String, String> old = Map.of("x", "+46 70 17");

        assertThat(asking("phone").complaint(old)).isNotEmpty();
        assertThat(asking("phone").complaint(old, old)).isEmpty();
        assertThat(asking("phone").answers(old, old)).isEqualTo(old);
    }
}
