package se.saferreturn.tasklist.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class FormJsRepairTest {

    private static final List<FormJsRepair> REPAIRS =
            FormJsRepair.read(new ClassPathResource(RepairedFormJs.REPAIRS, RepairedFormJs.class));

    private static final FormJsRepair MIDNIGHT = new FormJsRepair("days move", "Date.parse(day)", "dayOf(day)");

    @Test
    void everyRepairFitsTheScriptThatIsServed() throws IOException {
        String script = new ClassPathResource(RepairedFormJs.SCRIPT).getContentAsString(UTF_8);

        String repaired = FormJsRepair.all(REPAIRS, script);

        assertThat(REPAIRS).hasSizeGreaterThan(10).allSatisfy(repair -> {
            assertThat(repair.why()).isNotBlank();
            assertThat(repaired).contains(repair.instead());
            assertThat(repair.instead().contains(repair.found()) || !repaired.contains(repair.found()))
                    .as(repair.why())
                    .isTrue();
        });
    }

    @Test
    void aPlaceThatIsMissingOrThereTwiceStopsTheStart() {
        assertThat(FormJsRepair.all(List.of(MIDNIGHT), "show(Date.parse(day))")).isEqualTo("show(dayOf(day))");
        assertThatThrownBy(() -> FormJsRepair.all(List.of(MIDNIGHT), "show(new Date(day))"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is there 0 times: Date.parse(day) (days move)");
        assertThatThrownBy(() -> FormJsRepair.all(List.of(MIDNIGHT), "Date.parse(day)+Date.parse(day)"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is there 2 times");
    }
}
