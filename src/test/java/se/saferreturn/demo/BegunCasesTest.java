package se.saferreturn.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BegunCasesTest {

    @TempDir
    Path folder;

    @Test
    void inANewFolderNoCaseHasBegun() throws IOException {
        assertThat(begun().count()).isZero();
    }

    @Test
    void theNextStartKnowsWhichCasesTheFirstOneHasBegun() throws IOException {
        begun().add("S1");
        begun().add("S1");
        begun().add("not-eligible");

        assertThat(begun().count()).isEqualTo(3);
    }

    private BegunCases begun() {
        return new BegunCases(folder.resolve("demo-cases.played"));
    }
}
