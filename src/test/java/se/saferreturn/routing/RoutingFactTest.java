package se.saferreturn.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RoutingFactTest {

    private static final RoutingFact YES_NO = fact(RoutingFact.Type.YES_NO, null, null, null);
    private static final RoutingFact BOOLEAN = fact(RoutingFact.Type.BOOLEAN, null, null, null);
    private static final RoutingFact INTEGER = fact(RoutingFact.Type.INTEGER, null, 1, 50);
    private static final RoutingFact DATE = fact(RoutingFact.Type.DATE, null, null, null);
    private static final RoutingFact DATE_TIME = fact(RoutingFact.Type.DATE_TIME, null, null, null);
    private static final RoutingFact CODE = fact(RoutingFact.Type.CODE, List.of("admit", "decline"), null, null);
    private static final RoutingFact ENGINE_ID = fact(RoutingFact.Type.ENGINE_ID, null, null, null);
    private static final RoutingFact ZONE = fact(RoutingFact.Type.TIME_ZONE, null, null, null);
    private static final RoutingFact COUNTRY = fact(RoutingFact.Type.COUNTRY_CODE, null, null, null);

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of(YES_NO, List.of("yes", "no")),
                Arguments.of(BOOLEAN, List.of(true, false)),
                Arguments.of(INTEGER, List.of(1, 50, 7L)),
                Arguments.of(DATE, List.of("2026-01-31", "2028-02-29")),
                Arguments.of(DATE_TIME, List.of("2026-01-31T09:05", "2028-02-29T23:59:59", "2026-03-29T02:30")),
                Arguments.of(CODE, List.of("admit", "decline")),
                Arguments.of(ENGINE_ID, List.of("0f8fad5b-d9cb-11f0-a165-70867728950e")),
                Arguments.of(ZONE, List.of("Asia/Kathmandu", "Europe/Bucharest")),
                Arguments.of(COUNTRY, List.of("ROU", "NPL")));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(ENGINE_ID, List.of("elena-provescu", "0f8fad5bd9cb11f0a16570867728950e", 7)),
                Arguments.of(ZONE, List.of("Kathmandu", "Asia/Elena Provescu", "", "+05:45")),
                Arguments.of(YES_NO, List.of("Yes", "yes ", "", "maybe", true, 1)),
                Arguments.of(BOOLEAN, List.of("true", "yes", 1, 0L)),
                Arguments.of(INTEGER, List.of(0, 51, 3_000_000_000L, 1.5, new BigDecimal(2), "7", true)),
                Arguments.of(
                        DATE,
                        List.of(
                                "2026-02-29",
                                "2026-1-31",
                                "31/1 2026",
                                "2026-01-31T10:00",
                                "20260131",
                                "",
                                "+12345-01-31",
                                "+199501812-12-31",
                                "-2026-01-31",
                                20260131)),
                Arguments.of(
                        DATE_TIME,
                        List.of(
                                "2026-02-29T09:05",
                                "2026-01-31T24:00",
                                "2026-01-31T9:05",
                                "2026-01-31",
                                "2026-01-31 09:05",
                                "2026-01-31T09:05Z",
                                "2026-01-31T09:05+01:00",
                                "2026-01-31T09:05:00.199501812",
                                "+12345-01-31T09:05",
                                "-2026-01-31T09:05",
                                "",
                                202601310905L)),
                Arguments.of(CODE, List.of("Admit", "admit ", "", "admit, after all", List.of("admit"))),
                Arguments.of(COUNTRY, List.of("rou", "RO", "ROUM", "R0U", "ÅÄÖ", "", " ROU", "ROU\n")));
    }

    @ParameterizedTest
    @MethodSource
    void accepted(RoutingFact fact, List<Object> values) {
        assertThat(values).allSatisfy(value -> assertThat(fact.allows(value)).isTrue());
    }

    @ParameterizedTest
    @MethodSource
    void refused(RoutingFact fact, List<Object> values) {
        assertThat(values).allSatisfy(value -> assertThat(fact.allows(value)).isFalse());
    }

    @ParameterizedTest
    @EnumSource(RoutingFact.Type.class)
    void noKindHasRoomForANameOrAStory(RoutingFact.Type type) {
        RoutingFact fact = fact(type, List.of("admit"), 0, 100);

        assertThat(fact.allows("Ida")).isFalse();
        assertThat(fact.allows("IDA PÅHITTAD")).isFalse();
        assertThat(fact.allows("Hon sover hos en vän i natt.")).isFalse();
        assertThat(fact.allows(199_501_812_386L)).isFalse();
        assertThat(fact.allows(new byte[] {1})).isFalse();
        assertThat(fact.allows(new Object())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(RoutingFact.Type.class)
    void whatIsNotKnownYetMayStayEmpty(RoutingFact.Type type) {
        assertThat(fact(type, List.of("admit"), 0, 100).allows(null)).isTrue();
    }

    @Test
    void aCodeNeedsItsValues() {
        for (List<String> values : Arrays.<@Nullable List<String>>asList(null, List.of())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fact(RoutingFact.Type.CODE, values, null, null))
                    .withMessageContaining("someFact")
                    .withMessageContaining("values");
        }
    }

    @Test
    void anIntegerNeedsItsLimits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fact(RoutingFact.Type.INTEGER, null, 1, null))
                .withMessageContaining("someFact")
                .withMessageContaining("min and max");
        assertThatIllegalArgumentException().isThrownBy(() -> fact(RoutingFact.Type.INTEGER, null, null, 1));
    }

    private static RoutingFact fact(
            RoutingFact.Type type, @Nullable List<String> values, @Nullable Integer min, @Nullable Integer max) {
        return new RoutingFact("someFact", type, values, min, max, "For the sake of a test.", "form");
    }
}
